import { Button, InputNumber, Select } from 'antd';
import type { Quota, QuotaOf } from './types';
import { levelOf, nameless, withLevel, type QuotaLevel } from './quotas';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { UnitPicker } from '@/components';

const levels: readonly QuotaLevel[] = ['unit', 'named', 'branch', 'district', 'province'];

interface Props {
  quotas: Quota[];
  /** What the units, branches and regions are called that a quota is for already. */
  names: Record<string, string>;
  /** Whether sending was tried: then what is missing is said. */
  tried: boolean;
  set: (quotas: Quota[]) => void;
}

/** The most that each unit, branch or region may get or give; and what one named unit may, instead of what each may. */
export function QuotasField({ quotas, names, tried, set }: Props) {
  const t = useDeskWords();
  const replace = (at: number, next: Partial<Quota>) => set(quotas.map((each, i) => (i === at ? { ...each, ...next } : each)));
  const add = (of: QuotaOf, target: string | null) => set([...quotas, { side: 'needs', of, limit: 50_000, target }]);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('quotas')}</legend>
      <span className={styles.quiet}>{t('quotasHint')}</span>
      {quotas.map((quota, index) => (
        <span key={index} className={styles.inline} role="group" aria-label={t('quotaNumber', { number: index + 1 })}>
          <Select<QuotaLevel> aria-label={t('quotaFor')} style={{ minWidth: 110 }} value={levelOf(quota)} options={levels.map((level) => ({ value: level, label: t(`of.${level}`) }))} onChange={(level) => replace(index, withLevel(level))} />
          {levelOf(quota) === 'named' ? (
            <UnitPicker
              aria-label={t('quotaUnit')}
              style={{ width: 240, maxWidth: '100%' }}
              value={quota.target ?? null}
              known={quota.target ? { value: quota.target, label: names[quota.target] ?? t('quotaUnitUnknown') } : null}
              exclude={quotas.filter((other, i) => i !== index && other.side === quota.side && other.of === 'unit').map((other) => other.target ?? '')}
              onChange={(unit) => replace(index, { target: unit ?? '' })}
            />
          ) : (
            quota.target && <strong>{names[quota.target] ?? quota.target}</strong>
          )}
          <Select aria-label={t('quotaSide')} style={{ minWidth: 110 }} value={quota.side} options={(['needs', 'resources'] as const).map((side) => ({ value: side, label: t(`side.${side}`) }))} onChange={(side) => replace(index, { side })} />
          <InputNumber className={styles.number} min={0} aria-label={t('quantity')} value={quota.limit / 1000} suffix={quota.measure ?? undefined} onChange={(limit) => limit !== null && replace(index, { limit: Math.round(limit * 1000) })} />
          <Button size="small" onClick={() => set(quotas.filter((_, i) => i !== index))}>
            {t('remove')}
          </Button>
          {tried && nameless(quota) && (
            <span role="alert" className={styles.waits}>
              {t('quotaUnitMissing')}
            </span>
          )}
        </span>
      ))}
      <span className={styles.inline}>
        <Button onClick={() => add('unit', null)}>{t('addQuota')}</Button>
        <Button onClick={() => add('unit', '')}>{t('addQuotaUnit')}</Button>
      </span>
    </fieldset>
  );
}
