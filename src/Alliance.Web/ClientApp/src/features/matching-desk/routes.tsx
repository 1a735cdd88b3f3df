import type { RouteObject } from 'react-router';

/** Below an alliance's lists: the matching desk, for those who run the alliance. */
export const routes: RouteObject[] = [
  { path: 'listings/desk', lazy: async () => ({ Component: (await import('./desk-page')).DeskPage }) },
  { path: 'listings/desk/:planId', lazy: async () => ({ Component: (await import('./plan-page')).PlanPage }) },
];
