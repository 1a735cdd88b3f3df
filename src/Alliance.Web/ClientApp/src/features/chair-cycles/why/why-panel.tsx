import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Cycle } from '../api/types';
import { asDecimal } from '../fractions';
import type { ViewTerm } from '../timeline/model';
import { useRotationWords } from '../words';
import { whySentence } from './sentences';
import styles from './why-panel.module.css';
import { RelativeTime, UnitName } from '@/components';
import { sayPeriod } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';

interface Props {
  term: ViewTerm;
  cycle: Cycle;
  /** What can be done about this term: swap, substitute, skip. */
  actions?: ReactNode;
  /** Without its own heading, where the term's name stands above already. */
  plain?: boolean;
}

/** Why this unit has this term: one sentence, four figures, and how it came and went. */
export function WhyPanel({ term, cycle, actions, plain = false }: Props) {
  const t = useRotationWords();
  const language = useLanguage();
  const { why, how, startedAt, endedAt } = term.source;
  const nameOf = (id: string) => cycle.units[id]?.name ?? (id === why.displacedUnitId ? why.displacedUnitName : null) ?? t('unknownUnit');
  const skipped = cycle.skips.filter((skip) => skip.term === term.index);
  const figures = [
    { label: t('due'), value: <Tooltip title={t('exact', { value: why.due })}><span>{t('times', { n: asDecimal(why.due) })}</span></Tooltip> },
    { label: t('servedBefore'), value: t('times', { n: why.served }) },
    { label: t('waiting'), value: t('termsCount', { count: why.waiting }) },
    { label: t('deadline'), value: why.deadline === null ? '–' : t('termNo', { n: why.deadline + 1 }) },
  ];
  return (
    <section className={styles.panel} aria-live="polite" aria-label={t('why')} style={{ borderInlineStartColor: term.ink.solid }}>
      {!plain && (
        <header>
          <h3>{t('whyOf', { n: term.index + 1, unit: term.unitName })}</h3>
          <p>
            {sayPeriod(term.startsOn, term.endsOn, language)} · {t(`status_${term.status}`)}
          </p>
        </header>
      )}
      <div className={styles.body}>
        <p className={styles.sentence}>{whySentence(term.source, { language, nameOf, twoLevels: cycle.rules.twoLevels })}</p>
        <dl className={styles.figures}>
          {figures.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {term.standsIn && (
        <p className={styles.aside}>
          {t('servedBy', { unit: '' })}
          <UnitName id={term.server} name={term.serverName} link dot={term.ink.solid} />
        </p>
      )}
      {skipped.map((skip) => (
        <p key={skip.unitId} className={styles.aside}>
          {t('skippedOf', { unit: nameOf(skip.unitId), reason: skip.reason })}
        </p>
      ))}
      {term.status === 'forecast' && <p className={styles.aside}>{t('forecastNote')}</p>}
      {(startedAt != null || endedAt != null) && (
        <p className={styles.aside}>
          {startedAt != null && <Said words={t('startedAt', { at: '\u0000' })} at={startedAt} />}
          {startedAt != null && endedAt != null && (language === 'zh' ? '，' : ', ')}
          {endedAt != null && <Said words={t('endedAt', { at: '\u0000' })} at={endedAt} />}
          {how != null && `${language === 'zh' ? '，' : ', '}${howWords(t, how)}`}
        </p>
      )}
      {actions != null && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}

function howWords(t: ReturnType<typeof useRotationWords>, how: string): string {
  const key = `how_${how}`;
  return useRotationWords.has(key) ? t(key) : '';
}

/** A sentence with a time set into it. */
function Said({ words, at }: { words: string; at: string }) {
  const [before, after] = words.split('\u0000');
  return (
    <>
      {before}
      <RelativeTime at={at} />
      {after}
    </>
  );
}
