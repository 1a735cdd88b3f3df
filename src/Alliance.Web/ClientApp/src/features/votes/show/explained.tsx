import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { RelativeTime } from '@/components';
import type { Vote } from '../api';
import { conditionInWords, heldInWords } from '../rule-words';
import { useVoteWords } from '../words';
import styles from '../votes.module.css';

/** The result in sentences: which condition held, and who was short of what. */
export function Explained({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  return (
    <section className={styles.explained} aria-label={t('explained')}>
      <p className={styles.verdict}>{verdict(vote, t)}</p>
      {vote.conditions.length > 0 && (
        <ul>
          {vote.conditions.map((condition) => (
            <li key={`${condition.kind}/${condition.province?.code ?? ''}`} className={condition.held ? styles.good : styles.bad}>
              {condition.held ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
              <span>{conditionInWords(condition, t)}</span>
              <small>{heldInWords(condition, t)}</small>
            </li>
          ))}
        </ul>
      )}
      {vote.closedAt !== null && vote.how !== null && (
        <small className={styles.quiet}>
          {t(`how_${vote.how}`)} · <RelativeTime at={vote.closedAt} />
        </small>
      )}
    </section>
  );
}

function verdict(vote: Vote, t: ReturnType<typeof useVoteWords>): string {
  switch (vote.outcome) {
    case 'adopted':
      return t('saidAdopted', { count: vote.conditions.filter((condition) => condition.held).length });
    case 'no-quorum':
      return t('saidNoQuorum');
    case 'chosen':
      return t('saidChosen', { option: vote.chosenOption ?? '' });
    case 'tied':
      return t('saidTied', { options: vote.tied.map((place) => vote.options[place] ?? '').join('、') });
    case 'cancelled':
      return t('saidCancelledBy', { reason: vote.reason ?? '' });
    default:
      return t('saidRejected');
  }
}
