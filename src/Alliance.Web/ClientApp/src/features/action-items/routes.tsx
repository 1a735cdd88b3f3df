import type { RouteObject } from 'react-router';

/** Within an alliance's meetings: `/alliances/:allianceId/meetings/action-items`, an item in `?item=`. */
export const routes: RouteObject[] = [{ path: 'meetings/action-items', lazy: async () => ({ Component: (await import('./action-items-page')).ActionItemsPage }) }];
