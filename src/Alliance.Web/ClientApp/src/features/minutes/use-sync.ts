import { useEffect, useState, useSyncExternalStore } from 'react';
import { minutesPath } from './api';
import { MinutesSync, type Line, type SyncState, type Updates } from './sync/minutes-sync';
import { Outbox } from './sync/outbox';
import { onFeed } from '@/lib/feed';
import { get, newKey, Problem, send } from '@/lib/http';
import { useSession } from '@/lib/session';

function lineOf(alliance: string, conference: string): Line {
  return {
    read: (after) => get<Updates>(minutesPath(alliance, conference, 'updates'), { after }),
    write: async (update, key) => {
      await send({ path: minutesPath(alliance, conference, 'updates'), body: { update }, key });
    },
    compact: async (through, snapshot) => {
      await send({ path: minutesPath(alliance, conference, 'snapshot'), body: { through, snapshot } });
    },
    isRefusal: (error) => error instanceof Problem && error.code !== 'network' && error.status < 500 && error.status !== 429,
  };
}

/** A name for this window that a reload keeps. */
function windowName(): string {
  const known = sessionStorage.getItem('alliance.window');
  if (known !== null) return known;
  const fresh = newKey();
  sessionStorage.setItem('alliance.window', fresh);
  return fresh;
}

/** The text of a meeting's minutes, the same for everybody who has it open. Null until it is there. */
export function useMinutesSync(alliance: string, conference: string, open: boolean): MinutesSync | null {
  const person = useSession().person.id;
  const [sync, setSync] = useState<MinutesSync | null>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outbox = new Outbox(localStorage, `alliance.minutes.${person}.${conference}.`, windowName(), newKey);
    const made = new MinutesSync(lineOf(alliance, conference), outbox);
    let gone = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      made.start().then(
        () => !gone && setSync(made),
        () => {
          retry = gone ? undefined : setTimeout(start, 2500);
        },
      );
    };
    start();
    const pull = () => void made.pull().catch(() => undefined);
    const leave = onFeed((items) => {
      if (items.some((item) => item.stream === `minutes/${conference}` && (item.name === 'minutes.written' || item.name === 'minutes.compacted'))) pull();
    });
    const online = () => {
      void made.flush();
      pull();
    };
    window.addEventListener('online', online);
    return () => {
      gone = true;
      clearTimeout(retry);
      leave();
      window.removeEventListener('online', online);
      made.end();
      setSync(null);
    };
  }, [alliance, conference, open, person]);
  return sync;
}

export function useSyncState(sync: MinutesSync | null): SyncState {
  return useSyncExternalStore(
    (listener) => sync?.onChange(listener) ?? (() => undefined),
    () => sync?.state ?? 'loading',
  );
}
