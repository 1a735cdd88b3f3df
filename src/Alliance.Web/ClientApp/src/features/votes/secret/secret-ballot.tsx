import { Button } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { announce } from '@/lib/announce';
import { sentenceOf } from '@/lib/http';
import { voteKey, type Elector, type Vote } from '../api';
import { Choose } from '../show/choose';
import { useVoteWords } from '../words';
import { dropBallot, takePaper } from './cast';
import { keptPaper, type Kept } from './keep';
import { Receipt } from './receipt';
import styles from '../votes.module.css';

/** A secret ballot in its two steps: the paper, by name; the box, without one. */
export function SecretBallot({ vote, elector }: { vote: Vote; elector: Elector }) {
  const t = useVoteWords();
  const client = useQueryClient();
  const [kept, setKept] = useState<Kept | null>(() => keptPaper(vote.id, elector.unitId));
  const [step, setStep] = useState<'taking' | 'dropping' | null>(null);
  const doing = async (what: 'taking' | 'dropping', work: () => Promise<Kept>, said?: string) => {
    setStep(what);
    try {
      setKept(await work());
      if (said) announce('done', said);
      await client.invalidateQueries({ queryKey: voteKey(vote.allianceId, vote.id) });
    } catch (error) {
      announce('refused', error instanceof Error && error.message === 'keeps-nothing' ? t('keepsNothing') : sentenceOf(error));
    } finally {
      setStep(null);
    }
  };

  if (kept?.cast) return <Receipt vote={vote} kept={kept} unitName={elector.unitName} />;
  if (vote.status !== 'open') return null;
  if (vote.rule.mustBePresent && !elector.present) return <p className={styles.waits}>{t('mustCheckIn', { unit: elector.unitName })}</p>;
  if (kept?.proof) {
    return (
      <>
        <p className={styles.quiet}>{step === 'dropping' ? t('dropping') : t('paperHere')}</p>
        <Choose vote={vote} unitName={elector.unitName} busy={step !== null} onChoose={(choice) => void doing('dropping', () => dropBallot(vote.allianceId, vote.id, elector.unitId, kept, choice), t('saidCast'))} />
      </>
    );
  }

  if (elector.paper && kept === null) return <p className={styles.waits}>{t('paperTaken', { unit: elector.unitName })}</p>;
  return (
    <div className={styles.choose}>
      <p className={styles.quiet}>{t('secretHow')}</p>
      <Button type="primary" size="large" loading={step === 'taking'} onClick={() => void doing('taking', () => takePaper(vote.allianceId, vote.id, elector.unitId))}>
        {step === 'taking' ? t('taking') : `${t('takePaper')} · ${elector.unitName}`}
      </Button>
    </div>
  );
}
