/** The shapes that more than one room reads; each room's own stand in its `api/`. */
export interface Page<T> {
  items: T[];
  total: number;
  totalIsCapped: boolean;
  asOf?: number;
}

export interface RegionRef {
  code: string;
  name: string;
  path: string;
}

export type RegionLevel = 'province' | 'city' | 'district' | 'township' | 'community';

export interface Region extends RegionRef {
  level: RegionLevel;
  parent: string | null;
  hasChildren: boolean;
}

export type AllianceType =
  | 'functional-area'
  | 'urban-renewal'
  | 'street-block'
  | 'waterfront'
  | 'building-council'
  | 'industry'
  | 'park'
  | 'event'
  | 'rural'
  | 'cross-province'
  | 'community';

export type AllianceRelation = 'coordinator' | 'chair' | 'member' | 'observer' | 'supervisor' | 'administrator';

export interface ChairNow {
  unitId: string;
  unitName: string;
  shortName: string | null;
  province: { code: string; name: string } | null;
  since: string | null;
  endsOn: string | null;
  daysLeft: number | null;
  termIndex: number;
}

export interface AllianceCard {
  id: string;
  name: string;
  nameEn: string | null;
  type: AllianceType;
  regions: RegionRef[];
  memberCount: number;
  chair: ChairNow | null;
  nextTerm: { unitId: string; unitName: string; startsOn: string | null } | null;
  mine: boolean;
  myRelations: AllianceRelation[];
  status: 'active' | 'dissolved';
  parentId: string | null;
}

/** A meeting as lists show it. */
export interface MeetingBrief {
  id: string;
  allianceId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  status: 'called' | 'open' | 'closed' | 'cancelled';
}

export type RoleName = 'administrator' | 'coordinator' | 'delegate' | 'deputy' | 'supervisor' | 'observer';

export interface GrantRef {
  role: RoleName;
  target: string;
  targetName: string | null;
}

export type UnitKind =
  | 'central-enterprise'
  | 'municipal-enterprise'
  | 'district-enterprise'
  | 'private-enterprise'
  | 'foreign-enterprise'
  | 'district-government'
  | 'government-office'
  | 'subdistrict'
  | 'township'
  | 'village'
  | 'neighbourhood-committee'
  | 'institute'
  | 'university'
  | 'school'
  | 'hospital'
  | 'park'
  | 'building-council'
  | 'social-organisation'
  | 'merchant'
  | 'other';

export interface MemberUnitRow {
  id: string;
  name: string;
  shortName: string | null;
  kind: UnitKind;
  region: RegionRef;
  address: string | null;
  longitude: number | null;
  latitude: number | null;
  offers: string[];
  creditCode: string | null;
  alliances: { id: string; name: string }[];
  allianceCount: number;
  status: 'open' | 'merged';
  version: number;
}
