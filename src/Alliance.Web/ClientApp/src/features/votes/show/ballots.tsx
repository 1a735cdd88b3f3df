import { useSession } from '@/lib/session';
import type { Elector, Vote } from '../api';
import { SecretBallot } from '../secret/secret-ballot';
import { useVoteWords } from '../words';
import { Cast } from './cast';
import { ballotInWords } from './choice-words';
import styles from '../votes.module.css';

/** My units' ballots: to cast, or as they were cast. */
export function Ballots({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  const session = useSession();
  const mine = vote.electors.filter((elector) => session.units.some((unit) => unit.id === elector.unitId));
  if (mine.length === 0) {
    return session.units.length > 0 && vote.status === 'open' && !vote.may['vote.close'] ? <p className={styles.quiet}>{t('noVote')}</p> : null;
  }

  return (
    <div className={styles.mine}>
      {mine.map((elector) => (vote.secret ? <SecretBallot key={elector.unitId} vote={vote} elector={elector} /> : <OpenBallot key={elector.unitId} vote={vote} elector={elector} />))}
    </div>
  );
}

function OpenBallot({ vote, elector }: { vote: Vote; elector: Elector }) {
  const t = useVoteWords();
  if (elector.choice !== null) {
    return <p className={styles.cast}>{t('youVoted', { unit: elector.unitName, choice: ballotInWords(vote, elector, t) })}</p>;
  }

  if (vote.status !== 'open') return null;
  return vote.rule.mustBePresent && !elector.present ? <p className={styles.waits}>{t('mustCheckIn', { unit: elector.unitName })}</p> : <Cast vote={vote} elector={elector} />;
}
