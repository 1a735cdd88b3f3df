import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { get } from '@/lib/http';

export type RoundSide = 'seekers' | 'offers';
export type RoundStatus = 'open' | 'closed' | 'solved' | 'cancelled';
export type Ranker = 'entry' | 'owner' | 'order';
export type RefusalCause = 'not-ranked' | 'offer-full' | 'owner-full' | 'unit-full';

export interface RoundItem {
  id: string;
  title: string;
  status: RoundStatus;
  openedAt: string;
  opensAt: string;
  closesAt: string;
  closedAt: string | null;
  seekers: number;
  offers: number;
  ranked: number;
  pairs: number | null;
}

export interface SideRule {
  kind?: string | null;
  categories: string[];
  entries: string[];
  quota: number;
  unitQuota?: number | null;
  mostRanked: number;
}

export interface RoundTerms {
  title: string;
  text?: string | null;
  seekers: SideRule;
  offers: SideRule;
  unitQuotas: { unitId: string; side: RoundSide; quota: number }[];
  opensAt: string;
  closesAt: string;
  ties: boolean;
  favoured: RoundSide;
  publication: 'pseudonymous' | 'open';
  byInvitation: boolean;
  invited: string[];
}

export interface RoundEntry {
  listingId: string;
  side: RoundSide;
  unitId: string;
  name: string;
  quota: number;
  perMatch: number;
  measure: string;
  whole: boolean;
  ranked: boolean;
  /** Meant for one branch alone by now: it is not matched, and others do not see it. */
  narrowed: boolean;
}

export interface Outcome {
  listingId: string;
  alias: string;
  got: number;
  quota: number;
  choices: number[];
  ranking: string[][] | null;
  refusals: { listingId: string; cause: RefusalCause; places: number; byLot: boolean }[];
  notWanted: number;
  elsewhere: number;
}

export interface Pair {
  needId: string;
  resourceId: string;
  unitId: string;
  withUnitId: string;
  quantity: number;
  matchId: string;
}

export interface OwnRanking {
  by: Ranker;
  listingId: string | null;
  unitId: string;
  groups: string[][];
}

export interface Eligible {
  listingId: string;
  unitId: string;
  side: RoundSide;
  title: string;
  left: number;
  measure: string;
  partial: boolean;
}

export interface Round {
  round: RoundItem;
  allianceId: string;
  terms: RoundTerms;
  commitment: string;
  byClock: boolean | null;
  reason: string | null;
  entries: RoundEntry[];
  units: Record<string, { id: string; name: string; shortName: string }>;
  pairs: Pair[];
  result: {
    seekers: number;
    offers: number;
    pairs: number;
    unmatchedSeekers: number;
    freePlaces: number;
    choices: number[];
    digest: string;
    seed: string;
    secret: string;
    excluded: { listingId: string; name: string; unitLeft: boolean; narrowed: boolean }[];
  } | null;
  mine: { units: string[]; eligible: Eligible[]; rankings: OwnRanking[]; outcomes: Outcome[] };
  complete: boolean;
  may: Record<string, boolean>;
  version: number;
  asOf: number;
}

export interface Published {
  commitment: string;
  secret: string;
  contributions: string[];
  input: { seed: string };
  text: string;
  digest: string;
}

export interface Verification {
  digestHolds: boolean;
  commitmentHolds: boolean;
  seedHolds: boolean;
  sameResult: boolean;
  stable: boolean;
}

export const roundsKey = (alliance: string) => allianceKey(alliance, 'match-rounds');
export const roundKey = (alliance: string, round: string) => allianceKey(alliance, 'match-round', round);
export const roundPath = (alliance: string, ...parts: string[]) => alliancePath(alliance, 'match-rounds', ...parts);

export const useRounds = (alliance: string) =>
  useQuery({ queryKey: roundsKey(alliance), queryFn: ({ signal }) => get<{ items: RoundItem[]; may: Record<string, boolean> }>(roundPath(alliance), undefined, signal) });

export const useRound = (alliance: string, round: string) =>
  useQuery({ queryKey: roundKey(alliance, round), queryFn: ({ signal }) => get<Round>(roundPath(alliance, round), undefined, signal) });

export interface BookAnswer {
  book: {
    kinds: { code: string; zh: string; en: string; side: 'wants' | 'gives' | 'does' }[];
    categories: { code: string; zh: string; en: string; kinds: string[] }[];
  };
}

export const useRoundBook = (alliance: string) =>
  useQuery({ queryKey: allianceKey(alliance, 'listing-book', 'for-rounds'), queryFn: ({ signal }) => get<BookAnswer>(alliancePath(alliance, 'listings', 'book'), undefined, signal) });

/** Open entries to choose from, where a round is for chosen ones. */
export const useRoundListings = (alliance: string, enabled: boolean) =>
  useQuery({
    queryKey: allianceKey(alliance, 'match-rounds', 'choose'),
    queryFn: ({ signal }) => get<{ items: { id: string; title: string; side: string; unitName: string | null }[] }>(alliancePath(alliance, 'listings'), { size: 200 }, signal),
    enabled,
  });

export const unitName = (round: Round, unitId: string): string => round.units[unitId]?.shortName ?? '';
export const entryOf = (round: Round, listingId: string): RoundEntry | undefined => round.entries.find((entry) => entry.listingId === listingId);
