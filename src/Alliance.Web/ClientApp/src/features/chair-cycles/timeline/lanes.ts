import type { Level, UnitBrief } from '../api/types';
import type { DrawnTerm } from './layout';

export interface Lane {
  key: string;
  name: string;
  fullName: string;
  unitId: string | null;
  provinceCode: string;
  provinceName: string;
  /** The first lane of its province: a heading stands above it. */
  opensProvince: boolean;
  terms: number[];
}

export interface LaneSource extends DrawnTerm {
  /** Who really serves: the substitute where there is one. */
  server: string;
}

/** Province first, by the order in which provinces first serve; within it, units by their first turn. Those with no turn stand last, by name. */
export function lanesOf(terms: readonly LaneSource[], units: Readonly<Record<string, UnitBrief>>, level: Level): Lane[] {
  const first = new Map<string, number>();
  const stints = new Map<string, number[]>();
  terms.forEach((term, position) => {
    if (!first.has(term.server)) first.set(term.server, position);
    stints.set(term.server, [...(stints.get(term.server) ?? []), term.index]);
  });
  const ids = [...new Set([...Object.keys(units), ...first.keys()])].filter((id) => units[id] !== undefined);
  const provinces = [...new Set(ids.map((id) => units[id]!.provinceCode ?? ''))]
    .map((code) => ({ code, members: ids.filter((id) => (units[id]!.provinceCode ?? '') === code) }))
    .map(({ code, members }) => ({ code, members, at: Math.min(...members.map((id) => first.get(id) ?? Infinity)) }))
    .sort((a, b) => a.at - b.at || a.code.localeCompare(b.code));
  return provinces.flatMap(({ code, members }): Lane[] => {
    const provinceName = units[members[0]!]!.provinceName ?? '';
    if (level === 'province') {
      const served = members.flatMap((id) => stints.get(id) ?? []).sort((a, b) => a - b);
      return [{ key: `p-${code}`, name: provinceName, fullName: provinceName, unitId: null, provinceCode: code, provinceName, opensProvince: false, terms: served }];
    }
    return members
      .sort((a, b) => (first.get(a) ?? Infinity) - (first.get(b) ?? Infinity) || units[a]!.name.localeCompare(units[b]!.name, 'zh'))
      .map((id, i) => ({
        key: id,
        name: units[id]!.shortName ?? units[id]!.name,
        fullName: units[id]!.name,
        unitId: id,
        provinceCode: code,
        provinceName,
        opensProvince: i === 0,
        terms: stints.get(id) ?? [],
      }));
  });
}
