import type { Cycle, Term } from '../api/types';

const provinces = { 上海: '31', 浙江: '33', 江苏: '32' } as const;
const roll: [string, string, keyof typeof provinces][] = [
  ['qp', '青浦区', '上海'],
  ['js', '嘉善县', '浙江'],
  ['wj', '吴江区', '江苏'],
];
const quarters = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01'];

function term(index: number): Term {
  const [unitId, unitName, province] = roll[index % 3]!;
  return {
    index,
    unitId,
    unitName,
    shortName: unitName,
    province: { code: provinces[province], name: province },
    startsOn: quarters[index]!,
    endsOn: quarters[index + 1]!,
    status: index < 3 ? 'served' : index === 3 ? 'current' : 'planned',
    servedBy: index <= 3 ? { unitId, unitName } : null,
    substitute: null,
    startedAt: index <= 3 ? `${quarters[index]}T00:00:00+08:00` : null,
    endedAt: index < 3 ? `${quarters[index + 1]}T00:00:00+08:00` : null,
    how: index < 3 ? 'by-clock' : null,
    why: { reason: 'due-first', due: `${index + 1}/3`, served: Math.floor(index / 3), waiting: index < 3 ? index : 3, deadline: index + 1, displacedUnitId: null, displacedUnitName: null, displacedBy: null },
  };
}

/** Three units of three provinces, six quarters, the fourth under way. */
export function aCycle(change: Partial<Cycle> = {}): Cycle {
  return {
    id: 'c',
    allianceId: 'a',
    length: 'quarter',
    startsOn: '2026-01-01',
    status: 'running',
    rules: { twoLevels: false, notTwiceInARow: true, alternateProvinces: false, newcomerWaitTerms: 1, handOverLeadDays: 14, fixed: [], blackouts: [] },
    currentTerm: 3,
    terms: [0, 1, 2, 3, 4, 5].map(term),
    servedBefore: [],
    fairness: { worst: '2/3', worstUnitId: 'wj', worstTerm: 1, bound: '3/4', loss: '0', provenOptimal: true },
    swaps: [],
    skips: [],
    handOver: {
      term: 3,
      opensAt: '2026-12-17T16:00:00Z',
      endsAt: '2026-12-31T16:00:00Z',
      outgoing: { unitId: 'qp', name: '青浦区', confirmedAt: null, early: false },
      incoming: { unitId: 'js', name: '嘉善县', confirmedAt: null, early: false },
      items: [],
    },
    planIsStale: false,
    staleBecause: [],
    units: Object.fromEntries(roll.map(([id, name, province]) => [id, { name, shortName: name, provinceCode: provinces[province], provinceName: province }])),
    may: {},
    version: 9,
    asOf: 40,
    ...change,
  };
}

export const now = Date.parse('2026-11-21T04:00:00Z');
