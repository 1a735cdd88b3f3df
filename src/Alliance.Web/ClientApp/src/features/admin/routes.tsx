import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'admin', lazy: async () => ({ Component: (await import('./pages/admin-page')).AdminPage }) }];
