import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get, type Query } from '@/lib/http';
import type { Box } from './list/map-math';
import type { BookAnswer, Facets, LikeListing, ListingAnswer, ListingPageAnswer, MapPoint } from './types';

export type Filter = Readonly<Record<string, string | boolean | undefined>>;

/** Null: of all alliances. */
export const listingsKey = (alliance: string | null, ...rest: string[]) => (alliance === null ? (['listings', ...rest] as const) : allianceKey(alliance, 'listings', ...rest));

export const listingPath = (alliance: string | null, ...rest: string[]) => (alliance === null ? `/api/listings${rest.map((part) => `/${encodeURIComponent(part)}`).join('')}` : alliancePath(alliance, 'listings', ...rest));

export const useListings = (alliance: string | null, filter: Filter, size = 30) =>
  useInfiniteQuery({
    queryKey: [...listingsKey(alliance), 'pages', filter],
    queryFn: ({ pageParam, signal }) => get<ListingPageAnswer>(listingPath(alliance), { ...filter, size, after: pageParam } as Query, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useFacets = (alliance: string | null, filter: Filter) =>
  useQuery({
    queryKey: [...listingsKey(alliance), 'facets', filter],
    queryFn: ({ signal }) => get<Facets>(listingPath(alliance, 'facets'), filter as Query, signal),
    placeholderData: keepPreviousData,
  });

export const useMapPoints = (alliance: string | null, filter: Filter, box: string) =>
  useQuery({
    queryKey: [...listingsKey(alliance), 'map', filter, box],
    queryFn: ({ signal }) => get<{ points: MapPoint[]; capped: boolean; bounds: Box | null }>(listingPath(alliance, 'map'), { ...filter, box } as Query, signal),
    placeholderData: keepPreviousData,
  });

export const listingQuery = (listing: string) =>
  queryOptions({ queryKey: ['listing', listing], queryFn: ({ signal }) => get<ListingAnswer>(`/api/listings/${encodeURIComponent(listing)}`, undefined, signal) });

export const bookQuery = (alliance: string) =>
  queryOptions({ queryKey: allianceKey(alliance, 'listing-book'), queryFn: ({ signal }) => get<BookAnswer>(listingPath(alliance, 'book'), undefined, signal) });

export const useBook = (alliance: string) => useQuery(bookQuery(alliance));

/** Open entries that may be the same as one with this title. */
export const useAlikeListings = (alliance: string, ask: { kind: string; category: string; title: string; unit?: string | undefined; except?: string | undefined }) =>
  useQuery({
    queryKey: [...listingsKey(alliance), 'alike', ask],
    queryFn: ({ signal }) => get<{ items: LikeListing[] }>(listingPath(alliance, 'alike'), ask, signal),
    enabled: ask.title.length >= 4 && ask.category !== '',
    placeholderData: keepPreviousData,
  });

/** The unit's latest entry of the category, to begin from; without a category its latest of any. */
export const useEarlier = (alliance: string, unit: string | undefined, category: string | undefined) =>
  useQuery({
    queryKey: [...listingsKey(alliance), 'earlier', unit, category],
    queryFn: async ({ signal }) => {
      const page = await get<ListingPageAnswer>(listingPath(alliance), { unit, category, status: 'all', size: 1 }, signal);
      const latest = page.items[0];
      return latest === undefined ? null : await get<ListingAnswer>(`/api/listings/${latest.id}`, undefined, signal);
    },
    enabled: unit !== undefined && category !== '',
    staleTime: 60_000,
  });

/** The entry's papers, under the key by which they are kept fresh. */
export const useEntryPapers = (alliance: string, listing: string) =>
  useQuery({
    queryKey: allianceKey(alliance, 'papers', 'listing', listing),
    queryFn: ({ signal }) => get<{ items: { id: string; name: string }[] }>(alliancePath(alliance, 'attachments'), { ownerKind: 'listing', ownerId: listing }, signal),
  });

/** What a change to an entry makes stale. */
export const staleAfter = (alliance: string, listing?: string) => [listingsKey(alliance), listingsKey(null), ...(listing === undefined ? [] : [['listing', listing]])];
