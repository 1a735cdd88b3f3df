import type { Swap, Term } from '../api/types';
import type { Box } from './layout';

export interface Arc {
  key: string;
  from: number;
  to: number;
  open: boolean;
}

/** Swaps to draw: those asked for and not answered, and those that came about (or two terms, each holding the unit the other displaced). */
export function arcsOf(terms: readonly Pick<Term, 'index' | 'unitId' | 'why'>[], swaps: readonly Swap[]): Arc[] {
  const open = swaps.filter((swap) => swap.status === 'open').map((swap) => arc(swap.term, swap.withTerm, true));
  const swapped = terms.filter((term) => term.why.reason.startsWith('swap') && term.why.displacedUnitId !== null);
  const done = swaps.filter((swap) => swap.status === 'swapped').map((swap) => arc(swap.term, swap.withTerm, false));
  const used = new Set(done.flatMap(({ from, to }) => [from, to]));
  for (const term of swapped) {
    if (used.has(term.index)) continue;
    const other = swapped.find(
      (t) => t.index > term.index && !used.has(t.index) && t.unitId === term.why.displacedUnitId && t.why.displacedUnitId === term.unitId,
    );
    if (other === undefined) continue;
    used.add(term.index).add(other.index);
    done.push(arc(term.index, other.index, false));
  }
  return [...done, ...open];
}

function arc(a: number, b: number, open: boolean): Arc {
  const [from, to] = a < b ? [a, b] : [b, a];
  return { key: `${from}-${to}-${open ? 'open' : 'done'}`, from, to, open };
}

/** A flat arch between the middles of two terms, rising no higher than `height` above `y`. */
export function arcPath(from: Box, to: Box, y: number, height: number): string {
  const x1 = from.x + from.width / 2;
  const x2 = to.x + to.width / 2;
  const rise = Math.min(height, 10 + (x2 - x1) / 8);
  // A cubic Bézier reaches three quarters of the way to its control points.
  const top = y - rise / 0.75;
  const lean = (x2 - x1) * 0.2;
  return `M${round(x1)} ${y}C${round(x1 + lean)} ${round(top)} ${round(x2 - lean)} ${round(top)} ${round(x2)} ${y}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
