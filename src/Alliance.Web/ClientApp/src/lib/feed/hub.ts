import type { HubConnection } from '@microsoft/signalr';

export interface HubHandlers {
  feed: (push: { scope: string; items: never[] }) => void;
  presence: (push: { scope: string; people: never[] }) => void;
  suggestions: (told: { listingId: string }) => void;
  access: () => void;
  sessionEnded: () => void;
  reconnecting: () => void;
  reconnected: () => void;
  closed: () => void;
}

const longest = 15_000;

/** Opens the connection to the hub; the library itself is loaded only when somebody is signed in. */
export async function openHub(handlers: HubHandlers): Promise<HubConnection> {
  const { HubConnectionBuilder, LogLevel } = await import('@microsoft/signalr');
  const hub = new HubConnectionBuilder()
    .withUrl('/hub/feed')
    .configureLogging(LogLevel.None)
    .withAutomaticReconnect({
      nextRetryDelayInMilliseconds: ({ previousRetryCount }) => Math.min(longest, 300 * 2 ** previousRetryCount) * (0.8 + Math.random() * 0.4),
    })
    .build();
  hub.on('feed', handlers.feed);
  hub.on('presence', handlers.presence);
  hub.on('suggestions', handlers.suggestions);
  hub.on('access', handlers.access);
  hub.on('sessionEnded', handlers.sessionEnded);
  hub.onreconnecting(handlers.reconnecting);
  hub.onreconnected(handlers.reconnected);
  hub.onclose(handlers.closed);
  return hub;
}
