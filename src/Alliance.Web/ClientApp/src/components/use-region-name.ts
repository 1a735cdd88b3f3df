import { useQuery } from '@tanstack/react-query';
import type { Region } from '@/lib/api';
import { get } from '@/lib/http';
import type { Choice } from './pickers';

/** A region known only by its code (from a URL): its name, as a picker's choice. */
export function useRegionName(code: string): Choice | null {
  const { data } = useQuery({
    queryKey: ['regions', 'one', code],
    queryFn: ({ signal }) => get<Region>(`/api/regions/${encodeURIComponent(code)}`, undefined, signal),
    enabled: code !== '',
    staleTime: Infinity,
  });
  return code === '' || !data ? null : { value: code, label: data.name, aside: data.path };
}
