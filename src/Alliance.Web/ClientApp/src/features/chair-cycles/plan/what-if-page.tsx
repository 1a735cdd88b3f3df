import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Spin } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { cyclePath, cycleQuery } from '../api/queries';
import type { Cycle, WhatIf } from '../api/types';
import { isShare } from '../fractions';
import { DraftView } from './draft-view';
import styles from './plan.module.css';
import { Refusal } from './refusal';
import { SpecialTerms, type Special } from './special-terms';
import { Suppose, type Supposed } from './suppose';
import { useSettled } from './use-settled';
import { usePlanWords } from './words';
import { ConfirmDangerous, Missing, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceKey, allianceScope, useAlliance, useMembers, useRights, type AllianceDetail } from '@/lib/alliances';
import { announce } from '@/lib/announce';
import { usePlace } from '@/lib/feed';
import { send, useCommand } from '@/lib/http';

/** The present plan beside what it would become. */
export function WhatIfPage() {
  const { allianceId = '' } = useParams();
  const t = usePlanWords();
  const alliance = useAlliance(allianceId);
  const { data: cycle, error, refetch } = useQuery(cycleQuery(allianceId));
  useDocumentTitle(`${t('whatIfTitle')} · ${alliance.name}`);
  usePlace('rotation', allianceScope(allianceId));
  if (error !== null && cycle === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (cycle === undefined) return <RowsSkeleton rows={8} />;
  return cycle === null ? <Missing /> : <Comparison alliance={alliance} cycle={cycle} />;
}

/** The first term that has not begun. */
export const firstOpen = (cycle: Pick<Cycle, 'terms'>): number => cycle.terms.find((term) => term.status === 'planned')?.index ?? (cycle.terms.at(-1)?.index ?? -1) + 1;

function Comparison({ alliance, cycle }: { alliance: AllianceDetail; cycle: Cycle }) {
  const t = usePlanWords();
  const navigate = useNavigate();
  const rights = useRights({ may: { ...alliance.may, ...cycle.may }, myRelations: alliance.myRelations });
  const { data: members } = useMembers(alliance.id);
  const from = firstOpen(cycle);
  const open = cycle.terms.length - from;
  const [count, setCount] = useState(Math.max(open, 4));
  const [special, setSpecial] = useState<Special>({
    fixed: cycle.rules.fixed.filter((each) => each.term >= from),
    blackouts: cycle.rules.blackouts.filter((each) => each.toTerm >= from),
  });
  const [supposed, setSupposed] = useState<Supposed>({ join: [], leave: [], shares: [] });
  const [asked, setAsked] = useState(false);

  const units = useMemo(() => (members ?? []).filter((member) => member.status === 'active').map((member) => ({ value: member.unitId, label: member.name })), [members]);
  const provinces = useMemo(() => provincesOf(cycle, alliance), [cycle, alliance]);
  const valid = [...supposed.join, ...supposed.shares].every((each) => isShare(each.share)) && supposed.join.every((each) => each.name.trim() !== '');
  const body = useSettled(useMemo(() => ({ terms: count, ...special, ...supposed }), [count, special, supposed]));
  const names = useMemo(() => new Map((members ?? []).map((member) => [member.unitId, member.name])), [members]);

  const result = useQuery({
    queryKey: allianceKey(alliance.id, 'cycle', 'what-if', String(cycle.version), JSON.stringify(body)),
    queryFn: () => send<WhatIf>({ path: cyclePath(alliance.id, cycle.id, 'what-if'), body }),
    enabled: valid,
    placeholderData: (before) => before,
    retry: false,
  });
  const nameOf = (id: string) => cycle.units[id]?.name ?? names.get(id) ?? result.data?.terms.find((term) => term.unitId === id)?.unitName ?? t('newcomer');
  const adopt = useCommand(() => ({ path: cyclePath(alliance.id, cycle.id, 'revise'), version: cycle.version, body: { terms: body.terms, fixed: body.fixed, blackouts: body.blackouts } }), {
    refresh: [allianceKey(alliance.id)],
    said: t('adopted'),
    quiet: (problem) => problem.isStale,
    onRefused: (problem) => {
      setAsked(false);
      if (problem.isStale) announce('refused', t('staleText'));
    },
    onDone: () => void navigate('..', { relative: 'path' }),
  });
  const hypothetical = supposed.join.length + supposed.leave.length + supposed.shares.length > 0;
  const mayAdopt = rights.may('chair-cycle.revise-plan');
  const ready = result.data !== undefined && result.error === null && !result.isFetching && valid;
  return (
    <div className={styles.page}>
      <div>
        <Link to=".." relative="path">
          <ArrowLeftOutlined aria-hidden /> {t('back')}
        </Link>
        <h2>{t('whatIfTitle')}</h2>
        <p className={styles.hint}>{t('whatIfAbout')}</p>
      </div>
      <div className={styles.columns}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <fieldset className={styles.group}>
            <legend>{t('rhythm')}</legend>
            <label className={styles.field}>
              <span>{t('further')}</span>
              <InputNumber min={1} max={1000} precision={0} value={count} onChange={(n) => setCount(n ?? 1)} />
            </label>
          </fieldset>
          <SpecialTerms value={special} onChange={setSpecial} units={units} from={from} to={from + count - 1} />
          <Suppose value={supposed} onChange={setSupposed} units={units} provinces={provinces} />
        </form>
        <section className={styles.preview} aria-live="polite" aria-busy={result.isFetching}>
          <h3>
            {t('comparisonOf')} {result.isFetching && <Spin size="small" />}
          </h3>
          {result.error !== null && <Refusal error={result.error} nameOf={nameOf} />}
          {result.error === null && result.data !== undefined && (
            <>
              <p className={styles.verdict}>{result.data.changed.length === 0 ? t('same') : t('changed', { count: result.data.changed.length })}</p>
              <div className={styles.beside}>
                <div>
                  <h4>{t('present')}</h4>
                  <DraftView draft={result.data.present} nameOf={nameOf} twoLevels={cycle.rules.twoLevels} />
                </div>
                <div>
                  <h4>{t('supposed')}</h4>
                  <DraftView draft={result.data} present={result.data.present} nameOf={nameOf} twoLevels={cycle.rules.twoLevels} />
                </div>
              </div>
            </>
          )}
          {mayAdopt && (
            <>
              {hypothetical && <p className={styles.hint}>{t('adoptHypothetical')}</p>}
              <Button type="primary" size="large" block disabled={!ready || hypothetical} onClick={() => setAsked(true)}>
                {t('adopt')}
              </Button>
            </>
          )}
        </section>
      </div>
      <ConfirmDangerous
        open={asked}
        title={t('adoptTitle')}
        consequences={t('adoptText', { count: result.data?.changed.length ?? 0 })}
        verb={t('adopt')}
        busy={adopt.isPending}
        onConfirm={() => adopt.mutate()}
        onCancel={() => setAsked(false)}
      />
    </div>
  );
}

/** The provinces a newcomer may come from: those that are in the alliance already. */
function provincesOf(cycle: Cycle, alliance: AllianceDetail): { value: string; label: string }[] {
  const found = new Map<string, string>();
  for (const unit of Object.values(cycle.units)) if (unit.provinceCode !== null) found.set(unit.provinceCode, unit.provinceName ?? unit.provinceCode);
  for (const region of alliance.regions) if (!found.has(region.code.slice(0, 2))) found.set(region.code.slice(0, 2), region.path.split(' / ')[0] ?? region.name);
  return [...found].map(([value, label]) => ({ value, label }));
}
