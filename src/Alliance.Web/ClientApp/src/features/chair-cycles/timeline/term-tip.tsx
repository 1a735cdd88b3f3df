import type { Cycle } from '../api/types';
import { useRotationWords } from '../words';
import { whySentence } from '../why/sentences';
import type { ViewTerm } from './model';
import styles from './timeline.module.css';
import { sayPeriod } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

/** A glance at a term under the pointer; the same stands in the panel below once it is chosen. */
export function TermTip({ term, x, y, limit, cycle }: { term: ViewTerm; x: number; y: number; limit: number; cycle: Cycle }) {
  const t = useRotationWords();
  const language = useLanguage();
  const nameOf = (id: string) => cycle.units[id]?.name ?? t('unknownUnit');
  return (
    <div className={styles.tip} style={{ left: Math.max(0, Math.min(x, limit - 340)), top: y }} aria-hidden="true">
      <strong>{term.serverName}</strong>
      <span>
        {t('termNo', { n: term.index + 1 })} · {sayPeriod(term.startsOn, term.endsOn, language)} · {t(`status_${term.status}`)}
      </span>
      <p>{whySentence(term.source, { language, nameOf, twoLevels: cycle.rules.twoLevels })}</p>
    </div>
  );
}
