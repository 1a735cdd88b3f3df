import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import type { Blackout, FixedTurn } from '../api/types';
import styles from './plan.module.css';
import { usePlanWords } from './words';

export interface Special {
  fixed: FixedTurn[];
  blackouts: Blackout[];
}

interface Props {
  value: Special;
  onChange: (value: Special) => void;
  units: { value: string; label: string }[];
  /** Terms from this one on can be arranged; earlier ones have begun. */
  from: number;
  to: number;
}

/** Fixed terms and terms a unit cannot serve. Terms are counted from 1 here, as people do. */
export function SpecialTerms({ value, onChange, units, from, to }: Props) {
  const t = usePlanWords();
  const first = units[0]?.value ?? '';
  const fix = (i: number, change: Partial<FixedTurn>) => onChange({ ...value, fixed: value.fixed.map((each, at) => (at === i ? { ...each, ...change } : each)) });
  const block = (i: number, change: Partial<Blackout>) =>
    onChange({
      ...value,
      blackouts: value.blackouts.map((each, at) => {
        const next = { ...each, ...change };
        return at === i ? { ...next, toTerm: Math.max(next.fromTerm, next.toTerm) } : each;
      }),
    });
  const freeTerm = () => {
    let term = from;
    while (value.fixed.some((each) => each.term === term)) term++;
    return term;
  };
  const number = (label: string, at: number, onNumber: (term: number) => void) => (
    <InputNumber min={from + 1} max={to + 1} precision={0} value={at + 1} aria-label={label} onChange={(n) => n !== null && onNumber(n - 1)} />
  );
  const unit = (id: string, onUnit: (unitId: string) => void) => (
    <Select className={styles.unit} value={id} onChange={onUnit} options={units} aria-label={t('unit')} showSearch={{ optionFilterProp: 'label' }} />
  );
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('fixed')}</legend>
        <p className={styles.hint}>{t('fixedHint')}</p>
        {value.fixed.map((each, i) => (
          <div key={i} className={styles.line}>
            <span>{t('term')}</span>
            {number(t('term'), each.term, (term) => fix(i, { term }))}
            {unit(each.unitId, (unitId) => fix(i, { unitId }))}
            <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => onChange({ ...value, fixed: value.fixed.filter((_, at) => at !== i) })}>
              {t('remove')}
            </Button>
          </div>
        ))}
        <Button icon={<PlusOutlined aria-hidden />} disabled={first === ''} onClick={() => onChange({ ...value, fixed: [...value.fixed, { term: freeTerm(), unitId: first }] })}>
          {t('fixedAdd')}
        </Button>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('blackouts')}</legend>
        <p className={styles.hint}>{t('blackoutsHint')}</p>
        {value.blackouts.map((each, i) => (
          <div key={i} className={styles.line}>
            {unit(each.unitId, (unitId) => block(i, { unitId }))}
            <span className={styles.range}>
              {t('from')}
              {number(t('from'), each.fromTerm, (fromTerm) => block(i, { fromTerm }))}
              {t('to')}
              {number(t('to'), each.toTerm, (toTerm) => block(i, { toTerm }))}
            </span>
            <Input className={styles.reason} value={each.reason ?? ''} maxLength={200} placeholder={t('reason')} aria-label={t('reason')} onChange={(event) => block(i, { reason: event.target.value || null })} />
            <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => onChange({ ...value, blackouts: value.blackouts.filter((_, at) => at !== i) })}>
              {t('remove')}
            </Button>
          </div>
        ))}
        <Button icon={<PlusOutlined aria-hidden />} disabled={first === ''} onClick={() => onChange({ ...value, blackouts: [...value.blackouts, { unitId: first, fromTerm: from, toTerm: from, reason: null }] })}>
          {t('blackoutAdd')}
        </Button>
      </fieldset>
    </>
  );
}
