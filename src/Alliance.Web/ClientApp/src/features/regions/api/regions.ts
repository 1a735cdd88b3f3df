import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Page, Region } from '@/lib/api';
import { get } from '@/lib/http';

export interface RegionDetail extends Region {
  ancestors: { code: string; name: string }[];
}

/** A level that exists only in the codes: the four municipalities have no cities, and people go straight to the district. */
export const isOnlyAFrame = (region: { name: string }): boolean => ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'].includes(region.name);

async function through(frames: readonly Region[], signal: AbortSignal): Promise<Page<Region>> {
  const pages = await Promise.all(frames.map((frame) => get<Page<Region>>('/api/regions', { parent: frame.code }, signal)));
  const items = pages.flatMap((page) => page.items);
  return { items, total: items.length, totalIsCapped: false };
}

/** Regions are loaded once for all; only their list below one another is asked for. */
export const childrenQuery = (parent: string) =>
  queryOptions({
    queryKey: ['regions', 'below', parent],
    queryFn: async ({ signal }) => {
      const below = await get<Page<Region>>('/api/regions', { parent }, signal);
      return below.items.length > 0 && below.items.every(isOnlyAFrame) ? through(below.items, signal) : below;
    },
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
