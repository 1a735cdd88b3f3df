import { Progress, Tag } from 'antd';
import type { ActionItem } from './api';
import styles from './action-items.module.css';
import { standingOf } from './standing';
import { useActionItemWords } from './words';
import { useNow } from '@/lib/use-now';

/** How an item stands, in a word; with its progress while it runs. */
export function ItemStanding({ item }: { item: ActionItem }) {
  const t = useActionItemWords();
  const now = useNow(60_000);
  const standing = standingOf(item, now);
  return (
    <span className={styles.standing}>
      <Tag className={styles[standing]}>{t(`is.${standing}`)}</Tag>
      {item.status === 'open' && item.percent > 0 && <Progress percent={item.percent} size="small" className={styles.bar} aria-label={t('progressIs', { n: item.percent })} />}
    </span>
  );
}
