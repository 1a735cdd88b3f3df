import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { MatchAnswer, MatchItem, MatchPageAnswer } from './types';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get, type Query } from '@/lib/http';

export const matchesKey = (alliance: string) => allianceKey(alliance, 'matches');

export const matchPath = (match: Pick<MatchItem, 'allianceId' | 'id'>, verb: string) => alliancePath(match.allianceId, 'matches', match.id, verb);

export const matchQuery = (match: string) =>
  queryOptions({ queryKey: ['match', match], queryFn: ({ signal }) => get<MatchAnswer>(`/api/matches/${encodeURIComponent(match)}`, undefined, signal) });

/** Matches of an alliance; of one entry wherever they live, when that is asked for. */
export const useMatches = (alliance: string, filter: Query, size = 30) =>
  useInfiniteQuery({
    queryKey: [...matchesKey(alliance), filter],
    queryFn: ({ pageParam, signal }) => get<MatchPageAnswer>(filter['listing'] === undefined ? alliancePath(alliance, 'matches') : '/api/matches', { ...filter, size, after: pageParam } as Query, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What a change to a match makes stale. */
export const staleAfter = (match: MatchItem) => [
  ['match', match.id],
  matchesKey(match.allianceId),
  matchesKey(match.resourceAllianceId),
  ['listing', match.needId],
  ['listing', match.resourceId],
  ['workbench'],
];
