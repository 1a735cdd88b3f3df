import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http';

/** Live changes refresh what they touch, so nothing is fetched again merely because time passed. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.code === 'network' || error.status >= 500),
    },
  },
});
