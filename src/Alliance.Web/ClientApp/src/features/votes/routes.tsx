import type { RouteObject } from 'react-router';

/** In an alliance's space: `/alliances/:allianceId/meetings/votes`. */
export const routes: RouteObject[] = [
  { path: 'meetings/votes', lazy: async () => ({ Component: (await import('./votes-page')).VotesPage }) },
  { path: 'meetings/votes/:voteId', lazy: async () => ({ Component: (await import('./vote-page')).VotePage }) },
];
