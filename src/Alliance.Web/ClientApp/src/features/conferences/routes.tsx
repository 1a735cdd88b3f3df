import type { RouteObject } from 'react-router';

/** The tab of an alliance's space: `/alliances/:allianceId/meetings`. */
export const routes: RouteObject[] = [
  { path: 'meetings', lazy: async () => ({ Component: (await import('./list/meetings-page')).MeetingsPage }) },
  { path: 'meetings/new', lazy: async () => ({ Component: (await import('./call/call-page')).CallPage }) },
  { path: 'meetings/:conferenceId', lazy: async () => ({ Component: (await import('./meeting/meeting-page')).MeetingPage }) },
];

/** The room fills the screen: it stands outside of the alliance's frame. */
export const roomRoutes: RouteObject[] = [
  { path: 'alliances/:allianceId/meetings/:conferenceId/room', lazy: async () => ({ Component: (await import('./room/room-page')).RoomPage }) },
];
