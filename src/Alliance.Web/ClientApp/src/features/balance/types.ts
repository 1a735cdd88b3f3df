export interface CategoryBalance {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  needs: number;
  resources: number;
  wanted: number;
  offered: number;
  matched: number;
  delivered: number;
  unmet: number;
  spare: number;
  unmetNeeds: number;
  waitDays: number | null;
}

export interface RegionBalance {
  code: string | null;
  name: string | null;
  needs: number;
  resources: number;
  metNeeds: number;
  unmetNeeds: number;
  spareResources: number;
  waitDays: number | null;
}

export interface AllianceBalance {
  id: string;
  name: string;
  needs: number;
  resources: number;
  metNeeds: number;
  unmetNeeds: number;
  spareResources: number;
  waitDays: number | null;
  /** Whether I may go there. */
  opens: boolean;
}

export interface Balance {
  categories: CategoryBalance[];
  regions: RegionBalance[];
  /** Where it is over several alliances. */
  alliances: AllianceBalance[];
  waiting: { from: number; upTo: number | null; needs: number }[];
  entries: number;
  capped: boolean;
  asOf: number;
}
