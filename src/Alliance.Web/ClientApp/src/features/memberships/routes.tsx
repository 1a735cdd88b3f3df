import type { RouteObject } from 'react-router';

/** The tab of an alliance's space: `/alliances/:allianceId/members`. */
export const routes: RouteObject[] = [{ path: 'members', lazy: async () => ({ Component: (await import('./members-page')).MembersPage }) }];
