import { Alert, Button, Slider } from 'antd';
import { useEffect, useState } from 'react';
import { useWhatIf } from './api';
import { sayAmount } from './say';
import { criteria, type PlanAnswer, type Weights } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { sentenceOf } from '@/lib/http';

interface Props {
  allianceId: string;
  answer: PlanAnswer;
  busy: boolean;
  onKeep: (weights: Weights) => void;
}

/** Sliders that show what would change before anything is kept. */
export function WeightsBox({ allianceId, answer, busy, onKeep }: Props) {
  const t = useDeskWords();
  const { weights } = answer.plan.terms;
  const [draft, setDraft] = useState(weights);
  const [asked, setAsked] = useState<Weights | null>(null);
  const moved = criteria.some((criterion) => draft[criterion] !== weights[criterion]);
  useEffect(() => {
    const wait = setTimeout(() => setAsked(moved && criteria.some((criterion) => draft[criterion] > 0) ? draft : null), 400);
    return () => clearTimeout(wait);
  }, [draft, moved]);
  const whatIf = useWhatIf(allianceId, answer.plan.plan.id, answer.plan.preview, asked);
  const found = moved && asked !== null ? whatIf.data : undefined;
  return (
    <section className={styles.box}>
      <h3>{t('weights')}</h3>
      <p className={styles.quiet}>{t('weightsHint')}</p>
      {criteria.map((criterion) => (
        <div key={criterion} className={styles.slider}>
          <span>{t(`w.${criterion}`)}</span>
          <Slider min={0} max={100} value={draft[criterion]} ariaLabelForHandle={t(`w.${criterion}`)} onChange={(value) => setDraft({ ...draft, [criterion]: value })} />
          <span>{draft[criterion]}</span>
        </div>
      ))}
      {moved && (
        <span className={styles.inline}>
          <Button type="primary" loading={busy} disabled={asked === null} onClick={() => onKeep(draft)}>
            {t('keepWeights')}
          </Button>
          <Button onClick={() => setDraft(weights)}>{t('resetWeights')}</Button>
        </span>
      )}
      {moved && whatIf.error && <Alert type="warning" message={sentenceOf(whatIf.error)} />}
      {found && (
        <div role="status" className={styles.stack}>
          <p>
            {found.total === 0
              ? t('whatIfSame')
              : `${t('whatIfMatched', { before: found.before.offers, after: found.after.offers, served0: found.before.served, served1: found.after.served })}`}
          </p>
          {found.total > 0 && (
            <>
              <p>{t('whatIfChanges', { count: found.total })}</p>
              <ul className={styles.plain}>
                {found.changes.slice(0, 12).map((change) => (
                  <li key={`${change.needId}/${change.resourceId}`} className={styles.item}>
                    <span>
                      {change.need?.title ?? t('hiddenEntry')} ← {change.resource?.title ?? t('hiddenEntry')}
                    </span>
                    <span className={change.after > change.before ? styles.up : styles.down}>
                      {t(change.after > change.before ? 'gets' : 'loses')} {sayAmount(Math.abs(change.after - change.before), change.need?.unit ?? '')}
                    </span>
                  </li>
                ))}
              </ul>
              {found.total > 12 && <p className={styles.quiet}>{t('whatIfMore', { count: found.total - 12 })}</p>}
            </>
          )}
        </div>
      )}
    </section>
  );
}
