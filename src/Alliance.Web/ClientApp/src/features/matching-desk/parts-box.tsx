import { useParams } from 'react-router';
import { factsOf, sayAmount, sayGap } from './say';
import type { PlanAnswer } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { planPath } from './api';
import { sayNumber } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

/** How far the plan goes, and how good it is with what proof. */
export function PartsBox({ answer }: { answer: PlanAnswer }) {
  const t = useDeskWords();
  const spoken = useLanguage();
  const { figures } = answer.plan.plan;
  const { allianceId = '' } = useParams();
  if (figures === null) return null;
  return (
    <section className={styles.box}>
      <h3>{t('parts')}</h3>
      <p>{t('resultText', factsOf(figures))}</p>
      {answer.offers !== null && (
        <p>
          <strong>{t('offers')}</strong> {t('offersText', { ...answer.offers })}
          {answer.offers.total < figures.offers && <span className={styles.quiet}> {t('offersLeft', { count: figures.offers - answer.offers.total })}</span>}
        </p>
      )}
      <ul className={styles.plain}>
        {answer.parts.map((part) => (
          <li key={part.measure} className={styles.item}>
            <span>{t('partText', { measure: part.measure, wanted: sayNumber(part.wanted, spoken, 3), had: sayNumber(part.had, spoken, 3), matched: sayNumber(part.matched, spoken, 3) })}</span>
            <span className={styles.bar} aria-hidden>
              <i style={{ width: `${part.wanted > 0 ? Math.min(100, (100 * part.matched) / part.wanted) : 0}%` }} />
            </span>
            {part.matched > 0 && (
              <span className={styles.quiet}>{t('benefit', { benefit: sayNumber(part.benefit, spoken, 1), mean: sayNumber(part.benefit / part.matched, spoken, 0), measure: part.measure })}</span>
            )}
            {part.promised > 0 && <span className={part.kept < part.promised ? styles.waits : styles.quiet}>{t('promise', { promised: sayAmount(part.promised, part.measure), kept: sayAmount(part.kept, part.measure) })}</span>}
          </li>
        ))}
      </ul>
      <p className={figures.proven ? styles.good : ''}>
        {figures.proven ? `✓ ${t('proven')}` : figures.gap === null ? t('boundUnknown') : t('bound', { gap: sayGap(figures.gap) })}
      </p>
      {answer.parts.length > 0 && answer.parts.every((part) => part.verified) && <p className={styles.quiet}>{t('provenHow')}</p>}
      {figures.bounded && <p className={styles.quiet}>{t('bounded')}</p>}
      <p className={styles.quiet}>
        {t('compared', { needs: figures.needs, resources: figures.resources, pairs: sayNumber(figures.pairs, spoken) })} · {t('tookSeconds', { seconds: figures.milliseconds < 100 ? '< 0.1' : (figures.milliseconds / 1000).toFixed(1) })} ·{' '}
        <a href={planPath(allianceId, answer.plan.plan.id, 'problem')} download>
          {t('problem')}
        </a>
      </p>
    </section>
  );
}
