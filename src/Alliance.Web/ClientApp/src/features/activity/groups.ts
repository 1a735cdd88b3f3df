import { chinaDay, kindOf, type EventKind, isQuiet } from '@/lib/events';
import type { FeedItem } from '@/lib/feed';

export interface Day {
  day: string;
  items: FeedItem[];
}

/** Each position once, newest first, whatever order pages and pushes came in. */
export function merge(...lists: readonly (readonly FeedItem[])[]): FeedItem[] {
  const once = new Map<number, FeedItem>();
  for (const list of lists) for (const item of list) once.set(item.position, item);
  return [...once.values()].sort((a, b) => b.position - a.position);
}

/** It is short for several that came at once, or for a very large one. */
export const isFolded = (item: FeedItem): boolean => item.name !== null && typeof item.from === 'number';

/** How many events these are. */
export const amount = (items: readonly FeedItem[]): number => items.reduce((sum, item) => sum + item.position - (item.from ?? item.position) + 1, 0);

/** What can be read, of one kind or all, by the calendar days of China. */
export function byDay(items: readonly FeedItem[], kind: EventKind | null): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    if (item.name === null || isQuiet(item.name) || item.at === undefined || (kind !== null && kindOf(item.name) !== kind)) continue;
    const day = chinaDay(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** Ids that an item speaks of and nobody has named yet: then the names must be fetched. */
export function unnamed(items: readonly FeedItem[], names: Readonly<Record<string, string | undefined>>): boolean {
  return items.some((item) =>
    Object.entries(item.data ?? {}).some(([key, value]) => /(unitId|bodyId)$/i.test(key) && typeof value === 'string' && names[value] === undefined),
  );
}
