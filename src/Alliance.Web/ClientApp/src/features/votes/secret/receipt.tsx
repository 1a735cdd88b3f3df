import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { useMemo } from 'react';
import { CopyText } from '@/components';
import { useBox, type Vote } from '../api';
import { choiceInWords } from '../show/choice-words';
import { useVoteWords } from '../words';
import { checkBallot } from './check';
import type { Kept } from './keep';
import { trackerOf } from './paper';
import styles from '../votes.module.css';

/** My ballot: its tracker while the box is closed; once it is open, whether it was counted as I made it. */
export function Receipt({ vote, kept, unitName }: { vote: Vote; kept: Kept; unitName: string }) {
  const t = useVoteWords();
  const tracker = trackerOf(kept.token);
  const choice = kept.choice === null ? '' : choiceInWords(vote, kept.choice, t);
  const box = useBox(vote.allianceId, vote.id, vote.status === 'closed');
  const checked = useMemo(() => (box.data ? checkBallot(vote, box.data, kept) : null), [box.data, kept, vote]);
  return (
    <div className={styles.receipt}>
      <p>
        <CheckCircleFilled aria-hidden className={styles.good} /> {t('youVoted', { unit: unitName, choice })}
      </p>
      <p>
        {t('tracker')} <CopyText text={tracker} label={t('tracker')} />
      </p>
      {checked === null ? (
        <small className={styles.quiet}>{t('trackerHow')}</small>
      ) : (
        <>
          <Line good={checked.ballot === 'found'}>{t(checked.ballot === 'found' ? 'checkFound' : checked.ballot === 'changed' ? 'checkChanged' : 'checkMissing', { tracker, choice })}</Line>
          <Line good={checked.keyHonest}>{t(checked.keyHonest ? 'keyHonest' : 'keyDishonest')}</Line>
        </>
      )}
    </div>
  );
}

function Line({ good, children }: { good: boolean; children: string }) {
  return (
    <p className={good ? styles.good : styles.bad} role={good ? undefined : 'alert'}>
      {good ? <CheckCircleFilled aria-hidden /> : <WarningFilled aria-hidden />} {children}
    </p>
  );
}
