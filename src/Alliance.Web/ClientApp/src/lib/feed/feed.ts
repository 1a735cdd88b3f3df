import type { HubConnection } from '@microsoft/signalr';
import { get } from '@/lib/http';
import { createStore } from '@/lib/store';
import { Follower } from './follower';
import { openHub } from './hub';
import { persistently } from './persist';
import type { FeedItem, FeedSlice, LiveStatus, Presence } from './types';

type Listener = (items: readonly FeedItem[]) => void;

export const liveStatus = createStore<LiveStatus>({ state: 'connecting', caughtUp: null });
export const presences = createStore<Readonly<Record<string, readonly Presence[]>>>({});

const listeners = new Set<Listener>();
const wanted = new Map<string, number>();
const followers = new Map<string, Follower>();
const floors = new Map<string, number>();
/** Pushed before the answer that says where they begin has been read: they may stand right behind it. */
const early = new Map<string, FeedItem[]>();
const lookOuts = new Map<string, Set<() => void>>();
const accessListeners = new Set<(ended: boolean) => void>();
let place: { scope: string | null; name: string } = { scope: null, name: 'workbench' };
let hub: HubConnection | null = null;
let starting = false;
let stopped = true;

/** How many scopes are told where I am: enough for everybody but an administrator of very many. */
const lookAtMost = 20;

const fetchAfter = (scope: string, after: number) =>
  persistently(() => get<FeedSlice>('/api/feed', { scope, after, max: 500 }), () => !stopped && wanted.has(scope));

function tell(items: readonly FeedItem[]): void {
  listeners.forEach((listener) => listener(items));
}

function state(next: LiveStatus['state']): void {
  liveStatus.set((before) => (before.state === next ? before : { ...before, state: next }));
}

