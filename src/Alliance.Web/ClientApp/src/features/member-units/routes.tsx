import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'member-units', lazy: async () => ({ Component: (await import('./pages/list-page')).MemberUnitsPage }) },
  { path: 'member-units/new', lazy: async () => ({ Component: (await import('./pages/new-page')).NewMemberUnitPage }) },
  { path: 'member-units/import', lazy: async () => ({ Component: (await import('./pages/import-page')).ImportPage }) },
  { path: 'member-units/:unitId', lazy: async () => ({ Component: (await import('./pages/detail-page')).MemberUnitPage }) },
];
