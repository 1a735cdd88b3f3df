import { Pagination } from 'antd';
import { useState } from 'react';
import { useUnmet } from './api';
import { EntryLink } from './entry-link';
import { sayAmount, sayCause, sayObstacle } from './say';
import type { PlanAnswer, Unmet } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { RowsSkeleton } from '@/components';
import { useLanguage } from '@/lib/i18n';

const size = 20;
const conditions = ['own-unit', 'category', 'quantity', 'distance', 'window', 'left-out', 'offered', 'parts', 'farther'] as const;

/** Every need that does not get all it wants, and why, in words. */
export function UnmetBox({ allianceId, answer }: { allianceId: string; answer: PlanAnswer }) {
  const t = useDeskWords();
  const spoken = useLanguage();
  const [page, setPage] = useState(1);
  const unmet = useUnmet(allianceId, answer.plan.plan.id, answer.plan.preview, (page - 1) * size, size).data;
  const removed = (item: Unmet) =>
    conditions
      .flatMap((condition) => item.removed.filter((each) => each.condition === condition).map((each) => (spoken === 'zh' ? `${each.count} 项${t(`removed.${condition}`)}` : `${t(`removed.${condition}`)}: ${each.count}`)))
      .join(spoken === 'zh' ? '，' : ', ');
  return (
    <section className={styles.box}>
      <h3>{t('unmet')}</h3>
      {unmet === undefined ? (
        <RowsSkeleton />
      ) : unmet.total === 0 ? (
        <p className={styles.good}>{t('unmetNone')}</p>
      ) : (
        <ul className={styles.plain}>
          {unmet.items.map((item) => (
            <li key={item.needId} className={styles.item}>
              <span className={styles.row}>
                <EntryLink entry={item.need} />
                <strong className={styles.waits}>{t('missing', { missing: sayAmount(item.missing, item.measure) })}</strong>
              </span>
              <span>{sayCause(item, spoken)}</span>
              {(item.obstacles.length > 0 || item.removed.length > 0) && (
                <ul className={styles.reasons}>
                  {item.obstacles.map((obstacle, index) => (
                    <li key={index}>{sayObstacle(obstacle, unmet.names, spoken)}</li>
                  ))}
                  {item.removed.length > 0 && <li>{removed(item)}</li>}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {(unmet?.total ?? 0) > size && <Pagination current={page} pageSize={size} total={unmet?.total ?? 0} showSizeChanger={false} onChange={setPage} />}
    </section>
  );
}
