import { Link } from 'react-router';
import type { AgendaEntry } from '../api/types';
import { useCalendarWords } from '../words';
import styles from './calendar.module.css';
import { clockOf } from './days';

export const placeOfEntry = (entry: AgendaEntry): string =>
  entry.type === 'meeting' ? `/alliances/${entry.allianceId}/meetings/${entry.id}` : entry.type === 'poll' ? `/alliances/${entry.allianceId}/meetings/polls/${entry.id}` : `/alliances/${entry.allianceId}/meetings`;

/** One line in a day's cell. */
export function EntryChip({ entry }: { entry: AgendaEntry }) {
  const t = useCalendarWords();
  return (
    <Link to={placeOfEntry(entry)} className={styles.chip} data-type={entry.type} data-status={entry.status} data-mine={entry.mine} title={`${clockOf(entry.startsAt)} ${entry.title} · ${entry.allianceName}`}>
      <time dateTime={entry.startsAt}>{clockOf(entry.startsAt)}</time>
      <span>{entry.type === 'poll' ? `${t('poll')}：${entry.title}` : entry.title}</span>
    </Link>
  );
}

/** The whole of an entry, for lists. */
export function EntryRow({ entry, showAlliance }: { entry: AgendaEntry; showAlliance: boolean }) {
  const t = useCalendarWords();
  const kind = entry.kind && useCalendarWords.has(`kind.${entry.kind}`) ? t(`kind.${entry.kind}` as 'kind.joint-conference') : '';
  const state =
    entry.type === 'planned' ? t('planned') : entry.type === 'poll' ? t('poll') : entry.status === 'cancelled' ? t('cancelled') : entry.status === 'open' ? t('open') : entry.mine && entry.status === 'called' ? t(`answer.${entry.answer ?? 'none'}`) : '';
  return (
    <Link to={placeOfEntry(entry)} className={styles.entry} data-type={entry.type} data-status={entry.status} data-mine={entry.mine}>
      <time dateTime={entry.startsAt}>
        {clockOf(entry.startsAt)}
        {entry.type !== 'poll' && <small>{clockOf(entry.endsAt)}</small>}
      </time>
      <span className={styles.what}>
        <strong>{entry.title}</strong>
        <small>{[kind, showAlliance ? entry.allianceName : '', entry.place].filter(Boolean).join(' · ')}</small>
      </span>
      {state && <span className={styles.state}>{state}</span>}
    </Link>
  );
}
