import type { Cycle } from '../api/types';
import { WhyPanel } from '../why/why-panel';
import { useRotationWords } from '../words';
import type { ViewTerm } from './model';
import styles from './term-list.module.css';
import { LiveHighlight } from '@/components';
import { daysUntil, sayDaysLeft, sayPeriod } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import type { ReactNode } from 'react';

interface Props {
  cycle: Cycle;
  terms: readonly ViewTerm[];
  selected: number | null;
  onSelect: (index: number | null) => void;
  now: number;
  actions: (term: ViewTerm) => ReactNode;
}

/** The rotation on a phone: the same terms from top to bottom, each opening to say why. */
export function TermList({ cycle, terms, selected, onSelect, now, actions }: Props) {
  const t = useRotationWords();
  const language = useLanguage();
  return (
    <ol className={styles.list} aria-label={t('timeline')}>
      {terms.map((term, i) => {
        const year = term.startsOn?.slice(0, 4) ?? null;
        const opens = year !== null && year !== (terms[i - 1]?.startsOn?.slice(0, 4) ?? null);
        const open = selected === term.index;
        return (
          <li key={term.index} className={styles[term.status]}>
            {opens && <h3 className={styles.year}>{t('year', { year })}</h3>}
            <LiveHighlight of={`term/${term.index}`} block>
              <button type="button" className={styles.term} aria-expanded={open} aria-current={term.status === 'current' ? 'date' : undefined} onClick={() => onSelect(open ? null : term.index)}>
                <i className={styles.ink} style={{ background: term.ink.solid }} aria-hidden="true" />
                <span className={styles.no}>{term.index + 1}</span>
                <span className={styles.words}>
                  <strong>{term.serverName}</strong>
                  <small>
                    {sayPeriod(term.startsOn, term.endsOn, language)}
                    {term.standsIn && ` · ${t('substituteFor', { unit: term.shortName })}`}
                  </small>
                </span>
                <span className={styles.status}>
                  {term.status === 'current' && term.endsOn !== null ? sayDaysLeft(daysUntil(term.endsOn, now), language) : t(`status_${term.status}`)}
                </span>
              </button>
            </LiveHighlight>
            {open && (
              <div className={styles.why}>
                <WhyPanel term={term} cycle={cycle} actions={actions(term)} plain />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
