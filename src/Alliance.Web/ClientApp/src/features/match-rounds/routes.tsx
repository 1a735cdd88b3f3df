import type { RouteObject } from 'react-router';

/** In an alliance's space: `/alliances/:allianceId/rounds`. */
export const routes: RouteObject[] = [
  { path: 'rounds', lazy: async () => ({ Component: (await import('./rounds-page')).RoundsPage }) },
  { path: 'rounds/:roundId', lazy: async () => ({ Component: (await import('./round-page')).RoundPage }) },
];
