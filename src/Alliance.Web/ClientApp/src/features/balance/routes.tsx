import type { RouteObject } from 'react-router';

/** Below an alliance: supply and demand. */
export const routes: RouteObject[] = [{ path: 'balance', lazy: async () => ({ Component: (await import('./balance-page')).BalancePage }) }];

/** Over a region and all its alliances. */
export const regionRoutes: RouteObject[] = [{ path: 'balance', lazy: async () => ({ Component: (await import('./region-page')).RegionBalancePage }) }];
