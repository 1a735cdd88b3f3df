import styles from './list.module.css';
import { leafOf } from '../say';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

/** The day as a leaf of a calendar. */
export function DateLeaf({ at, quiet = false }: { at: string; quiet?: boolean }) {
  const language = useLanguage();
  const leaf = leafOf(at, language);
  return (
    <time className={`${styles.leaf} ${quiet ? styles.quiet : ''}`} dateTime={at} title={fullDate(at, language)}>
      <span>{leaf.month}</span>
      <strong>{leaf.day}</strong>
      <span>{leaf.weekday}</span>
    </time>
  );
}
