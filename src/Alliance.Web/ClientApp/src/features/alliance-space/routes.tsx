import type { RouteObject } from 'react-router';

/** The frame of `/alliances/:allianceId`: header and tabs, with an outlet for the tab. */
export const layout: Pick<RouteObject, 'lazy'> = { lazy: async () => ({ Component: (await import('./space-frame')).SpaceFrame }) };

/** The first tab, the overview. */
export const routes: RouteObject[] = [{ index: true, lazy: async () => ({ Component: (await import('./overview-page')).OverviewPage }) }];
