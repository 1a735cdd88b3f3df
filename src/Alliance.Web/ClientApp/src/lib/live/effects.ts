import type { QueryKey } from '@tanstack/react-query';
import type { FeedItem } from '@/lib/feed';

/** What an event makes stale on open pages, and what is shown to have changed (see LiveHighlight). */
export interface Effect {
  refresh: readonly QueryKey[];
  /** Refreshed too, but no more than once a second however much happens; more seldom while the feed comes folded (hundreds look on). */
  gather?: readonly QueryKey[];
  /** What the event says by itself is shown at once. */
  patch?: readonly Patch[];
  touch?: readonly string[];
}

export interface Patch {
  key: QueryKey;
  /** Pure: what was shown in, what is shown from now on out. Not called while nothing is shown. */
  with: (shown: never) => unknown;
}

/** A feature's `live.ts`: by event name, or by `prefix.*` for all of a kind. Pure: feed item in, effect out. */
export type LiveMap = Readonly<Record<string, (item: FeedItem) => Effect>>;

export function effectOf(maps: readonly LiveMap[], item: FeedItem): Required<Effect> {
  const [refresh, gather] = [new Map<string, QueryKey>(), new Map<string, QueryKey>()];
  const touch = new Set<string>();
  const patch: Patch[] = [];
  const event = item.name;
  const family = event === null ? '' : `${event.slice(0, event.indexOf('.'))}.*`;
  for (const map of event === null ? [] : maps) {
    for (const name of [event ?? '', family]) {
      const effect = map[name]?.(item);
      effect?.refresh.forEach((key) => refresh.set(JSON.stringify(key), key));
      effect?.gather?.forEach((key) => gather.set(JSON.stringify(key), key));
      effect?.touch?.forEach((id) => touch.add(id));
      patch.push(...(effect?.patch ?? []));
    }
  }

  return { refresh: [...refresh.values()], gather: [...gather.values()], patch, touch: [...touch] };
}

/** The id of the aggregate an item is about: `chair-cycle/x` → x. */
export function streamId(item: FeedItem): string {
  return item.stream?.slice(item.stream.indexOf('/') + 1) ?? '';
}

export function scopeId(item: FeedItem): string {
  return item.scope.slice(item.scope.indexOf('/') + 1);
}

/** A text in the event's data; empty when it is not there. */
export function textOf(item: FeedItem, field: string): string {
  const value = item.data?.[field];
  return typeof value === 'string' ? value : '';
}
