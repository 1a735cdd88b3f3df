import styles from '../matches.module.css';
import type { MatchAnswer } from '../types';
import { textOf } from '@/lib/events';
import { useLanguage } from '@/lib/i18n';

const told = new Set<string | null>(['match.disputed', 'match.dispute-settled']);

/** Who brought it before the chair and why; afterwards, what was decided. The history stands with the latest first. */
export function DisputeSaid({ answer }: { answer: MatchAnswer }) {
  const language = useLanguage();
  const latest = answer.history.find((happened) => told.has(happened.name));
  return latest === undefined ? null : <p className={styles.said}>{textOf(latest, answer.names, language)}</p>;
}
