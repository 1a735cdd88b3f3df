import { expect, it } from 'vitest';
import { sayMissing, sayReason, sayWay, sayWeekdays, type Words } from './say';
import type { Reason } from './types';

/** The key and its facts, so that what is chosen is seen. */
const t = ((key: string, facts?: Record<string, string>) => `${key}${facts ? ` ${Object.values(facts).join(' | ')}` : ''}`) as unknown as Words;
const reason = (criterion: Reason['criterion'], value: number, of: number, known = true): Reason => ({ criterion, value, of, known, points: 0, weight: 1 });

it('says each reason by its figures, and nothing where nothing is known', () => {
  expect(sayReason(t, reason('quantity', 60, 80), '个', 'zh')).toBe('reason.quantity 60 | 80 个');
  expect(sayReason(t, reason('hours', 90, 2400), '个', 'zh')).toBe('reason.hours 1.5 | 40');
  expect(sayReason(t, reason('hours', 0, 0, false), '个', 'zh')).toBeNull();
  expect(sayReason(t, reason('nearness', 6, 6), '个', 'zh')).toBe('near.6');
  expect(sayReason(t, reason('record', 0, 0), '个', 'zh')).toBeNull();
  expect(sayReason(t, reason('waiting', 0, 90), '个', 'zh')).toBeNull();
});

it('says what is missing in units, in weekdays, or in hours', () => {
  expect(sayMissing(t, { criterion: 'quantity', value: 60, of: 80, days: [] }, '个', 'zh')).toBe('missing.quantity 20 个');
  expect(sayMissing(t, { criterion: 'hours', value: 1, of: 100, days: [2] }, '个', 'zh')).toBe('missing.days 周二');
  expect(sayMissing(t, { criterion: 'hours', value: 60, of: 300, days: [] }, '个', 'en')).toBe('missing.hours 4');
  expect(sayWeekdays([1, 7], 'en')).toBe('Mon, Sun');
});

it('says a way in metres or kilometres', () => {
  expect([sayWay(t, 347, 'zh'), sayWay(t, 1234, 'zh'), sayWay(t, 48_300, 'en')]).toEqual(['m 350', 'km 1.2', 'km 48']);
});
