import { Segmented, Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useFairness, useForecast } from './api/queries';
import type { Cycle, Level } from './api/types';
import { rotationSentence } from './current-term';
import { FairnessAccount } from './fairness/fairness-account';
import { FairnessChart } from './fairness/fairness-chart';
import styles from './rotation-page.module.css';
import { inkIn, meetsProvinces, viewTerms } from './timeline/model';
import { TermList } from './timeline/term-list';
import { Timeline } from './timeline/timeline';
import { TermActions } from './turns/term-actions';
import { WhyPanel } from './why/why-panel';
import { useRotationWords } from './words';
import type { Rights } from '@/lib/alliances';
import { useLanguage } from '@/lib/i18n';
import { provinceInk } from '@/lib/provinces';
import { useFilters } from '@/lib/url';
import { useIsPhone } from '@/lib/use-is-phone';

const horizons = [0, 8, 20, 40, 100];

interface Props {
  cycle: Cycle;
  rights: Rights;
  now: number;
  menu: ReactNode;
}

/** The timeline with what stands around it: its sentence, the choice of view and forecast, the reason of one term, the account. */
export function RotationSection({ cycle, rights, now, menu }: Props) {
  const t = useRotationWords();
  const language = useLanguage();
  const phone = useIsPhone();
  const [{ by, term, forecast }, setFilters] = useFilters(['by', 'term', 'forecast']);
  const level: Level = by === 'province' ? 'province' : 'unit';
  const further = cycle.status === 'closed' ? 0 : horizons.includes(Number(forecast)) ? Number(forecast) : 0;
  const { data: ledger } = useFairness(cycle.allianceId, cycle.id, level);
  const { data: ahead } = useForecast(cycle.allianceId, cycle.id, further);
  const terms = useMemo(() => viewTerms(cycle, further > 0 ? (ahead?.terms ?? []) : []), [cycle, ahead, further]);
  const selected = term === '' ? null : Number(term) - 1;
  const select = (index: number | null) => setFilters({ term: index === null ? null : String(index + 1) });
  const shown = terms.find((each) => each.index === (selected ?? cycle.currentTerm)) ?? null;
  const severalProvinces = meetsProvinces(cycle);
  const actions = (index: number) => <TermActions cycle={cycle} index={index} rights={rights} />;
  const at = cycle.currentTerm ?? cycle.terms.findLast((each) => each.status === 'served')?.index ?? null;
  return (
    <section className={styles.section} aria-label={t('timeline')}>
      <div className={styles.bar}>
        <h2>{t('timeline')}</h2>
        {severalProvinces && (
          <Segmented<Level>
            value={level}
            onChange={(value) => setFilters({ by: value === 'unit' ? null : value })}
            aria-label={t('level')}
            options={[
              { value: 'unit', label: t('byUnit') },
              { value: 'province', label: t('byProvince') },
            ]}
          />
        )}
        {cycle.status !== 'closed' && (
          <Select<number>
            value={further}
            onChange={(value) => setFilters({ forecast: value === 0 ? null : String(value) })}
            aria-label={t('forecast')}
            style={{ minWidth: 136 }}
            options={horizons.map((count) => ({ value: count, label: count === 0 ? t('forecastNone') : t('forecastTerms', { count }) }))}
          />
        )}
        {menu}
      </div>
      <p className={styles.sentence}>{rotationSentence(t, cycle, language, now)}</p>
      {!phone && (shown === null ? <p className={styles.hint}>{t('chooseTerm')}</p> : <WhyPanel term={shown} cycle={cycle} actions={actions(shown.index)} />)}
      {phone ? (
        <>
          <TermList cycle={cycle} terms={terms} selected={selected} onSelect={select} now={now} actions={(each) => actions(each.index)} />
          {ledger !== undefined && <FairnessChart ledger={ledger} terms={terms} level={level} focus={focusOf(shown, level)} current={cycle.currentTerm} inkOf={(key) => (level === 'province' ? provinceInk(key) : inkIn(cycle, key))} />}
        </>
      ) : (
        <>
          <Timeline cycle={cycle} terms={terms} level={level} fairness={ledger} selected={selected} onSelect={select} now={now} />
          <p className={styles.hint}>{t('timelineHint')}</p>
        </>
      )}
      {ledger !== undefined && <FairnessAccount ledger={ledger} fairness={cycle.fairness} level={level} at={at} units={cycle.units} />}
    </section>
  );
}

const focusOf = (term: { server: string; province: { code: string } | null } | null, level: Level): string | null =>
  term === null ? null : level === 'province' ? (term.province?.code ?? null) : term.server;
