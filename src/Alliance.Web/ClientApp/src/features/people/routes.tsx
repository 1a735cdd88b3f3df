import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'people', lazy: async () => ({ Component: (await import('./pages/people-page')).PeoplePage }) },
  { path: 'people/:personId', lazy: async () => ({ Component: (await import('./pages/person-page')).PersonPage }) },
];
