import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'alliances', lazy: async () => ({ Component: (await import('./pages/directory-page')).DirectoryPage }) },
  { path: 'alliances/new', lazy: async () => ({ Component: (await import('./pages/founding-page')).FoundingPage }) },
];
