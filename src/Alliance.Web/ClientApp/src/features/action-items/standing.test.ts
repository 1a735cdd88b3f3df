import { describe, expect, it } from 'vitest';
import type { ActionItem } from './api';
import { forMeeting, standingOf } from './standing';

const now = Date.parse('2026-11-21T10:00:00+08:00');
const item = (some: Partial<ActionItem>): ActionItem => ({ id: 'i', status: 'open', late: false, dueOn: '2026-12-31', conferenceId: null, ...some }) as ActionItem;

describe('the standing of an action item', () => {
  it('is overdue only from the day after', () => {
    expect(standingOf(item({ dueOn: '2026-11-21' }), now)).toBe('soon');
    expect(standingOf(item({ dueOn: '2026-11-20' }), now)).toBe('overdue');
  });

  it('is never overdue once it is reported', () => {
    expect(standingOf(item({ dueOn: '2026-01-01', status: 'done' }), now)).toBe('to-confirm');
    expect(standingOf(item({ dueOn: '2026-01-01', status: 'confirmed', late: true }), now)).toBe('confirmed-late');
  });

  it('puts what a meeting gave out itself apart from what it hears of', () => {
    const groups = forMeeting([item({ id: 'a', conferenceId: 'here' }), item({ id: 'b', dueOn: '2020-01-01' }), item({ id: 'c', status: 'confirmed' })], 'here');
    expect(groups.map((group) => [group.key, group.items.map((each) => each.id)])).toEqual([
      ['overdue', ['b']],
      ['done', ['c']],
      ['here', ['a']],
    ]);
  });
});
