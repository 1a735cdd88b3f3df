export type Criterion = 'category' | 'quantity' | 'hours' | 'distance' | 'nearness' | 'record' | 'waiting' | 'words';

/** What a criterion says, as `value` of `of`: units, minutes, metres, nearness 0 to 6, promises kept, days, words of the shorter title. */
export interface Reason {
  criterion: Criterion;
  points: number;
  weight: number;
  value: number;
  of: number;
  known: boolean;
}

export interface Shortfall {
  criterion: Criterion;
  value: number;
  of: number;
  /** 1 Monday to 7 Sunday. */
  days: number[];
}

export interface SuggestedListing {
  id: string;
  allianceId: string;
  allianceName: string | null;
  unitId: string;
  unitName: string | null;
  side: 'wants' | 'gives' | 'does';
  categoryName: string;
  categoryNameEn: string;
  title: string;
  left: number;
  unit: string;
  postedAt: string;
}

export interface Suggestion {
  listing: SuggestedListing;
  points: number;
  offer: number;
  reasons: Reason[];
  missing: Shortfall[];
  matchId: string | null;
  matchStatus: 'offered' | 'agreed' | 'committed' | null;
}

export interface CombinationPart {
  listingId: string;
  title: string;
  unitId: string;
  unitName: string | null;
  units: number;
  days: number[];
  points: number;
}

export interface Combination {
  parts: CombinationPart[];
  share: number;
  covers: boolean;
  proven: boolean;
}

export interface SuggestionList {
  listingId: string;
  allianceId: string;
  title: string;
  side: 'wants' | 'gives' | 'does';
  left: number;
  unit: string;
  items: Suggestion[];
  combination: Combination | null;
  looked: number;
  bounded: boolean;
}
