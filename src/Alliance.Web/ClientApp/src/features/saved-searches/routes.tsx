import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'saved-searches', lazy: async () => ({ Component: (await import('./saved-searches-page')).SavedSearchesPage }) }];
