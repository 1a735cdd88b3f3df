import { useQuery } from '@tanstack/react-query';
import { allianceKey, alliancePath, type Charter } from '@/lib/alliances';
import { get } from '@/lib/http';

export interface CharterVersion {
  number: number;
  effectiveFrom: string;
  charter: Charter;
  amendedAt: string | null;
  by: { id: string; name: string } | string | null;
}

/** Every version there ever was, newest first. */
export const useCharters = (alliance: string) =>
  useQuery({
    queryKey: allianceKey(alliance, 'charters'),
    queryFn: async ({ signal }) => {
      const answer = await get<CharterVersion[] | { items: CharterVersion[] }>(alliancePath(alliance, 'charters'), undefined, signal);
      const versions = Array.isArray(answer) ? answer : answer.items;
      return [...versions].sort((a, b) => b.number - a.number);
    },
  });

export const whoAmended = (by: CharterVersion['by']): string | null => (by === null || typeof by === 'string' ? by : by.name);
