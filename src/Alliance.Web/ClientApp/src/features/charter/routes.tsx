import type { RouteObject } from 'react-router';

/** The tab of an alliance's space: `/alliances/:allianceId/charter`. */
export const routes: RouteObject[] = [{ path: 'charter', lazy: async () => ({ Component: (await import('./charter-page')).CharterPage }) }];
