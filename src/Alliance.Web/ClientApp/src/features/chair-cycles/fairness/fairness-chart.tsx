import { useMemo } from 'react';
import type { FairnessLedger, Level } from '../api/types';
import { layOut } from '../timeline/layout';
import type { DrawnTerm } from '../timeline/layout';
import styles from '../timeline/timeline.module.css';
import { useWidth } from '../timeline/use-width';
import { useRotationWords } from '../words';
import { FairnessPlot } from './fairness-plot';
import { geometryOf } from './scales';
import type { Ink } from '@/lib/provinces';

const height = 176;

interface Props {
  ledger: FairnessLedger;
  terms: readonly DrawnTerm[];
  level: Level;
  focus: string | null;
  current: number | null;
  inkOf: (key: string) => Ink;
}

/** The account on its own, fitted to the width at hand: for phones and for comparing plans. */
export function FairnessChart({ ledger, terms, level, focus, current, inkOf }: Props) {
  const t = useRotationWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const plot = useMemo(() => {
    const layout = layOut(terms, { available: Math.max(240, width), minTerm: 1, maxTerm: 400, today: '', yearLabel: String, termLabel: String });
    return { layout, geometry: geometryOf(ledger.units, ledger.bound, layout, height) };
  }, [ledger, terms, width]);
  return (
    <div ref={frame} className={styles.alone}>
      <svg width="100%" height={height} viewBox={`0 0 ${plot.layout.width} ${height}`} preserveAspectRatio="none" role="img" aria-label={t('fairness')}>
        <FairnessPlot plot={plot.geometry} series={ledger.units} level={level} width={plot.layout.width} y={0} focus={focus} current={current} inkOf={inkOf} />
      </svg>
    </div>
  );
}
