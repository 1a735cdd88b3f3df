import { daysUntil } from '@/lib/format';
import type { ActionItem } from './api';

/** What one asks of an item first. */
export type Standing = 'overdue' | 'soon' | 'open' | 'to-confirm' | 'confirmed' | 'confirmed-late' | 'withdrawn';

/** A day is near when it is at most this far. */
const near = 3;

export function standingOf(item: Pick<ActionItem, 'status' | 'late' | 'dueOn'>, now: number = Date.now()): Standing {
  if (item.status === 'open') {
    const days = daysUntil(item.dueOn, now);
    return days < 0 ? 'overdue' : days <= near ? 'soon' : 'open';
  }

  if (item.status === 'done') return 'to-confirm';
  if (item.status === 'withdrawn') return 'withdrawn';
  return item.late ? 'confirmed-late' : 'confirmed';
}

/** How a meeting hears of them: first what is late, then what runs, what waits to be confirmed, what has been done, and what it gave out itself. */
export function forMeeting(items: readonly ActionItem[], conferenceId: string): { key: 'overdue' | 'running' | 'to-confirm' | 'done' | 'here'; items: ActionItem[] }[] {
  const earlier = items.filter((item) => item.conferenceId !== conferenceId);
  const of = (...standings: Standing[]) => earlier.filter((item) => standings.includes(standingOf(item)));
  return (
    [
      { key: 'overdue', items: of('overdue') },
      { key: 'running', items: of('soon', 'open') },
      { key: 'to-confirm', items: of('to-confirm') },
      { key: 'done', items: of('confirmed', 'confirmed-late') },
      { key: 'here', items: items.filter((item) => item.conferenceId === conferenceId && item.status !== 'withdrawn') },
    ] as const
  ).filter((group) => group.items.length > 0);
}
