import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AllianceCard, Page } from '@/lib/api';
import { get } from '@/lib/http';

export interface DirectoryFilter {
  q: string;
  region: string;
  type: string;
  mine: string;
  sort: string;
  page: number;
  size: number;
}

export const directoryQuery = (filter: DirectoryFilter) =>
  queryOptions({
    queryKey: ['alliances', 'directory', filter],
    queryFn: ({ signal }) => get<Page<AllianceCard>>('/api/alliances', { ...filter, mine: filter.mine ? true : undefined }, signal),
    placeholderData: keepPreviousData,
    // Alliances that are not mine send me nothing: their cards are looked at now and then.
    refetchInterval: 60_000,
  });

export const allianceTypes: readonly AllianceCard['type'][] = [
  'functional-area', 'urban-renewal', 'street-block', 'waterfront', 'building-council', 'industry', 'park', 'event', 'rural', 'cross-province', 'community',
];
