import type { AgendaRow, DraftItem } from '../api/types';
import type { PickedTopic } from '@/components/slots';

let made = 0;

export const newItem = (fields: Partial<Omit<DraftItem, 'key'>> = {}): DraftItem => ({
  key: `new-${++made}`,
  itemId: null,
  topicId: null,
  title: '',
  minutes: 15,
  track: null,
  unitId: null,
  standing: null,
  ...fields,
});

export const draftOf = (agenda: readonly AgendaRow[]): DraftItem[] =>
  agenda.map(({ itemId, topicId, title, minutes, track, unitId, standing }) => ({ key: itemId, itemId, topicId, title, minutes, track, unitId, standing }));

export const bodyOf = (items: readonly DraftItem[]) => items.map(({ key: _, ...item }) => item);

export const minutesOf = (items: readonly { minutes: number }[]): number => items.reduce((sum, item) => sum + item.minutes, 0);

export function moved<T>(items: readonly T[], from: number, by: number): T[] {
  const to = from + by;
  if (to < 0 || to >= items.length) return [...items];
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** A new item, before the standing one that ends every agenda. */
export function withItem(items: readonly DraftItem[], item: DraftItem): DraftItem[] {
  const at = items.at(-1)?.standing === 'other' ? items.length - 1 : items.length;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** The topics chosen, each an item: those already there keep their place, new ones come before the last standing item. */
export function withTopics(items: readonly DraftItem[], chosen: readonly string[], topics: readonly PickedTopic[]): DraftItem[] {
  const kept = items.filter((item) => item.topicId === null || chosen.includes(item.topicId));
  const there = new Set(kept.flatMap((item) => item.topicId ?? []));
  const fresh = chosen
    .filter((id) => !there.has(id))
    .flatMap((id) => topics.filter((topic) => topic.id === id).slice(0, 1))
    .map((topic) => newItem({ topicId: topic.id, title: topic.title, track: topic.track, unitId: topic.unitId ?? null, minutes: 20 }));
  const at = kept.at(-1)?.standing === 'other' ? kept.length - 1 : kept.length;
  return [...kept.slice(0, at), ...fresh, ...kept.slice(at)];
}
