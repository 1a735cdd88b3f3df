import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get, send } from '@/lib/http';
import type { Book, Pair, PlanAnswer, PlanItem, Terms, Unmet, Weights, WhatIf } from './types';

export const plansKey = (alliance: string, ...rest: string[]) => allianceKey(alliance, 'matching-plans', ...rest);

export const planPath = (alliance: string, ...rest: string[]) => alliancePath(alliance, 'matching-plans', ...rest);

export const usePlans = (alliance: string) =>
  useQuery({ queryKey: plansKey(alliance), queryFn: ({ signal }) => get<{ items: PlanItem[]; may: Record<string, boolean> }>(planPath(alliance), undefined, signal) });

export const usePlan = (alliance: string, plan: string) =>
  useQuery({
    queryKey: plansKey(alliance, plan),
    queryFn: ({ signal }) => get<PlanAnswer>(planPath(alliance, plan), undefined, signal),
    // The feed tells when it is solved; this is for the moment in which the line is down.
    refetchInterval: (query) => (query.state.data?.plan.plan.status === 'solving' ? 5000 : false),
  });

export const usePairs = (alliance: string, plan: string, preview: string | null, skip: number, size: number) =>
  useQuery({
    queryKey: [...plansKey(alliance, plan), 'pairs', preview, skip, size],
    queryFn: ({ signal }) => get<{ items: Pair[]; total: number }>(planPath(alliance, plan, 'pairs'), { skip, size }, signal),
    enabled: preview !== null,
    placeholderData: keepPreviousData,
  });

export const useUnmet = (alliance: string, plan: string, preview: string | null, skip: number, size: number) =>
  useQuery({
    queryKey: [...plansKey(alliance, plan), 'unmet', preview, skip, size],
    queryFn: ({ signal }) => get<{ items: Unmet[]; total: number; names: Record<string, string> }>(planPath(alliance, plan, 'unmet'), { skip, size }, signal),
    enabled: preview !== null,
    placeholderData: keepPreviousData,
  });

/** Asks and changes nothing. */
export const useWhatIf = (alliance: string, plan: string, preview: string | null, weights: Weights | null) =>
  useQuery({
    queryKey: [...plansKey(alliance, plan), 'what-if', preview, weights],
    queryFn: () => send<WhatIf>({ path: planPath(alliance, plan, 'what-if'), body: { weights } }),
    enabled: weights !== null && preview !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const useDeskBook = (alliance: string) =>
  useQuery({ queryKey: allianceKey(alliance, 'listing-book'), queryFn: ({ signal }) => get<{ book: Book }>(alliancePath(alliance, 'listings', 'book'), undefined, signal) });

/** The terms as they are sent: limits in whole units. */
export const bodyOf = (terms: Terms) => ({
  title: terms.title,
  scope: terms.scope,
  weights: terms.weights,
  maxKm: terms.limits.maxKm,
  kmOf: terms.limits.kmOf,
  quotas: terms.quotas.map((quota) => ({ ...quota, limit: quota.limit / 1000 })),
  first: terms.first,
  keepWhole: terms.keepWhole,
  leftOut: terms.leftOut,
});
