import type { QueryKey } from '@tanstack/react-query';
import type { FeedItem } from '@/lib/feed';

/** What an event makes stale on open pages, and what is shown to have changed (see LiveHighlight). */
export interface Effect {
  refresh: readonly QueryKey[];
  touch?: readonly string[];
}

/** A feature's `live.ts`: by event name, or by `prefix.*` for all of a kind. Pure: feed item in, effect out. */
export type LiveMap = Readonly<Record<string, (item: FeedItem) => Effect>>;

export function effectOf(maps: readonly LiveMap[], item: FeedItem): Effect {
  const refresh = new Map<string, QueryKey>();
  const touch = new Set<string>();
  const event = item.name;
  if (event === null) {
    return { refresh: [], touch: [] };
  }

  const family = `${event.slice(0, event.indexOf('.'))}.*`;
  for (const map of maps) {
    for (const name of [event, family]) {
      const effect = map[name]?.(item);
      effect?.refresh.forEach((key) => refresh.set(JSON.stringify(key), key));
      effect?.touch?.forEach((id) => touch.add(id));
    }
  }

  return { refresh: [...refresh.values()], touch: [...touch] };
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
