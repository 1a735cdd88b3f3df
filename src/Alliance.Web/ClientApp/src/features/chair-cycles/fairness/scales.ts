import type { FairnessSeries } from '../api/types';
import type { Layout } from '../timeline/layout';

export interface Line {
  unitId: string;
  name: string;
  path: string;
  points: { term: number; x: number; y: number; deviation: number }[];
}

export interface FairnessGeometry {
  height: number;
  bound: number;
  zeroY: number;
  bandTop: number;
  bandBottom: number;
  /** Deviation at the top edge; the bottom is its negative. */
  extent: number;
  ticks: { y: number; value: number }[];
  lines: Line[];
}

/** The deviation axis is symmetric and always shows the whole band with some air; a plan outside it is seen to leave it. */
export function extentOf(series: readonly FairnessSeries[], bound: number): number {
  let worst = bound;
  for (const { points } of series) for (const point of points) worst = Math.max(worst, Math.abs(point.deviation));
  return Math.max(0.5, Math.ceil(worst * 1.12 * 4) / 4);
}

/** Each line starts at nought where the first term begins, and has its points at the ends of terms, where the account is drawn. */
export function geometryOf(series: readonly FairnessSeries[], bound: number, layout: Layout, height: number): FairnessGeometry {
  const extent = extentOf(series, bound);
  const y = (deviation: number): number => height / 2 - (deviation / extent) * (height / 2);
  const lines = series.map(({ unitId, name, points }) => {
    const placed = points.flatMap(({ term, deviation }) => {
      const box = layout.byIndex.get(term);
      return box === undefined ? [] : [{ term, x: box.x + box.width, y: y(deviation), deviation }];
    });
    // Turns served before the cycle count below its first term: the line enters with the account they left.
    const first = layout.boxes[0];
    const before = first === undefined ? undefined : points.findLast((point) => point.term < first.index);
    const begin = first === undefined ? '' : `M${first.x} ${y(before?.deviation ?? 0).toFixed(1)}`;
    const path = placed.reduce((d, p) => `${d}L${p.x.toFixed(1)} ${p.y.toFixed(1)}`, begin);
    return { unitId, name, path, points: placed };
  });
  const step = extent > 1.5 ? 1 : 0.5;
  const values = Array.from({ length: Math.floor(extent / step) * 2 + 1 }, (_, i) => (i - Math.floor(extent / step)) * step);
  return { height, bound, zeroY: y(0), bandTop: y(bound), bandBottom: y(-bound), extent, ticks: values.map((value) => ({ y: y(value), value })), lines };
}

export interface Worst {
  name: string;
  term: number;
  deviation: number;
}

/** The largest distance between due and served within the cycle (terms before it count below 0), and where. */
export function worstOf(series: readonly FairnessSeries[]): Worst | null {
  let worst: Worst | null = null;
  for (const { name, points } of series) {
    for (const { term, deviation } of points) {
      if (term < 0) continue;
      if (worst === null || Math.abs(deviation) > Math.abs(worst.deviation) + 1e-9) worst = { name, term, deviation };
    }
  }
  return worst;
}

/** Tijdeman's bound for m contenders: 1 − 1/(2m − 2); one alone is always exactly served. */
export const boundFor = (contenders: number): number => (contenders <= 1 ? 0 : 1 - 1 / (2 * contenders - 2));
