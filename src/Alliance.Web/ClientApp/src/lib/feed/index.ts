export { onAccess, onFeed, startFeed, stopFeed } from './feed';
export { useLiveStatus, useLookOut, usePlace, usePresence, useScope, useScopes, useShownAsOf } from './hooks';
export * from './types';
