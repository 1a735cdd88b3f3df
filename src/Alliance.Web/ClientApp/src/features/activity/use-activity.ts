import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { amount, isFolded, merge, unnamed } from './groups';
import { alliancePath, allianceScope, membersQuery } from '@/lib/alliances';
import { isQuiet, type Names } from '@/lib/events';
import { onFeed, type FeedItem } from '@/lib/feed';
import { get } from '@/lib/http';
import { useQuery } from '@tanstack/react-query';

interface Slice {
  items: FeedItem[];
  names?: Record<string, string>;
}

const pageSize = 40;

const fetchSlice = (alliance: string, before: number | null, size: number, signal?: AbortSignal) => get<Slice>(alliancePath(alliance, 'activity'), { before, size }, signal);

/** Many events that came at once as one are read one by one when somebody wants to see them. */
const fetchFolded = async (scope: string, item: FeedItem) =>
  (await get<Slice>('/api/feed', { scope, after: (item.from ?? item.position) - 1, max: item.position - (item.from ?? item.position) + 1 })).items;

/** The feed of an alliance, page by page into the past; what happens meanwhile waits until it is asked for. */
export function useActivity(alliance: string) {
  const client = useQueryClient();
  const [arrived, setArrived] = useState<readonly FeedItem[]>([]);
  const [taken, setTaken] = useState<Slice>({ items: [] });
  const { data: members } = useQuery(membersQuery(alliance));
  const pages = useInfiniteQuery({
    queryKey: ['activity', alliance],
    queryFn: ({ pageParam, signal }) => fetchSlice(alliance, pageParam, pageSize, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.items.length < pageSize ? undefined : (last.items.at(-1)?.position ?? undefined)),
    staleTime: Infinity,
    gcTime: 0,
  });

  useEffect(() => {
    const scope = allianceScope(alliance);
    return onFeed((items) => {
      const mine = items.filter((item) => item.scope === scope);
      if (mine.length > 0) setArrived((before) => merge(before, mine));
    });
  }, [alliance]);

  const names = useMemo((): Names => {
    const all: Record<string, string> = {};
    for (const member of members ?? []) all[member.unitId] = member.name;
    for (const page of pages.data?.pages ?? []) Object.assign(all, page.names);
    return Object.assign(all, taken.names);
  }, [members, pages.data, taken.names]);

  const loaded = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const shown = useMemo(() => merge(loaded, taken.items), [loaded, taken.items]);
  const top = shown[0]?.position ?? 0;
  const fresh = useMemo(() => arrived.filter((item) => item.position > top && item.name !== null && !isQuiet(item.name)), [arrived, top]);

  // Someone the page has not heard of: ask the server what they are called, without showing anything yet.
  const strangers = unnamed(fresh, names);
  const count = fresh.length;
  useEffect(() => {
    if (!strangers) return;
    const timer = setTimeout(() => {
      void client.fetchQuery({ queryKey: ['activity-names', alliance, count], queryFn: () => fetchSlice(alliance, null, Math.min(200, count + 5)) }).then(
        (slice) => setTaken((before) => ({ ...before, names: { ...before.names, ...slice.names } })),
        () => undefined,
      );
    }, 150);
    return () => clearTimeout(timer);
  }, [strangers, count, alliance, client]);

  const take = useCallback(() => {
    setTaken((before) => ({ ...before, items: merge(before.items, arrived) }));
    const folded = arrived.filter(isFolded);
    if (folded.length === 0) return;
    void Promise.all(folded.map((item) => fetchFolded(allianceScope(alliance), item))).then(
      (each) => {
        setArrived((before) => merge(before, ...each));
        setTaken((before) => ({ ...before, items: merge(before.items, ...each) }));
      },
      () => undefined,
    );
  }, [alliance, arrived]);
  return { pages, shown, names, fresh, freshCount: amount(fresh), take, takenFrom: taken.items };
}
