import type { RouteObject } from 'react-router';

/** Below a meeting: `/alliances/:allianceId/meetings/:conferenceId/minutes`. */
export const routes: RouteObject[] = [{ path: 'meetings/:conferenceId/minutes', lazy: async () => ({ Component: (await import('./minutes-page')).MinutesPage }) }];
