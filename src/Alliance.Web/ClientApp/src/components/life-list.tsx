import styles from './life-list.module.css';
import { RelativeTime } from './relative-time';
import { textOf, type FeedItem, type Names } from '@/lib/events';
import { useLanguage } from '@/lib/i18n';

interface Props {
  items: readonly FeedItem[];
  names: Names;
  /** With a line along it, as a life of many steps. */
  marked?: boolean;
}

/** What has happened to one thing, in sentences. */
export function LifeList({ items, names, marked = false }: Props) {
  const language = useLanguage();
  return (
    <ol className={marked ? `${styles.life} ${styles.marked}` : styles.life}>
      {items.map((item) => (
        <li key={item.position}>
          <span>{textOf(item, names, language)}</span>
          {item.at !== undefined && <RelativeTime at={item.at} />}
        </li>
      ))}
    </ol>
  );
}
