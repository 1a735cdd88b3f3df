import { clashSentence, readClashes } from '../why/sentences';
import styles from './plan.module.css';
import { usePlanWords } from './words';
import { Problem, sentenceOf } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** Why no plan came of it: rules that clash as sentences, anything else as the server says it. */
export function Refusal({ error, nameOf }: { error: unknown; nameOf: (unitId: string) => string }) {
  const t = usePlanWords();
  const language = useLanguage();
  const clashes = error instanceof Problem && error.code === 'chair-cycle.rules-clash' ? readClashes(error.facts.clashes) : [];
  if (clashes.length === 0) {
    return (
      <p role="alert" className={styles.refusal}>
        {sentenceOf(error)}
      </p>
    );
  }
  return (
    <div role="alert" className={styles.refusal}>
      <strong>{t('clashTitle')}</strong>
      <p>{t('clashText')}</p>
      <ul>
        {clashes.map((clash, i) => (
          <li key={i}>{clashSentence(clash, language, nameOf)}</li>
        ))}
      </ul>
    </div>
  );
}
