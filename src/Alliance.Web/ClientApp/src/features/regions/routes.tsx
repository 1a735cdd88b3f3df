import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'regions', lazy: async () => ({ Component: (await import('./pages/regions-page')).RegionsPage }) }];
