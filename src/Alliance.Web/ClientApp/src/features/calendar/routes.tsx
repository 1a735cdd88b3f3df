import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'calendar', lazy: async () => ({ Component: (await import('./month/calendar-page')).CalendarPage }) },
  { path: 'calendar/busy', lazy: async () => ({ Component: (await import('./busy/busy-page')).BusyPage }) },
];

/** Below an alliance's meetings: `/alliances/:allianceId/meetings/polls`. */
export const pollRoutes: RouteObject[] = [
  { path: 'meetings/polls', lazy: async () => ({ Component: (await import('./polls/polls-page')).PollsPage }) },
  { path: 'meetings/polls/new', lazy: async () => ({ Component: (await import('./polls/new-poll-page')).NewPollPage }) },
  { path: 'meetings/polls/:pollId', lazy: async () => ({ Component: (await import('./polls/poll-page')).PollPage }) },
];
