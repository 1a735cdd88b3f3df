import { describe, expect, it } from 'vitest';
import { leafOf, sayClock, sayLasted, sayShare, saySpan } from './say';

const now = Date.parse('2026-11-21T02:00:00Z');

describe('times of meetings', () => {
  it('are said in the civil time of China', () => {
    expect(sayClock('2026-11-22T06:05:00Z')).toBe('14:05');
    expect(leafOf('2026-11-30T16:30:00Z', 'zh')).toEqual({ month: '12月', day: '1', weekday: '周二' });
    expect(leafOf('2026-11-30T16:30:00Z', 'en')).toEqual({ month: 'Dec', day: '1', weekday: 'Tue' });
  });

  it('name the second day only where there is one', () => {
    expect(saySpan('2026-11-22T06:00:00Z', '2026-11-22T07:30:00Z', 'zh', now)).toBe('明天 14:00–15:30');
    expect(saySpan('2026-11-22T15:00:00Z', '2026-11-22T17:00:00Z', 'en', now)).toBe('tomorrow 23:00–next Monday 01:00');
  });

  it('show an hour only when there is one', () => {
    expect(sayLasted(45_900)).toBe('0:45');
    expect(sayLasted(3_723_000)).toBe('1:02:03');
    expect(sayLasted(-5)).toBe('0:00');
  });

  it('say shares in words', () => {
    expect([sayShare('2/3', 'zh'), sayShare('1/2', 'en'), sayShare('1', 'zh'), sayShare('5/17', 'en')]).toEqual(['三分之二', 'half', '全体', '5/17']);
  });
});
