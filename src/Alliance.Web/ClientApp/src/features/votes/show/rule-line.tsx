import type { VoteRule } from '../api';
import { ruleInWords } from '../rule-words';
import { useVoteWords } from '../words';
import styles from '../votes.module.css';

/** The rule in words, its parts apart. */
export function RuleLine({ rule, options }: { rule: VoteRule; options: boolean }) {
  const t = useVoteWords();
  return (
    <ul className={styles.rule} aria-label={t('rule')}>
      {ruleInWords(rule, options, t).map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
