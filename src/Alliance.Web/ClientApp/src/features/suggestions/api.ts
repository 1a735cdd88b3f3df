import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SuggestionList } from './types';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { useLookOut } from '@/lib/feed';
import { get } from '@/lib/http';

export const suggestionsKey = (listing: string) => ['suggestions', listing] as const;

const mineKey = (alliance: string | undefined) => ['suggestions', 'mine', alliance ?? ''] as const;

/** Within so many milliseconds what changed is asked for once: an import brings hundreds. */
const together = 150;

/** What fits the entry, as entries come and go; also those of alliances that I do not follow. */
export function useSuggestions(alliance: string, listing: string) {
  const query = useQuery({ queryKey: suggestionsKey(listing), queryFn: ({ signal }) => get<SuggestionList>(alliancePath(alliance, 'listings', listing, 'suggestions'), undefined, signal), retry: false });
  const allowed = query.data !== undefined;
  useLookOut(allowed ? listing : undefined, useRefresh(suggestionsKey(listing)));
  return query;
}

export function useMySuggestions(alliance: string | undefined, wanted: boolean) {
  const query = useQuery({ queryKey: mineKey(alliance), queryFn: ({ signal }) => get<{ entries: SuggestionList[] }>('/api/suggestions/mine', { alliance }, signal), enabled: wanted });
  useLookOut(wanted ? null : undefined, useRefresh(mineKey(alliance)));
  return query;
}

/** Days that the other side has to answer an offer, as the book of the need's alliance says; unknown until it is read. */
export const useAnswerDays = (alliance: string): number | undefined =>
  useQuery({
    queryKey: allianceKey(alliance, 'listing-book'),
    queryFn: ({ signal }) => get<{ book: { answerDays: number } }>(alliancePath(alliance, 'listings', 'book'), undefined, signal),
    retry: false,
  }).data?.book.answerDays;

function useRefresh(key: readonly string[]): () => void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      void client.invalidateQueries({ queryKey: key });
    }, together);
  };
}
