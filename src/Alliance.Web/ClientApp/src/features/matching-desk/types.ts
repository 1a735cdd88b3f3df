export type PlanStatus = 'solving' | 'ready' | 'failed' | 'stopped' | 'accepted' | 'discarded';
export type Criterion = 'category' | 'quantity' | 'hours' | 'distance' | 'nearness' | 'record' | 'waiting' | 'words';
export type Weights = Record<Criterion, number>;
export type QuotaOf = 'unit' | 'branch' | 'district' | 'province';
export type Cause = 'no-candidate' | 'not-worth-it' | 'pair-limit' | 'too-small' | 'supply-exhausted' | 'giver-quota' | 'receiver-quota' | 'parts';

export const criteria: readonly Criterion[] = ['category', 'quantity', 'hours', 'distance', 'nearness', 'record', 'waiting', 'words'];
export const usualWeights: Weights = { category: 10, quantity: 25, hours: 25, distance: 15, nearness: 10, record: 10, waiting: 5, words: 20 };

export interface Figures {
  needs: number;
  resources: number;
  pairs: number;
  served: number;
  partly: number;
  offers: number;
  proven: boolean;
  /** Ten-thousandths. */
  gap: number | null;
  bounded: boolean;
  milliseconds: number;
}

export interface PlanItem {
  id: string;
  title: string;
  status: PlanStatus;
  createdAt: string;
  changedAt: string;
  solvedAt: string | null;
  figures: Figures | null;
  version: number;
}

export interface Quota {
  side: 'needs' | 'resources';
  of: QuotaOf;
  /** Thousandths. */
  limit: number;
  target?: string | null;
  measure?: string | null;
}

export interface Terms {
  title: string;
  scope: { kinds: string[]; categories: string[]; regions: string[]; from: string; to: string; beyond: boolean };
  weights: Weights;
  limits: { maxKm: number | null; kmOf: Record<string, number> };
  quotas: Quota[];
  first: { waitedDays: number; percent: number } | null;
  keepWhole: boolean;
  leftOut: { needId: string; resourceId: string }[];
}

export interface EntryRef {
  id: string;
  allianceId: string;
  allianceName: string | null;
  unitId: string;
  unitName: string | null;
  title: string;
  category: string;
  unit: string;
  regionName: string | null;
  longitude: number | null;
  latitude: number | null;
}

export interface Part {
  measure: string;
  needs: number;
  resources: number;
  candidates: number;
  bounded: boolean;
  wanted: number;
  had: number;
  matched: number;
  benefit: number;
  bound: number;
  proven: boolean;
  verified: boolean;
  promised: number;
  kept: number;
  pairs: number;
  unmet: number;
}

export interface Scarce {
  measure: string;
  kind: 'need' | 'resource' | 'need-quota' | 'resource-quota';
  resource: EntryRef | null;
  of: QuotaOf | null;
  target: string | null;
  category: string | null;
  price: number;
  first: boolean;
  used: number;
  limit: number;
}

export interface PlanAnswer {
  plan: {
    plan: PlanItem;
    terms: Terms;
    preview: string | null;
    input: string | null;
    current: boolean;
    stale: boolean;
    failedCode: string | null;
    askedAt: string;
    acceptedAt: string | null;
    asOf: number;
  };
  parts: Part[];
  scarce: Scarce[];
  leftOut: { needId: string; resourceId: string; need: EntryRef | null; resource: EntryRef | null }[];
  offers: { total: number; open: number; agreed: number; declined: number; lapsed: number; fellThrough: number } | null;
  names: Record<string, string>;
  may: Record<string, boolean>;
}

export interface Pair {
  needId: string;
  resourceId: string;
  need: EntryRef | null;
  resource: EntryRef | null;
  quantity: number;
  measure: string;
  points: number;
  metres: number | null;
  nearness: string;
  common: number | null;
  wanted: number | null;
}

export interface Obstacle {
  resource: EntryRef | null;
  cause: Cause;
  of: QuotaOf | null;
  target: string | null;
  points: number;
  price: number;
  outweighedBy: EntryRef[];
}

export interface Unmet {
  needId: string;
  need: EntryRef | null;
  missing: number;
  measure: string;
  cause: Cause;
  removed: { condition: string; count: number }[];
  obstacles: Obstacle[];
}

export interface WhatIfSide {
  weights: Weights;
  matched: number;
  benefit: number;
  served: number;
  offers: number;
  proven: boolean;
}

export interface WhatIf {
  before: WhatIfSide;
  after: WhatIfSide;
  changes: { needId: string; resourceId: string; need: EntryRef | null; resource: EntryRef | null; before: number; after: number }[];
  total: number;
}

export interface Book {
  kinds: { code: string; zh: string; en: string; side: string }[];
  categories: { code: string; zh: string; en: string; parent: string | null; unit: string }[];
}
