import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageSkeleton } from '@/components';
import { routes as account } from '@/features/account/routes';
import { routes as actionItems } from '@/features/action-items/routes';
import { routes as activity } from '@/features/activity/routes';
import { routes as admin } from '@/features/admin/routes';
import { layout as space, routes as overview } from '@/features/alliance-space/routes';
import { routes as alliances } from '@/features/alliances/routes';
import { regionRoutes, routes as balance } from '@/features/balance/routes';
import { pollRoutes, routes as calendar } from '@/features/calendar/routes';
import { routes as chairCycles } from '@/features/chair-cycles/routes';
import { routes as charter } from '@/features/charter/routes';
import { roomRoutes, routes as conferences } from '@/features/conferences/routes';
import { listsRoutes, routes as listings } from '@/features/listings/routes';
import { routes as matchRounds } from '@/features/match-rounds/routes';
import { routes as matches } from '@/features/matches/routes';
import { routes as matchingDesk } from '@/features/matching-desk/routes';
import { routes as memberUnits } from '@/features/member-units/routes';
import { routes as memberships } from '@/features/memberships/routes';
import { routes as minutes } from '@/features/minutes/routes';
import { routes as people } from '@/features/people/routes';
import { routes as regions } from '@/features/regions/routes';
import { routes as resolutions } from '@/features/resolutions/routes';
import { routes as savedSearches } from '@/features/saved-searches/routes';
import { routes as signIn } from '@/features/sign-in/routes';
import { routes as topics } from '@/features/topics/routes';
import { routes as votes } from '@/features/votes/routes';
import { routes as workbench } from '@/features/workbench/routes';
import { routes as years } from '@/features/years/routes';
import { NotFound, RouteTrouble } from './route-trouble';
import { BareShell, Shell } from './shell/shell';

const spaceTabs: RouteObject[] = [...overview, ...memberships, ...chairCycles, ...conferences, ...activity, ...charter, ...topics, ...pollRoutes, ...resolutions, ...actionItems, ...minutes, ...years, ...votes, ...matchRounds, ...matchingDesk, ...balance, ...listings, ...matches, { path: '*', element: <NotFound whole={false} /> }];

/** Every page the console has. A feature's pages are loaded when they are first opened. */
export const router = createBrowserRouter([
  {
    HydrateFallback: PageSkeleton,
    ErrorBoundary: RouteTrouble,
    children: [
      ...signIn,
      { Component: BareShell, children: [{ ErrorBoundary: RouteTrouble, children: roomRoutes }] },
      {
        Component: Shell,
        children: [
          {
            ErrorBoundary: RouteTrouble,
            children: [
              ...workbench,
              ...calendar,
              ...listsRoutes,
              ...savedSearches,
              ...alliances,
              { path: 'alliances/:allianceId', ...space, children: spaceTabs } as RouteObject,
              ...memberUnits,
              ...people,
              ...regions,
              ...regionRoutes,
              ...account,
              ...admin,
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
