import type { RouteObject } from 'react-router';

/** Within an alliance's meetings: `/alliances/:allianceId/meetings/years/:year`. */
export const routes: RouteObject[] = [{ path: 'meetings/years/:year', lazy: async () => ({ Component: (await import('./year-page')).YearPage }) }];
