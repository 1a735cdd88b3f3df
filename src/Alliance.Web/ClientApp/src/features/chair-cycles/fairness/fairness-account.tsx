import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Fairness, FairnessLedger, FairnessSeries, Level, UnitBrief } from '../api/types';
import { asDecimal } from '../fractions';
import { useRotationWords } from '../words';
import styles from './fairness.module.css';
import { worstOf } from './scales';
import { DataTable, UnitName, type Column } from '@/components';
import { fractionValue } from '@/lib/format';
import { provinceInk } from '@/lib/provinces';

type Words = ReturnType<typeof useRotationWords>;

/** The sentence above the chart: what it shows, and that it is proven. */
export function fairnessSentence(t: Words, ledger: FairnessLedger, fairness: Fairness): string {
  const worst = worstOf(ledger.units);
  if (worst === null) return t('fairnessNone');
  const within = Math.abs(worst.deviation) <= ledger.bound + 1e-9;
  const facts = { worst: asDecimal(Math.abs(worst.deviation)), unit: worst.name, n: worst.term + 1, bound: asDecimal(ledger.bound) };
  // Beyond what the plan itself reached: units have swapped, stood in or skipped since, by agreement.
  const planned = fractionValue(fairness.worst) ?? Infinity;
  const agreed = Math.abs(worst.deviation) > planned + 1e-4;
  return `${t(within ? 'fairnessWithin' : 'fairnessBeyond', facts)}${t('space')}${agreed ? t('fairnessAgreed', { planned: asDecimal(planned) }) : ruleSentence(t, fairness)}`;
}

/** What the extra rules cost; empty where the plan is no worse and that needs no saying. */
export function ruleSentence(t: Words, fairness: Fairness): string {
  const loss = fractionValue(fairness.loss) ?? 0;
  const proven = t(fairness.provenOptimal ? 'fairnessOptimal' : 'fairnessBest');
  return (loss > 0 ? t('fairnessLoss', { loss: asDecimal(fairness.loss) }) : t('fairnessNoLoss')) + proven;
}

interface Props {
  ledger: FairnessLedger;
  fairness: Fairness;
  level: Level;
  /** The account is read after this term: the present one, or the last planned. */
  at: number | null;
  units: Readonly<Record<string, UnitBrief>>;
}

/** The account in words and, on request, in figures. */
export function FairnessAccount({ ledger, fairness, level, at, units }: Props) {
  const t = useRotationWords();
  const [open, setOpen] = useState(false);
  const columns = useMemo(() => columnsOf(t, level, at, units), [t, level, at, units]);
  return (
    <section className={styles.account} aria-label={t('fairness')}>
      <p>{fairnessSentence(t, ledger, fairness)}</p>
      <Button type="link" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'hideTable' : 'fairnessTable')}
      </Button>
      {open && <DataTable<FairnessSeries> name={t('fairness')} id={`fairness-${level}`} rows={ledger.units} columns={columns} rowKey={(row) => row.unitId} />}
    </section>
  );
}

function pointAt(series: FairnessSeries, at: number | null) {
  return series.points.findLast((point) => at === null || point.term <= at) ?? null;
}

function columnsOf(t: Words, level: Level, at: number | null, units: Props['units']): Column<FairnessSeries>[] {
  const worst = (row: FairnessSeries) => row.points.reduce((most, point) => Math.max(most, Math.abs(point.deviation)), 0);
  return [
    {
      key: 'name',
      title: t(level === 'unit' ? 'unit' : 'province'),
      text: (row) => row.name,
      render: (row) =>
        level === 'unit' ? (
          <UnitName id={row.unitId} name={row.name} shortName={units[row.unitId]?.shortName ?? null} dot />
        ) : (
          <UnitName name={row.name} dot={provinceInk(row.province?.code ?? row.unitId).solid} />
        ),
      sort: true,
      phone: 'title',
    },
    { key: 'due', title: t('dueSoFar'), text: (row) => pointAt(row, at)?.due ?? 0, render: (row) => asDecimal(pointAt(row, at)?.due ?? 0), sort: true, align: 'right' },
    { key: 'served', title: t('servedSoFar'), text: (row) => pointAt(row, at)?.served ?? 0, sort: true, align: 'right' },
    {
      key: 'deviation',
      title: t('deviationNow'),
      text: (row) => pointAt(row, at)?.deviation ?? 0,
      render: (row) => asDecimal(pointAt(row, at)?.deviation ?? 0),
      sort: true,
      align: 'right',
    },
    { key: 'worst', title: t('worstDeviation'), text: worst, render: (row) => asDecimal(worst(row)), sort: true, align: 'right' },
  ];
}
