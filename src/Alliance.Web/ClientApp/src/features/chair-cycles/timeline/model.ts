import type { Cycle, PlanTerm, Term } from '../api/types';
import { inkAmong, type Ink } from '@/lib/provinces';

export type DrawnStatus = Term['status'] | 'forecast';

/** A term of the cycle or of a forecast, ready to be drawn: who serves it, in whose stead, in which ink. */
export interface ViewTerm {
  index: number;
  unitId: string;
  unitName: string;
  shortName: string;
  province: { code: string; name: string } | null;
  server: string;
  serverName: string;
  serverShort: string;
  standsIn: boolean;
  startsOn: string | null;
  endsOn: string | null;
  status: DrawnStatus;
  ink: Ink;
  source: PlanTerm & Partial<Term>;
}

/** Do units of more than one province take part? */
export const meetsProvinces = (cycle: Pick<Cycle, 'units'>): boolean => new Set(Object.values(cycle.units).map((unit) => unit.provinceCode)).size > 1;

/** A unit's colour in this rotation. */
export const inkIn = (cycle: Pick<Cycle, 'units'>, unitId: string): Ink => inkAmong(meetsProvinces(cycle), unitId, cycle.units[unitId]?.provinceCode);

export function viewTerms(cycle: Cycle, forecast: readonly PlanTerm[]): ViewTerm[] {
  const several = meetsProvinces(cycle);
  const known = cycle.terms.map((term) => view(term, term.status, cycle, several));
  const after = known.at(-1)?.index ?? -1;
  return [...known, ...forecast.filter((term) => term.index > after).map((term) => view(term, 'forecast', cycle, several))];
}

function view(term: PlanTerm & Partial<Term>, status: DrawnStatus, cycle: Cycle, several: boolean): ViewTerm {
  const stand = term.servedBy ?? (term.substitute?.status === 'accepted' ? { unitId: term.substitute.unitId, unitName: term.substitute.name } : null);
  const server = stand?.unitId ?? term.unitId;
  const brief = cycle.units[server];
  const province = server === term.unitId ? term.province : brief?.provinceCode != null ? { code: brief.provinceCode, name: brief.provinceName ?? '' } : null;
  const own = term.shortName ?? cycle.units[term.unitId]?.shortName ?? term.unitName;
  return {
    index: term.index,
    unitId: term.unitId,
    unitName: term.unitName,
    shortName: own,
    province,
    server,
    serverName: stand?.unitName ?? term.unitName,
    serverShort: server === term.unitId ? own : (brief?.shortName ?? stand?.unitName ?? term.unitName),
    standsIn: server !== term.unitId,
    startsOn: term.startsOn,
    endsOn: term.endsOn,
    status,
    ink: inkAmong(several, server, province?.code),
    source: term,
  };
}

/** How many characters of a label fit: a Chinese character is as wide as the type is high, a Latin one a little over half. */
export function fit(label: string, width: number, size = 13): string {
  let used = 0;
  for (let i = 0; i < label.length; i++) {
    used += label.charCodeAt(i) > 0x2e7f ? size : size * 0.54;
    if (used > width) {
      const kept = label.slice(0, Math.max(0, i - 1));
      return kept.length === 0 ? '' : `${kept}…`;
    }
  }
  return label;
}

/** A label on one line, or on two where one is too short for it. */
export function wrap(label: string, width: number, size = 13): string[] {
  const whole = fit(label, width, size);
  if (whole === label || whole === '') return [whole];
  const space = label.slice(0, whole.length).lastIndexOf(' ');
  const first = space > 0 ? label.slice(0, space) : label.slice(0, whole.length);
  return [first, fit(label.slice(first.length).trim(), width, size)];
}

/** Where the arrow keys lead from a term. */
export function neighbour(terms: readonly Pick<ViewTerm, 'index' | 'server'>[], from: number, key: string): number | null {
  const at = terms.findIndex((term) => term.index === from);
  if (at < 0) return terms[0]?.index ?? null;
  const same = (step: 1 | -1): number | null => {
    for (let i = at + step; i >= 0 && i < terms.length; i += step) if (terms[i]!.server === terms[at]!.server) return terms[i]!.index;
    return null;
  };
  switch (key) {
    case 'ArrowRight':
      return terms[at + 1]?.index ?? null;
    case 'ArrowLeft':
      return terms[at - 1]?.index ?? null;
    case 'ArrowDown':
      return same(1);
    case 'ArrowUp':
      return same(-1);
    case 'Home':
      return terms[0]!.index;
    case 'End':
      return terms.at(-1)!.index;
    default:
      return null;
  }
}
