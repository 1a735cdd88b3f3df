import { Tooltip } from 'antd';
import { Link } from 'react-router';
import styles from './activity.module.css';
import { useActivityWords } from './words';
import { clockTime, kindOf, sentenceOf, type Names } from '@/lib/events';
import type { FeedItem } from '@/lib/feed';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  item: FeedItem;
  names: Names;
  /** Came in while the page was open. */
  fresh: boolean;
}

/** One thing that happened: when, what, and who did it. */
export function ActivityItem({ item, names, fresh }: Props) {
  const t = useActivityWords();
  const language = useLanguage();
  const parts = sentenceOf(item, names, language) ?? [];
  const { actor, at } = item;
  const by = actor == null ? null : actor.id === 'system' ? t('bySystem') : [actor.unitName, actor.name].filter((each) => each != null && each !== '').join(' · ');
  return (
    <li className={`${styles.item} ${styles[kindOf(item.name)]} ${fresh ? styles.fresh : ''}`}>
      {at !== undefined && (
        <Tooltip title={fullDate(at, language)}>
          <time dateTime={at}>{clockTime(at)}</time>
        </Tooltip>
      )}
      <span className={styles.said}>
        {parts.map((part, i) => {
          if (part.kind === 'unit') {
            return (
              <Link key={i} to={`/member-units/${part.id}`}>
                {part.text}
              </Link>
            );
          }
          return part.kind === 'strong' ? <strong key={i}>{part.text}</strong> : <span key={i}>{part.text}</span>;
        })}
        {by !== null && by !== '' && <small>{by}</small>}
      </span>
    </li>
  );
}
