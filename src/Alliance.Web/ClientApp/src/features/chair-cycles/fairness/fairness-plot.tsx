import type { FairnessSeries, Level } from '../api/types';
import { asDecimal } from '../fractions';
import styles from '../timeline/timeline.module.css';
import { useRotationWords } from '../words';
import type { FairnessGeometry } from './scales';
import type { Ink } from '@/lib/provinces';

interface Props {
  plot: FairnessGeometry;
  series: readonly FairnessSeries[];
  level: Level;
  width: number;
  y: number;
  /** The unit (or province) that stands out. */
  focus: string | null;
  current: number | null;
  inkOf: (key: string) => Ink;
}

export const seriesKey = (series: Pick<FairnessSeries, 'unitId' | 'province'>, level: Level): string =>
  level === 'province' ? (series.province?.code ?? series.unitId) : series.unitId;

/** Due less served for each unit after each term, with the proven bound as a band. A table and a sentence say the same in words. */
export function FairnessPlot({ plot, series, level, width, y, focus, current, inkOf }: Props) {
  const t = useRotationWords();
  return (
    <g transform={`translate(0 ${y})`} aria-hidden="true">
      <rect className={styles.band} x={0} y={plot.bandTop} width={width} height={Math.max(0, plot.bandBottom - plot.bandTop)} />
      {[plot.bandTop, plot.bandBottom].map((at) => (
        <line key={at} className={styles.bandEdge} x1={0} x2={width} y1={at} y2={at} />
      ))}
      <line className={styles.zero} x1={0} x2={width} y1={plot.zeroY} y2={plot.zeroY} />
      <text className={styles.boundWord} x={8} y={plot.bandTop - 5}>
        {t('bound', { value: asDecimal(plot.bound) })}
      </text>
      {plot.lines.map((line, i) => {
        const source = series[i];
        if (source === undefined) return null;
        const key = seriesKey(source, level);
        const ink = inkOf(key);
        const loud = focus === key;
        const last = line.points.find((point) => point.term === current) ?? line.points.at(-1);
        return (
          <g key={key} style={{ color: ink.solid }}>
            <path className={`${styles.series} ${focus === null ? '' : loud ? styles.loud : styles.quiet}`} d={line.path} />
            {loud && last !== undefined && <circle className={styles.point} cx={last.x} cy={last.y} r={4} />}
          </g>
        );
      })}
    </g>
  );
}
