import type { RouteObject } from 'react-router';

/** The tab of an alliance's space: `/alliances/:allianceId/rotation`. */
export const routes: RouteObject[] = [
  { path: 'rotation', lazy: async () => ({ Component: (await import('./rotation-page')).RotationPage }) },
  { path: 'rotation/plan', lazy: async () => ({ Component: (await import('./plan/plan-page')).PlanPage }) },
  { path: 'rotation/what-if', lazy: async () => ({ Component: (await import('./plan/what-if-page')).WhatIfPage }) },
];