export function onFeed(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Called when my grants changed (false) or my session was ended elsewhere (true). */
export function onAccess(listener: (ended: boolean) => void): () => void {
  accessListeners.add(listener);
  return () => accessListeners.delete(listener);
}

export async function startFeed(): Promise<void> {
  stopped = false;
  if (hub || starting) {
    return;
  }

  starting = true;
  try {
    hub = await openHub({
      feed: ({ scope, items }) => receive(scope, items),
      presence: ({ scope, people }) => presences.set((before) => ({ ...before, [scope]: people })),
      suggestions: ({ listingId }) => told(listingId),
      access: () => accessListeners.forEach((listener) => listener(false)),
      sessionEnded: () => accessListeners.forEach((listener) => listener(true)),
      reconnecting: () => state('offline'),
      reconnected: () => void resume(),
      closed: () => {
        hub = null;
        state('offline');
        again();
      },
    });
    await hub.start();
    await resume();
  } catch {
    hub = null;
    state('offline');
    again();
  } finally {
    starting = false;
  }
}

function receive(scope: string, items: readonly FeedItem[]): void {
  const follower = followers.get(scope);
  if (follower) {
    void follower.receive(items).catch(() => undefined);
  } else if (wanted.has(scope)) {
    early.set(scope, [...(early.get(scope) ?? []), ...items]);
  }
}

function again(): void {
  if (!stopped) {
    setTimeout(() => {
      if (!stopped && !hub) {
        void startFeed();
      }
    }, 4000);
  }
}

export async function stopFeed(): Promise<void> {
  stopped = true;
  followers.clear();
  presences.set({});
  const closing = hub;
  hub = null;
  await closing?.stop().catch(() => undefined);
}

/** After (re)connecting: subscribe to everything wanted, then ask for what was missed meanwhile. */
async function resume(): Promise<void> {
  const returning = followers.size > 0;
  state(returning ? 'catching-up' : 'connecting');
  const counts = await Promise.all([...wanted.keys()].map((scope) => join(scope)));
  lookOuts.forEach((listeners, key) => {
    void askToLookOut(key);
    if (returning) listeners.forEach((listener) => listener());
  });
  if (hub?.state !== 'Connected') {
    return; // It broke again; the next resumes.
  }

  if (returning) {
    liveStatus.set({ state: 'live', caughtUp: { changes: counts.reduce((sum, n) => sum + n, 0), at: Date.now() } });
  } else {
    state('live');
  }
}

/** How long to rest before a scope that could not be joined is asked for again, in milliseconds; doubled each time up to the longest. */
const rest = 300;
const longestRest = 15_000;

/** The server said no, with its reason; anything else may pass. */
const isRefusal = (trouble: unknown): boolean => trouble instanceof Error && trouble.message.includes('HubException: ');

/** Answers how many changes were missed meanwhile. Never fails: while the line stands and the scope is wanted it is asked for again. */
async function join(scope: string, pause = rest): Promise<number> {
  if (hub?.state !== 'Connected') {
    return 0;
  }

  early.delete(scope);
  let head: number;
  try {
    ({ head } = await hub.invoke<{ scope: string; head: number }>('Subscribe', scope));
  } catch (trouble) {
    if (!isRefusal(trouble)) {
      setTimeout(() => wanted.has(scope) && void join(scope, Math.min(longestRest, pause * 2)), pause);
    }

    return 0;
  }

  void look(scope);
  const known = followers.get(scope);
  try {
    return known ? await known.catchUp(head) : await begin(scope, head);
  } catch {
    return 0; // What was missed may not be read any more: the page that is open says so itself.
  }
}

/** From the answer on nothing may be waited for before the follower stands: what is pushed meanwhile would be lost. */
async function begin(scope: string, head: number): Promise<number> {
  const follower = new Follower(scope, head, fetchAfter, tell);
  followers.set(scope, follower);
  receive(scope, early.get(scope) ?? []);
  early.delete(scope);
  const floor = floors.get(scope);
  if (floor !== undefined) {
    await follower.since(floor);
  }

  return 0;
}

/** Follow a scope until the returned function is called. Leaving waits a little, so that going from tab to tab costs nothing. */
export function follow(scope: string): () => void {
  const users = wanted.get(scope) ?? 0;
  wanted.set(scope, users + 1);
  if (users === 0 && !followers.has(scope)) {
    void join(scope);
  }

  return () => {
    setTimeout(() => {
      const left = (wanted.get(scope) ?? 1) - 1;
      if (left > 0) {
        wanted.set(scope, left);
        return;
      }

      wanted.delete(scope);
      followers.delete(scope);
      floors.delete(scope);
      early.delete(scope);
      if (hub?.state === 'Connected') {
        hub.invoke('Unsubscribe', scope).catch(() => undefined);
      }
    }, 5000);
  };
}

/** Every entry of mine that is open, in place of one entry's id. */
const mine = '';

/** Whoever looks out for one of my entries, or for all, is told that what fits it may have changed. */
function told(listing: string): void {
  [listing, mine].forEach((key) => lookOuts.get(key)?.forEach((listener) => listener()));
}

async function askToLookOut(key: string): Promise<void> {
  if (hub?.state === 'Connected') {
    await hub.invoke('LookOut', key === mine ? null : key).catch(() => undefined);
  }
}

/** Be told when what fits an entry of mine may have changed; null: any of them. Until the returned function is called. */
export function lookOut(listing: string | null, listener: () => void): () => void {
  const key = listing ?? mine;
  const listeners = lookOuts.get(key) ?? new Set();
  lookOuts.set(key, listeners.add(listener));
  void askToLookOut(key);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && lookOuts.get(key) === listeners) {
      lookOuts.delete(key);
    }
  };
}

/** What is on the page was loaded as of this position: nothing after it may be missed. */
export function shownAsOf(scope: string, asOf: number): void {
  const follower = followers.get(scope);
  if (follower) {
    void follower.since(asOf).catch(() => undefined);
  } else {
    floors.set(scope, Math.min(asOf, floors.get(scope) ?? asOf));
  }
}

/** Tells the others where I am: in one scope, or on a page of all. */
export function standAt(name: string, scope: string | null): void {
  if (place.name !== name || place.scope !== scope) {
    place = { name, scope };
    [...wanted.keys()].slice(0, lookAtMost).forEach((each) => void look(each));
    if (scope && !wanted.has(scope)) {
      void look(scope);
    }
  }
}

async function look(scope: string): Promise<void> {
  if (hub?.state === 'Connected') {
    const here = place.scope === null || place.scope === scope ? place.name : 'elsewhere';
    await hub.invoke('Look', scope, here).catch(() => undefined);
  }
}
