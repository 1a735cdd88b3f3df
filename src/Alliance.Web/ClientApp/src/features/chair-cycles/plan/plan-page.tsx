import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, InputNumber, Select, Spin } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Draft, TermLength } from '../api/types';
import { DraftView } from './draft-view';
import styles from './plan.module.css';
import { Refusal } from './refusal';
import { SpecialTerms, type Special } from './special-terms';
import { useSettled } from './use-settled';
import { usePlanWords } from './words';
import { useDocumentTitle } from '@/components';
import { allianceKey, alliancePath, allianceScope, useAlliance, useMembers } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { send, useCommand } from '@/lib/http';

const lengths: TermLength[] = ['month', 'quarter', 'half-year', 'year', 'meeting'];

/** Plans a rotation: what is asked at the left, what comes of it at the right, at once. */
export function PlanPage() {
  const { allianceId = '' } = useParams();
  const t = usePlanWords();
  const navigate = useNavigate();
  const alliance = useAlliance(allianceId);
  const { data: members } = useMembers(allianceId);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('rotation', allianceScope(allianceId));

  const active = useMemo(() => (members ?? []).filter((member) => member.status === 'active'), [members]);
  const [length, setLength] = useState<TermLength>(alliance.charter.rotation.length);
  const [startsOn, setStartsOn] = useState(() => nextStart(alliance.charter.rotation.length));
  const [count, setCount] = useState<number | null>(null);
  const [servedBefore, setServedBefore] = useState<string[]>([]);
  const [special, setSpecial] = useState<Special>({ fixed: [], blackouts: [] });
  const terms = count ?? Math.max(4, active.length);
  const body = useSettled(useMemo(() => ({ length, startsOn, terms, servedBefore, ...special }), [length, startsOn, terms, servedBefore, special]));
  const names = useMemo(() => new Map((members ?? []).map((member) => [member.unitId, member.name])), [members]);
  const nameOf = (id: string) => names.get(id) ?? '';
  const units = active.map((member) => ({ value: member.unitId, label: member.name }));

  const draft = useQuery({
    queryKey: allianceKey(allianceId, 'draft', JSON.stringify(body)),
    queryFn: () => send<Draft>({ path: alliancePath(allianceId, 'chair-cycles', 'draft'), body }),
    enabled: active.length > 0,
    placeholderData: (before) => before,
    retry: false,
  });
  const accept = useCommand(() => ({ path: alliancePath(allianceId, 'chair-cycles'), body }), {
    refresh: [allianceKey(allianceId), ['alliances'], ['workbench']],
    said: t('accepted'),
    onDone: () => void navigate('..', { relative: 'path' }),
  });

  return (
    <div className={styles.page}>
      <div>
        <Link to=".." relative="path">
          <ArrowLeftOutlined aria-hidden /> {t('back')}
        </Link>
        <h2>{t('title')}</h2>
        <p className={styles.hint}>{t('about')}</p>
      </div>
      <div className={styles.columns}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <fieldset className={styles.group}>
            <legend>{t('rhythm')}</legend>
            <label className={styles.field}>
              <span>{t('length')}</span>
              <Select<TermLength> value={length} onChange={setLength} options={lengths.map((each) => ({ value: each, label: t(`length_${each}`) }))} />
            </label>
            <label className={styles.field}>
              <span>{t('startsOn')}</span>
              <DatePicker value={dayjs(startsOn)} allowClear={false} onChange={(day) => day !== null && setStartsOn(day.format('YYYY-MM-DD'))} />
            </label>
            <label className={styles.field}>
              <span>{t('terms')}</span>
              <InputNumber min={1} max={1000} precision={0} value={terms} onChange={setCount} />
            </label>
          </fieldset>
          <fieldset className={styles.group}>
            <legend>{t('servedBefore')}</legend>
            <p className={styles.hint}>{t('servedBeforeHint')}</p>
            <Served value={servedBefore} onChange={setServedBefore} units={units} nameOf={nameOf} />
          </fieldset>
          <SpecialTerms value={special} onChange={setSpecial} units={units} from={0} to={terms - 1} />
        </form>
        <section className={styles.preview} aria-live="polite" aria-busy={draft.isFetching}>
          <h3>
            {t('preview')} {draft.isFetching && <Spin size="small" />}
          </h3>
          {draft.error !== null && <Refusal error={draft.error} nameOf={nameOf} />}
          {draft.error === null && draft.data !== undefined && <DraftView draft={draft.data} nameOf={nameOf} twoLevels={alliance.charter.rotation.twoLevels} />}
          {members !== undefined && active.length === 0 && <p>{t('empty')}</p>}
          <Button type="primary" size="large" block loading={accept.isPending} disabled={draft.data === undefined || draft.error !== null || draft.isFetching} onClick={() => accept.mutate()}>
            {t('accept')}
          </Button>
        </section>
      </div>
    </div>
  );
}

/** The first day of the next term as calendars have it: of the next month, quarter, half-year or year. */
export function nextStart(length: TermLength, today = dayjs()): string {
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12, meeting: 0 }[length];
  if (months === 0) return today.format('YYYY-MM-DD');
  return today.startOf('month').add(months - (today.month() % months), 'month').format('YYYY-MM-DD');
}

/** Units in the order they served; the same one may stand in it more than once. */
function Served({ value, onChange, units, nameOf }: { value: string[]; onChange: (next: string[]) => void; units: { value: string; label: string }[]; nameOf: (id: string) => string }) {
  const t = usePlanWords();
  return (
    <>
      {value.length > 0 && (
        <ol className={styles.served}>
          {value.map((id, i) => (
            <li key={i}>
              {nameOf(id)}
              <Button type="text" size="small" onClick={() => onChange(value.filter((_, at) => at !== i))}>
                {t('remove')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <Select<string | null> value={null} onChange={(id) => id !== null && onChange([...value, id])} placeholder={t('servedBeforePick')} options={units} aria-label={t('servedBeforePick')} showSearch={{ optionFilterProp: 'label' }} />
    </>
  );
}
