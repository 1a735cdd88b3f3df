import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MemberUnitRow, Page, RoleName, UnitKind } from '@/lib/api';
import { get } from '@/lib/http';

export interface UnitPerson {
  personId: string;
  name: string;
  phone?: string | null;
  role: RoleName;
}

export interface UnitDetail extends MemberUnitRow {
  people?: UnitPerson[] | null;
  mergedInto?: { id: string; name: string } | null;
  may?: Readonly<Record<string, boolean>>;
  asOf?: number;
}

export interface UnitBody {
  name: string;
  shortName: string | null;
  kind: UnitKind;
  regionCode: string;
  address: string | null;
  longitude: number | null;
  latitude: number | null;
  offers: string[];
  creditCode: string | null;
}

export interface Duplicate {
  id: string;
  name: string;
  score: number;
  reasons: string[];
}

export interface UnitFilter {
  q: string;
  region: string;
  kind: string;
  sort: string;
  page: number;
  size: number;
}

export const unitsQuery = (filter: UnitFilter) =>
  queryOptions({
    queryKey: ['member-units', 'list', filter],
    queryFn: ({ signal }) => get<Page<MemberUnitRow>>('/api/member-units', { ...filter }, signal),
    placeholderData: keepPreviousData,
  });

export const unitPath = (id: string, ...rest: string[]) => ['/api/member-units', encodeURIComponent(id), ...rest].join('/');

export const unitQuery = (id: string) =>
  queryOptions({ queryKey: ['member-unit', id], queryFn: ({ signal }) => get<UnitDetail>(unitPath(id), undefined, signal) });

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['member-unit', id, 'duplicates'],
    queryFn: async ({ signal }) => {
      const answer = await get<Duplicate[] | { items: Duplicate[] }>(unitPath(id, 'duplicates'), undefined, signal);
      return Array.isArray(answer) ? answer : answer.items;
    },
  });

export const unitKinds: readonly UnitKind[] = [
  'central-enterprise', 'municipal-enterprise', 'district-enterprise', 'private-enterprise', 'foreign-enterprise', 'district-government', 'government-office',
  'subdistrict', 'township', 'village', 'neighbourhood-committee', 'institute', 'university', 'school', 'hospital', 'park', 'building-council',
  'social-organisation', 'merchant', 'other',
];
