import { usualWeights, type Terms } from './types';

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** China's today and so many days on. */
export function dayFromNow(days: number, now: number = Date.now()): string {
  return day(new Date(now + 8 * 3600_000 + days * 86_400_000));
}

/** What a new plan begins with: the next three months, everything, the usual weights, those who waited two months first. */
export const newTerms = (title: string, now: number = Date.now()): Terms => ({
  title,
  scope: { kinds: [], categories: [], regions: [], from: dayFromNow(0, now), to: dayFromNow(90, now), beyond: false },
  weights: usualWeights,
  limits: { maxKm: null, kmOf: {} },
  quotas: [],
  first: { waitedDays: 60, percent: 50 },
  keepWhole: false,
  leftOut: [],
});
