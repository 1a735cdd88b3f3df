import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sign-in', lazy: async () => ({ Component: (await import('./pages/sign-in-page')).SignInPage }) },
  { path: 'setup', lazy: async () => ({ Component: (await import('./pages/setup-page')).SetupPage }) },
  { path: 'activate', lazy: async () => ({ Component: (await import('./pages/activate-page')).ActivatePage }) },
];
