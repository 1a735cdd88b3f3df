import { Link } from 'react-router';
import type { EntryRef } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';

/** An entry by its title and unit; what I may not see has neither. */
export function EntryLink({ entry }: { entry: EntryRef | null }) {
  const t = useDeskWords();
  return entry === null ? (
    <span className={styles.quiet}>{t('hiddenEntry')}</span>
  ) : (
    <span className={styles.entry}>
      <Link to={`/alliances/${entry.allianceId}/listings/${entry.id}`}>{entry.title}</Link>
      <span className={styles.quiet}>{entry.unitName}</span>
    </span>
  );
}
