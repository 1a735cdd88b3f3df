import type { RouteObject } from 'react-router';

/** The tab of an alliance's space: `/alliances/:allianceId/activity`. */
export const routes: RouteObject[] = [{ path: 'activity', lazy: async () => ({ Component: (await import('./activity-page')).ActivityPage }) }];
