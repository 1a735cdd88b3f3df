import { expect, it } from 'vitest';
import { ageOf, sayDays, sayMinute, sayQuantity, sayWindow } from './say';

it('says minutes of a day and of the next', () => {
  expect([sayMinute(1110, 'zh'), sayMinute(1440 + 480, 'zh'), sayMinute(1920, 'en')]).toEqual(['18:30', '次日 08:00', '08:00 (next day)']);
});

it('says the days of a week as people do', () => {
  expect(sayDays([1, 2, 3, 4, 5], 'working', 'zh')).toBe('每个工作日');
  expect(sayDays([1, 2, 3, 4, 5, 6, 7], 'all', 'en')).toBe('daily');
  expect(sayDays([2, 4], 'all', 'zh')).toBe('每周二、四');
  expect(sayDays([6, 7], 'all', 'en')).toBe('Sat, Sun');
  expect(sayDays([1, 2, 3], 'all', 'zh')).toBe('每周一至周三');
});

it('says a window, once or every week', () => {
  const weekly = { days: [6, 7], fromMinute: 540, toMinute: 1020, since: '2026-03-01', until: '2026-06-30', except: [], kind: 'all' as const };
  expect(sayWindow({ once: null, weekly }, 'zh')).toBe('每周六、日 09:00–17:00，至 2026-06-30');
  expect(sayWindow({ once: { from: '2026-03-05T01:00:00Z', to: '2026-03-05T04:00:00Z' }, weekly: null }, 'zh')).toBe('2026年3月5日 星期四 09:00–12:00');
  expect(sayWindow(null, 'en')).toBe('at any time');
});

it('says quantities without needless places', () => {
  expect([sayQuantity(1200, '个'), sayQuantity(0.5, '亩')]).toEqual(['1,200 个', '0.5 亩']);
});

it('says how long a need has waited in degrees', () => {
  expect([0, 6, 7, 13, 14, 29, 30, 400].map(ageOf)).toEqual([null, null, 'ageing', 'ageing', 'old', 'old', 'long', 'long']);
});
