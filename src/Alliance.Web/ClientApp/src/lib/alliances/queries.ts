import { keepPreviousData, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { get } from '@/lib/http';
import type { AllianceDetail, Member } from './types';

/** Everything of one alliance hangs below `['alliance', id]`, so that a hand-over can refresh it all at once. */
export const allianceKey = (id: string, ...rest: string[]) => ['alliance', id, ...rest] as const;

export const allianceScope = (id: string): string => `alliance/${id}`;

export const alliancePath = (id: string, ...rest: (string | number)[]): string =>
  ['/api/alliances', id, ...rest].map((part, i) => (i === 0 ? part : encodeURIComponent(String(part)))).join('/');

export const allianceQuery = (id: string) =>
  queryOptions({
    queryKey: allianceKey(id, 'detail'),
    queryFn: ({ signal }) => get<AllianceDetail>(alliancePath(id), undefined, signal),
  });

/** Within the alliance space, whose frame has loaded it already. */
export const useAlliance = (id: string): AllianceDetail => useSuspenseQuery(allianceQuery(id)).data;

/** All members: those who sit, suspended or not, and those who have left. */
async function allMembers(id: string, signal: AbortSignal): Promise<Member[]> {
  const [sitting, left] = await Promise.all(
    [undefined, 'left'].map((status) => get<{ items: Member[] }>(alliancePath(id, 'members'), { status }, signal)),
  );
  return [...sitting!.items, ...left!.items];
}

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: allianceKey(id, 'members'),
    queryFn: ({ signal }) => allMembers(id, signal),
    placeholderData: keepPreviousData,
  });

export const useMembers = (id: string) => useQuery(membersQuery(id));
