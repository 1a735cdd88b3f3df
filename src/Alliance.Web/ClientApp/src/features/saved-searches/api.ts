import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/http';

export interface SavedSearch {
  id: string;
  name: string;
  allianceId: string | null;
  allianceName: string | null;
  /** The lists' filters, as they stand in an address. */
  ask: Record<string, string>;
  byMail: boolean;
  /** New since it was looked at; 100 for a hundred and more. */
  fresh: number;
  savedAt: string;
  lookedAt: string;
}

export const savedSearchesKey = ['saved-searches'] as const;

export const useSavedSearches = () =>
  useQuery({ queryKey: savedSearchesKey, queryFn: ({ signal }) => get<{ items: SavedSearch[] }>('/api/saved-searches', undefined, signal) });

/** The list that the search means, with its filters. */
export const placeOfSearch = ({ allianceId, ask }: Pick<SavedSearch, 'allianceId' | 'ask'>): string => {
  const query = new URLSearchParams(Object.entries(ask).map(([name, value]) => [name, name === 'mine' ? 'yes' : value])).toString();
  return `${allianceId === null ? '/lists' : `/alliances/${allianceId}/listings`}${query === '' ? '' : `?${query}`}`;
};
