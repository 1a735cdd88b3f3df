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

export interface Balance {
  categories: CategoryBalance[];
  regions: RegionBalance[];
  waiting: { from: number; upTo: number | null; needs: number }[];
  entries: number;
  capped: boolean;
  asOf: number;
}
