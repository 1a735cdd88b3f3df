import { addDays, daysBetween } from '@/lib/events';

/** A term as the timeline draws it: of the present plan, or a forecast beyond it. */
export interface DrawnTerm {
  index: number;
  unitId: string;
  startsOn: string | null;
  endsOn: string | null;
}

export interface Box {
  index: number;
  x: number;
  width: number;
}

export interface Tick {
  x: number;
  label: string;
  major: boolean;
}

export interface Layout {
  width: number;
  boxes: Box[];
  ticks: Tick[];
  /** Where today falls, if within the drawn terms. */
  todayX: number | null;
  byIndex: ReadonlyMap<number, Box>;
}

export interface LayoutOptions {
  /** Pixels at hand: short plans are stretched to fill them. */
  available: number;
  /** A term is never narrower than this; long plans scroll. */
  minTerm: number;
  maxTerm: number;
  today: string;
  yearLabel: (year: number) => string;
  termLabel: (index: number) => string;
}

/**
 * Places terms along x. Terms with dates are spaced by the days they last, so that a quarter is as long as three
 * months; terms by meeting are spaced evenly. O(terms).
 */
export function layOut(terms: readonly DrawnTerm[], options: LayoutOptions): Layout {
  if (terms.length === 0) return { width: options.available, boxes: [], ticks: [], todayX: null, byIndex: new Map() };
  const dated = terms.every((term) => term.startsOn !== null && term.endsOn !== null);
  const boxes = dated ? byDays(terms, options) : evenly(terms, options);
  const last = boxes[boxes.length - 1]!;
  return {
    width: last.x + last.width,
    boxes,
    ticks: dated ? yearTicks(terms, boxes, options) : termTicks(boxes, options),
    todayX: dated ? todayAt(terms, boxes, options.today) : null,
    byIndex: new Map(boxes.map((box) => [box.index, box])),
  };
}

const termWidth = (count: number, { available, minTerm, maxTerm }: LayoutOptions): number =>
  Math.min(maxTerm, Math.max(minTerm, available / count));

function evenly(terms: readonly DrawnTerm[], options: LayoutOptions): Box[] {
  const width = termWidth(terms.length, options);
  return terms.map((term, i) => ({ index: term.index, x: i * width, width }));
}

function byDays(terms: readonly DrawnTerm[], options: LayoutOptions): Box[] {
  const lengths = terms.map((term) => Math.max(1, daysBetween(term.startsOn!, term.endsOn!)));
  const total = lengths.reduce((sum, days) => sum + days, 0);
  const perDay = (termWidth(terms.length, options) * terms.length) / total;
  let x = 0;
  return terms.map((term, i) => {
    const box = { index: term.index, x, width: lengths[i]! * perDay };
    x += box.width;
    return box;
  });
}

function todayAt(terms: readonly DrawnTerm[], boxes: readonly Box[], today: string): number | null {
  const i = terms.findIndex((term) => term.startsOn! <= today && today < term.endsOn!);
  if (i < 0) return null;
  const term = terms[i]!;
  return boxes[i]!.x + boxes[i]!.width * ((daysBetween(term.startsOn!, today) + 0.5) / Math.max(1, daysBetween(term.startsOn!, term.endsOn!)));
}

function yearTicks(terms: readonly DrawnTerm[], boxes: readonly Box[], options: LayoutOptions): Tick[] {
  const ticks: Tick[] = [];
  let year = -1;
  terms.forEach((term, i) => {
    const at = Number(term.startsOn!.slice(0, 4));
    const major = at !== year;
    ticks.push({ x: boxes[i]!.x, label: major ? options.yearLabel(at) : options.termLabel(term.index), major });
    year = at;
  });
  return ticks;
}

const termTicks = (boxes: readonly Box[], options: LayoutOptions): Tick[] =>
  boxes.map((box, i) => ({ x: box.x, label: options.termLabel(box.index), major: i === 0 }));

/** How much of a term is over, from 0 to 1. */
export function elapsed(startsOn: string | null, endsOn: string | null, today: string): number {
  if (startsOn === null || endsOn === null) return 0;
  const length = Math.max(1, daysBetween(startsOn, endsOn));
  return Math.min(1, Math.max(0, daysBetween(startsOn, today) / length));
}

/** The last day of a term, as people name it: the day before the next one begins. */
export const lastDay = (endsOn: string): string => addDays(endsOn, -1);
