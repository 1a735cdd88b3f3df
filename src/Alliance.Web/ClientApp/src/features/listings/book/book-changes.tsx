import { Button, Modal } from 'antd';
import type { Facet } from '../types';
import styles from '../listings.module.css';
import type { Consequence } from './book-draft';
import { useBookWords } from './words';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  open: boolean;
  found: readonly Consequence[];
  /** Standing entries by category, as far as they are counted. */
  standing: readonly Facet[];
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What the new book changes for the entries that stand, before it is set. */
export function BookChanges({ open, found, standing, busy, onConfirm, onCancel }: Props) {
  const t = useBookWords();
  const language = useLanguage();
  const count = (code: string) => standing.find((facet) => facet.code === code)?.count ?? 0;
  return (
    <Modal
      open={open}
      title={t('changesTitle')}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('backToIt')}</Button>
          <Button type="primary" loading={busy} onClick={onConfirm}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      {found.length === 0 ? (
        <p>{t('changesNone')}</p>
      ) : (
        <ul className={styles.bookChanges}>
          {found.map(({ category, what }) => (
            <li key={category.code}>
              <strong>{nameIn(language, category.zh, category.en)}</strong> {t(`change.${what}`, { count: count(category.code) })}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t('changesKept')}</p>
    </Modal>
  );
}
