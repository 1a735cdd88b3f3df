import { QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/http';

/** What one may not see any more, or is not there any more, is not shown any longer; after other trouble what was read stays. */
const queryCache = new QueryCache({
  onError: (error, query) => {
    if (error instanceof Problem && (error.isMissing || error.isForbidden) && query.state.data !== undefined) {
      query.setState({ data: undefined, error, status: 'error' });
    }
  },
});

/** Live changes refresh what they touch, so nothing is fetched again merely because time passed. */
export const client = new QueryClient({
  queryCache,
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.code === 'network' || error.status >= 500),
    },
  },
});
