import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import type { FeedItem } from '@/lib/feed';
import { get, Problem } from '@/lib/http';

export interface Waiting {
  key: string;
  kind: string;
  allianceId: string | null;
  subject: Record<string, unknown> | null;
  names: Record<string, string>;
  dueAt: string | null;
}

export const useWaiting = (alliance: string) =>
  useQuery({
    queryKey: ['workbench', 'space'],
    queryFn: ({ signal }) => get<{ waiting: Waiting[] }>('/api/workbench', undefined, signal),
    select: (workbench) => workbench.waiting.filter((each) => each.allianceId === alliance),
  });

export interface ComingTerm {
  index: number;
  unitId: string;
  unitName: string;
  startsOn: string | null;
  endsOn: string | null;
  status: string;
}

/** The same answer as the rotation page's, under the same key; only the terms are read here. */
export const useComing = (alliance: string) =>
  useQuery({
    queryKey: allianceKey(alliance, 'cycle', 'current'),
    queryFn: async ({ signal }): Promise<{ terms: ComingTerm[] } | null> => {
      try {
        return (await get<{ terms: ComingTerm[] } | null>(alliancePath(alliance, 'chair-cycles', 'current'), undefined, signal)) ?? null;
      } catch (error) {
        if (error instanceof Problem && error.isMissing) return null;
        throw error;
      }
    },
    select: (cycle) => (cycle?.terms ?? []).filter((term) => term.status === 'planned').slice(0, 4),
  });

export const useRecent = (alliance: string) =>
  useQuery({
    queryKey: allianceKey(alliance, 'recent'),
    queryFn: ({ signal }) => get<{ items: FeedItem[]; names?: Record<string, string> }>(alliancePath(alliance, 'activity'), { size: 8 }, signal),
  });
