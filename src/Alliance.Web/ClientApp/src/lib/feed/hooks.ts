import { useEffect, useMemo, useRef } from 'react';
import { useStore } from '@/lib/store';
import { follow, liveStatus, lookOut, presences, shownAsOf, standAt } from './feed';
import type { LiveStatus, Presence } from './types';

/** Live while mounted. Pass the page's `asOf` so that nothing between loading and listening is missed. */
export function useScope(scope: string | null | undefined, asOf?: number): void {
  useEffect(() => (scope ? follow(scope) : undefined), [scope]);
  useEffect(() => {
    if (scope && asOf !== undefined) {
      shownAsOf(scope, asOf);
    }
  }, [scope, asOf]);
}

/** The page was loaded as of these positions, by scope; whoever follows the scopes misses nothing that came between. */
export function useShownAsOf(asOf: Readonly<Record<string, number>> | undefined): void {
  useEffect(() => Object.entries(asOf ?? {}).forEach(([scope, at]) => shownAsOf(scope, at)), [asOf]);
}

export function useScopes(scopes: readonly string[]): void {
  const list = scopes.join(' ');
  useEffect(() => {
    const leave = list === '' ? [] : list.split(' ').map(follow);
    return () => leave.forEach((each) => each());
  }, [list]);
}

/** Be told, while mounted, when what fits an entry of mine may have changed; null: any of them, undefined: not now. */
export function useLookOut(listing: string | null | undefined, onTold: () => void): void {
  const latest = useRef(onTold);
  useEffect(() => {
    latest.current = onTold;
  });
  useEffect(() => (listing === undefined ? undefined : lookOut(listing, () => latest.current())), [listing]);
}

/** Says where I am, for "who is here". */
export function usePlace(name: string, scope?: string | null): void {
  useEffect(() => standAt(name, scope ?? null), [name, scope]);
}

export function useLiveStatus(): LiveStatus {
  return useStore(liveStatus);
}

/** Who is here: in one scope, or (without one) in any scope I follow, each person once. */
export function usePresence(scope?: string | null): readonly Presence[] {
  const all = useStore(presences);
  return useMemo(() => {
    const people = scope ? (all[scope] ?? []) : Object.values(all).flat();
    const once = new Map<string, Presence>();
    for (const person of people) {
      const known = once.get(person.personId);
      if (!known || known.place === 'elsewhere') {
        once.set(person.personId, person);
      }
    }

    return [...once.values()];
  }, [all, scope]);
}
