import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Page, Region } from '@/lib/api';
import { get } from '@/lib/http';

export interface RegionDetail extends Region {
  ancestors: { code: string; name: string }[];
}

/** Regions are loaded once for all; only their list below one another is asked for. */
export const childrenQuery = (parent: string) =>
  queryOptions({
    queryKey: ['regions', 'below', parent],
    queryFn: ({ signal }) => get<Page<Region>>('/api/regions', parent ? { parent, size: 200 } : { level: 'province', size: 200 }, signal),
    staleTime: Infinity,
  });

export const regionSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['regions', 'search', q],
    queryFn: ({ signal }) => get<Page<Region>>('/api/regions', { q, size: 100 }, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const regionQuery = (code: string) =>
  queryOptions({
    queryKey: ['regions', 'detail', code],
    queryFn: ({ signal }) => get<RegionDetail>(`/api/regions/${encodeURIComponent(code)}`, undefined, signal),
    enabled: code !== '',
    staleTime: Infinity,
  });
