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

const atATime = 200;

/** All members, active, suspended and left: an alliance has at most some hundreds, read in pages of 200. */
async function allMembers(id: string, signal: AbortSignal): Promise<Member[]> {
  const members: Member[] = [];
  for (let page = 1; ; page++) {
    const { items, total } = await get<{ items: Member[]; total?: number }>(alliancePath(id, 'members'), { status: 'all', size: atATime, page }, signal);
    members.push(...items);
    if (items.length === 0 || members.length >= (total ?? 0)) return members;
  }
}

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: allianceKey(id, 'members'),
    queryFn: ({ signal }) => allMembers(id, signal),
    placeholderData: keepPreviousData,
  });

export const useMembers = (id: string) => useQuery(membersQuery(id));
