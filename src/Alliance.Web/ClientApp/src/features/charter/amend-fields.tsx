import { Checkbox, InputNumber, Select } from 'antd';
import styles from './charter.module.css';
import { majorities, meetings, sayQuorum, tracks } from './sentences';
import { useCharterWords } from './words';
import type { AdmissionBy, Charter, Majority, MeetingCharter, RotationCharter, TermLength, TrackCharter } from '@/lib/alliances';
import { useLanguage } from '@/lib/i18n';
import type { ReactNode } from 'react';

const lengths: TermLength[] = ['month', 'quarter', 'half-year', 'year', 'meeting'];
const deciders: AdmissionBy[] = ['coordinator', 'chair', 'members'];
const quorums = ['1/3', '1/2', '2/3', '3/4', '1'];

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

function MajorityField({ value, onChange }: { value: Majority; onChange: (value: Majority) => void }) {
  const t = useCharterWords();
  const language = useLanguage();
  return (
    <Field label={t('majority')}>
      <Select<Majority> value={value} onChange={onChange} options={(Object.keys(majorities) as Majority[]).map((each) => ({ value: each, label: majorities[each][language] }))} />
    </Field>
  );
}

export function RotationFields({ value, onChange }: { value: RotationCharter; onChange: (value: RotationCharter) => void }) {
  const t = useCharterWords();
  const tick = (key: 'twoLevels' | 'notTwiceInARow' | 'alternateProvinces', label: string) => (
    <Checkbox checked={value[key]} onChange={(event) => onChange({ ...value, [key]: event.target.checked })}>
      {label}
    </Checkbox>
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('rotation')}</legend>
      <Field label={t('length')}>
        <Select<TermLength> value={value.length} onChange={(length) => onChange({ ...value, length })} options={lengths.map((each) => ({ value: each, label: t(`length_${each}`) }))} />
      </Field>
      <Field label={t('shares')}>
        <Select
          value={value.shares}
          onChange={(shares) => onChange({ ...value, shares })}
          options={[
            { value: 'equal' as const, label: t('shares_equal') },
            { value: 'weighted' as const, label: t('shares_weighted') },
          ]}
        />
      </Field>
      <Field label={t('newcomers')}>
        <InputNumber min={0} max={40} precision={0} value={value.newcomerWaitTerms} onChange={(n) => onChange({ ...value, newcomerWaitTerms: n ?? 0 })} />
      </Field>
      <Field label={t('lead')}>
        <InputNumber min={0} max={90} precision={0} value={value.handOverLeadDays} onChange={(n) => onChange({ ...value, handOverLeadDays: n ?? 0 })} />
      </Field>
      {tick('notTwiceInARow', t('notTwice'))}
      {tick('alternateProvinces', t('alternate'))}
      {tick('twoLevels', t('twoLevels'))}
    </fieldset>
  );
}

export function AdmissionFields({ value, onChange }: { value: Charter['admission']; onChange: (value: Charter['admission']) => void }) {
  const t = useCharterWords();
  return (
    <fieldset className={styles.group}>
      <legend>{t('admission')}</legend>
      <Field label={t('by')}>
        <Select<AdmissionBy> value={value.by} onChange={(by) => onChange({ ...value, by })} options={deciders.map((each) => ({ value: each, label: t(`by_${each}`) }))} />
      </Field>
      {value.by === 'members' && (
        <>
          <MajorityField value={value.majority} onChange={(majority) => onChange({ ...value, majority })} />
          <Field label={t('votingDays')}>
            <InputNumber min={1} max={90} precision={0} value={value.votingDays} onChange={(n) => onChange({ ...value, votingDays: n ?? 1 })} />
          </Field>
        </>
      )}
    </fieldset>
  );
}

function QuorumField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useCharterWords();
  const language = useLanguage();
  return (
    <Field label={t('quorum')}>
      <Select value={value} onChange={onChange} options={[...new Set([...quorums, value])].map((each) => ({ value: each, label: sayQuorum(each, language) }))} />
    </Field>
  );
}

export function TrackFields({ value, onChange }: { value: TrackCharter[]; onChange: (value: TrackCharter[]) => void }) {
  const t = useCharterWords();
  const language = useLanguage();
  const change = (i: number, part: Partial<TrackCharter>) => onChange(value.map((each, at) => (at === i ? { ...each, ...part } : each)));
  return (
    <>
      {value.map((each, i) => (
        <fieldset key={each.track} className={styles.group}>
          <legend>{tracks[each.track][language]}</legend>
          <Field label={t('notice')}>
            <InputNumber min={0} max={2160} precision={0} value={each.noticeHours} onChange={(n) => change(i, { noticeHours: n ?? 0 })} />
          </Field>
          <QuorumField value={each.quorum} onChange={(quorum) => change(i, { quorum })} />
          <MajorityField value={each.majority} onChange={(majority) => change(i, { majority })} />
          <Field label={t('deadline')}>
            <InputNumber min={1} max={8760} precision={0} value={each.deadlineHours} onChange={(n) => change(i, { deadlineHours: n ?? 1 })} />
          </Field>
        </fieldset>
      ))}
    </>
  );
}

export function MeetingFields({ value, onChange }: { value: MeetingCharter[]; onChange: (value: MeetingCharter[]) => void }) {
  const t = useCharterWords();
  const language = useLanguage();
  const change = (i: number, part: Partial<MeetingCharter>) => onChange(value.map((each, at) => (at === i ? { ...each, ...part } : each)));
  return (
    <>
      {value.map((each, i) => (
        <fieldset key={each.kind} className={styles.group}>
          <legend>{meetings[each.kind][language]}</legend>
          <Field label={t('notice')}>
            <InputNumber min={0} max={2160} precision={0} value={each.noticeHours} onChange={(n) => change(i, { noticeHours: n ?? 0 })} />
          </Field>
          <QuorumField value={each.quorum} onChange={(quorum) => change(i, { quorum })} />
          <Field label={t('perYear')}>
            <InputNumber min={0} max={366} precision={0} value={each.perYear} onChange={(n) => change(i, { perYear: n ?? 0 })} />
          </Field>
          <Checkbox checked={each.waivable} onChange={(event) => change(i, { waivable: event.target.checked })}>
            {t('waivable')}
          </Checkbox>
        </fieldset>
      ))}
    </>
  );
}
