import type { RouteObject } from 'react-router';

/** Below an alliance: its matches, and one with its whole life. */
export const routes: RouteObject[] = [
  { path: 'matches', lazy: async () => ({ Component: (await import('./list/matches-page')).MatchesPage }) },
  { path: 'matches/:matchId', lazy: async () => ({ Component: (await import('./page/match-page')).MatchPage }) },
];
