import { Button } from 'antd';
import { EntryLink } from './entry-link';
import { sayAmount } from './say';
import type { PlanAnswer } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { sayNumber } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  answer: PlanAnswer;
  onPutBack: ((pair: { needId: string; resourceId: string }) => void) | undefined;
}

/** What one more of would help most; and what was left out by hand. */
export function ScarceBox({ answer, onPutBack }: Props) {
  const t = useDeskWords();
  const spoken = useLanguage();
  return (
    <>
      <section className={styles.box}>
        <h3>{t('scarce')}</h3>
        {answer.scarce.length === 0 ? (
          <p className={styles.quiet}>{t('scarceNone')}</p>
        ) : (
          <ol className={styles.plain}>
            {answer.scarce.slice(0, 8).map((item, index) => (
              <li key={index} className={styles.item}>
                {item.kind === 'resource' ? (
                  <EntryLink entry={item.resource} />
                ) : (
                  <span>{t('quotaOfTarget', { target: (item.target === null ? null : answer.names[item.target]) ?? (item.of === null ? '' : t(`of.${item.of}`)), limit: sayAmount(item.limit, item.measure) })}</span>
                )}
                <span>{item.first ? t('scarceFirst', { measure: item.measure }) : t('scarceOne', { measure: item.measure, price: sayNumber(item.price, spoken) })}</span>
                {item.kind === 'resource' && <span className={styles.quiet}>{t('used', { used: sayNumber(item.used, spoken, 3), limit: sayAmount(item.limit, item.measure) })}</span>}
              </li>
            ))}
          </ol>
        )}
      </section>
      {answer.leftOut.length > 0 && (
        <section className={styles.box}>
          <h3>{t('leftOut')}</h3>
          <ul className={styles.plain}>
            {answer.leftOut.map((pair) => (
              <li key={`${pair.needId}/${pair.resourceId}`} className={styles.item}>
                <EntryLink entry={pair.need} />
                <EntryLink entry={pair.resource} />
                {onPutBack !== undefined && (
                  <Button size="small" onClick={() => onPutBack(pair)}>
                    {t('putBack')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
