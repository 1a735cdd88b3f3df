import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get, Problem } from '@/lib/http';
import type { Cycle, CycleRow, Draft, FairnessLedger, Level } from './types';

export const cyclePath = (alliance: string, cycle: string, ...rest: (string | number)[]): string => alliancePath(alliance, 'chair-cycles', cycle, ...rest);

/** An alliance that has planned no rotation yet has no current cycle: null, not an error. */
export const cycleQuery = (alliance: string, cycle = 'current') =>
  queryOptions({
    queryKey: allianceKey(alliance, 'cycle', cycle),
    queryFn: async ({ signal }): Promise<Cycle | null> => {
      try {
        return (await get<Cycle | null>(cyclePath(alliance, cycle), undefined, signal)) ?? null;
      } catch (error) {
        if (error instanceof Problem && error.isMissing) return null;
        throw error;
      }
    },
  });

export const useCycles = (alliance: string) =>
  useQuery({
    queryKey: allianceKey(alliance, 'cycles'),
    queryFn: ({ signal }) => get<{ items: CycleRow[] }>(alliancePath(alliance, 'chair-cycles'), undefined, signal),
  });

export const useFairness = (alliance: string, cycle: string, level: Level) =>
  useQuery({
    queryKey: allianceKey(alliance, 'fairness', cycle, level),
    queryFn: ({ signal }) => get<FairnessLedger>(cyclePath(alliance, cycle, 'fairness'), { level }, signal),
    placeholderData: keepPreviousData,
  });

export const useForecast = (alliance: string, cycle: string, terms: number) =>
  useQuery({
    queryKey: allianceKey(alliance, 'forecast', cycle, String(terms)),
    queryFn: ({ signal }) => get<Draft>(cyclePath(alliance, cycle, 'forecast'), { terms }, signal),
    enabled: terms > 0,
    placeholderData: keepPreviousData,
  });
