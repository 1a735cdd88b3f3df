export type TermLength = 'month' | 'quarter' | 'half-year' | 'year' | 'meeting';
/** `dropped`: still to come when the cycle was closed. */
export type TermStatus = 'served' | 'current' | 'planned' | 'dropped';
export type Level = 'unit' | 'province';

export interface Province {
  code: string;
  name: string;
}

/** Why it is this unit's turn. Fractions are exact, written "12/5". */
export interface Why {
  reason: string;
  due: string;
  served: number;
  waiting: number;
  deadline: number | null;
  displacedUnitId: string | null;
  displacedUnitName?: string | null;
  displacedBy: string | null;
}

export interface PlanTerm {
  index: number;
  unitId: string;
  unitName: string;
  shortName: string | null;
  province: Province | null;
  startsOn: string | null;
  /** The first day after the term. */
  endsOn: string | null;
  why: Why;
}

export interface Term extends PlanTerm {
  status: TermStatus;
  servedBy: { unitId: string; unitName: string } | null;
  substitute: { unitId: string; name: string; status: 'asked' | 'accepted' } | null;
  startedAt: string | null;
  endedAt: string | null;
  how: string | null;
}

export interface Fairness {
  worst: string;
  worstUnitId: string | null;
  worstTerm: number | null;
  bound: string;
  loss: string;
  provenOptimal: boolean;
}

export interface FixedTurn {
  term: number;
  unitId: string;
}

export interface Blackout {
  unitId: string;
  fromTerm: number;
  toTerm: number;
  reason: string | null;
}

export interface CycleRules {
  twoLevels: boolean;
  notTwiceInARow: boolean;
  alternateProvinces: boolean;
  newcomerWaitTerms: number;
  handOverLeadDays: number;
  fixed: FixedTurn[];
  blackouts: Blackout[];
}

export interface Swap {
  id: string;
  term: number;
  withTerm: number;
  unitId: string;
  withUnitId: string;
  message: string | null;
  status: string;
}

/** A turn that was passed over, and is made up for later. */
export interface Skip {
  term: number;
  unitId: string;
  reason: string;
  at: string;
}

export interface HandOverParty {
  unitId: string;
  name: string;
  confirmedAt: string | null;
  early: boolean;
}

export interface HandOverItem {
  itemId?: string | null;
  kind: string;
  subject: string | null;
  text: string | null;
  byUnitId?: string | null;
}

export interface HandOver {
  term: number;
  opensAt: string | null;
  endsAt: string | null;
  outgoing: HandOverParty;
  incoming: HandOverParty | null;
  items: HandOverItem[];
}

export interface UnitBrief {
  name: string;
  shortName: string | null;
  provinceCode: string | null;
  provinceName: string | null;
}

export interface Cycle {
  id: string;
  allianceId: string;
  length: TermLength;
  startsOn: string;
  status: 'planned' | 'running' | 'closed';
  rules: CycleRules;
  currentTerm: number | null;
  terms: Term[];
  servedBefore: string[];
  fairness: Fairness;
  swaps: Swap[];
  skips: Skip[];
  handOver: HandOver | null;
  planIsStale: boolean;
  staleBecause: string[];
  units: Record<string, UnitBrief>;
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export interface CycleRow {
  id: string;
  length: TermLength;
  startsOn: string;
  status: 'planned' | 'running' | 'closed';
  terms: number;
  currentTerm: number | null;
}

export interface FairnessPoint {
  term: number;
  due: number;
  served: number;
  deviation: number;
}

export interface FairnessSeries {
  unitId: string;
  name: string;
  province: Province | null;
  points: FairnessPoint[];
}

export interface FairnessLedger {
  bound: number;
  unconstrainedBound: number;
  units: FairnessSeries[];
}

export interface Draft {
  terms: PlanTerm[];
  fairness: Fairness;
}

export interface WhatIf extends Draft {
  present: Draft;
  changed: number[];
}

export interface ClashingRule {
  rule: string;
  units: string[];
  terms: number[];
}
