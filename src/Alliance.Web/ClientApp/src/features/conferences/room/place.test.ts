import { describe, expect, it } from 'vitest';
import { minutesSpent, standingOf } from './place';
import type { AgendaRow } from '../api/types';

const item = (itemId: string, state: AgendaRow['state'], more: Partial<AgendaRow> = {}): AgendaRow => ({
  itemId, topicId: null, title: itemId, minutes: 10, track: null, unitId: null, standing: null, state, how: null, note: null, begunAt: null, settledAt: null, ...more,
});

describe('where one stands in the room', () => {
  const agenda = [item('a', 'settled'), item('b', 'current'), item('c', 'waiting')];

  it('is with the chair until one looks elsewhere', () => {
    expect(standingOf({ agenda, currentItemId: 'b' }, null)).toMatchObject({ shown: { itemId: 'b' }, away: false, next: { itemId: 'c' } });
    expect(standingOf({ agenda, currentItemId: 'b' }, 'a')).toMatchObject({ shown: { itemId: 'a' }, away: true });
  });

  it('follows the chair to the next item', () => {
    const later = [item('a', 'settled'), item('b', 'settled'), item('c', 'current')];
    expect(standingOf({ agenda: later, currentItemId: 'c' }, null)).toMatchObject({ shown: { itemId: 'c' }, away: false, next: null });
  });

  it('comes back to an item that was left', () => {
    const left = [item('a', 'paused'), item('b', 'current')];
    expect(standingOf({ agenda: left, currentItemId: 'b' }, null).next?.itemId).toBe('a');
  });

  it('shows the first item to begin when nothing has begun', () => {
    expect(standingOf({ agenda: [item('a', 'waiting')], currentItemId: null }, null)).toMatchObject({ shown: null, next: { itemId: 'a' } });
  });

  it('counts whole minutes, and no more once it is settled', () => {
    const begunAt = '2026-11-21T02:00:00Z';
    expect(minutesSpent(item('a', 'current', { begunAt }), Date.parse('2026-11-21T02:07:59Z'))).toBe(7);
    expect(minutesSpent(item('a', 'settled', { begunAt, settledAt: '2026-11-21T02:05:00Z' }), Date.parse('2026-11-21T09:00:00Z'))).toBe(5);
  });
});
