import type { RouteObject } from 'react-router';

/** Within an alliance's meetings: the register and one resolution. */
export const routes: RouteObject[] = [
  { path: 'meetings/resolutions', lazy: async () => ({ Component: (await import('./register-page')).RegisterPage }) },
  { path: 'meetings/resolutions/:resolutionId', lazy: async () => ({ Component: (await import('./resolution-page')).ResolutionPage }) },
];
