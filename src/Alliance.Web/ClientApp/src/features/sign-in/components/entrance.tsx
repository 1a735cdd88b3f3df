import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/components';
import { speak, useLanguage } from '@/lib/i18n';
import { useSignInWords } from '../words';
import styles from './entrance.module.css';
import { Ring } from './ring';

/** The page before one is in: what this is, and one form. */
export function Entrance({ title, text, children, wide }: { title: string; text?: string; children: ReactNode; wide?: ReactNode }) {
  const t = useSignInWords();
  const spoken = useLanguage();
  useDocumentTitle(title);
  return (
    <div className={styles.entrance}>
      <aside className={styles.picture}>
        <p className={styles.product}>
          <img src="/favicon.svg" alt="" width={32} height={32} />
          {t('product')}
        </p>
        <Ring />
        <div>
          <p className={styles.motto}>{t('motto')}</p>
          <p className={styles.mottoText}>{t('mottoText')}</p>
        </div>
      </aside>
      <main className={styles.main}>
        <div className={styles.language}>
          <Button type="text" onClick={() => speak(spoken === 'zh' ? 'en' : 'zh')} lang={spoken === 'zh' ? 'en' : 'zh-CN'}>
            {t('language')}
          </Button>
        </div>
        <div className={styles.form}>
          <h1>{title}</h1>
          {text && <p className={styles.text}>{text}</p>}
          {children}
        </div>
        {wide}
      </main>
    </div>
  );
}
