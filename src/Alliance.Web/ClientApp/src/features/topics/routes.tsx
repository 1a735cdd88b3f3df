import type { RouteObject } from 'react-router';

/** Below an alliance's meetings: the backlog on its four tracks, and one topic. */
export const routes: RouteObject[] = [
  { path: 'meetings/topics', lazy: async () => ({ Component: (await import('./backlog/backlog-page')).BacklogPage }) },
  { path: 'meetings/topics/:topicId', lazy: async () => ({ Component: (await import('./page/topic-page')).TopicPage }) },
];
