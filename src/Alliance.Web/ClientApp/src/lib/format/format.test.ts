import { describe, expect, it } from 'vitest';
import { daysUntil, fractionValue, fullDate, sayDay, sayDaysLeft, sayFraction, sayInstant, sayPeriod } from './index';

// A Wednesday noon in China.
const now = Date.parse('2026-03-11T12:00:00+08:00');

describe('dates as people say them', () => {
  it.each([
    ['2026-03-11', '今天', 'today'],
    ['2026-03-12', '明天', 'tomorrow'],
    ['2026-03-15', '本周日', 'this Sunday'],
    ['2026-03-16', '下周一', 'next Monday'],
    ['2026-03-02', '上周一', 'last Monday'],
    ['2026-05-01', '5月1日', '1 May'],
    ['2025-05-01', '2025年5月1日', '1 May 2025'],
  ])('%s is %s', (day, zh, en) => {
    expect(sayDay(day, 'zh', now)).toBe(zh);
    expect(sayDay(day, 'en', now)).toBe(en);
  });

  it('says minutes within the hour and the clock beyond it', () => {
    expect(sayInstant('2026-03-11T03:55:00Z', 'zh', now)).toBe('5 分钟前');
    expect(sayInstant('2026-03-11T04:20:00Z', 'en', now)).toBe('in 20 min');
    expect(sayInstant('2026-03-12T06:00:00Z', 'zh', now)).toBe('明天 14:00');
  });

  it('counts days in China, whatever the machine thinks', () => {
    expect(daysUntil('2026-03-12', Date.parse('2026-03-11T15:59:00Z'))).toBe(1);
    expect(daysUntil('2026-03-12', Date.parse('2026-03-11T16:01:00Z'))).toBe(0);
    expect(sayDaysLeft(0, 'zh')).toBe('今天到期');
    expect(sayDaysLeft(1, 'en')).toBe('1 day left');
  });

  it('has the whole date for the hover', () => {
    expect(fullDate('2026-03-12', 'zh')).toBe('2026年3月12日 星期四');
    expect(fullDate('2026-03-12T06:00:00Z', 'en')).toBe('Thursday, 12 March 2026 14:00');
  });

  it('ends a term on its last day, not on the first of the next', () => {
    expect(sayPeriod('2026-01-01', '2026-04-01', 'zh')).toBe('2026.1.1 – 2026.3.31');
    expect(sayPeriod(null, null, 'en')).toBe('by meeting');
  });
});

describe('fractions', () => {
  it('are read exactly and said shortly', () => {
    expect(fractionValue('12/5')).toBe(2.4);
    expect(fractionValue('1/0')).toBeNull();
    expect(sayFraction('1/3')).toBe('0.33');
    expect(sayFraction('3')).toBe('3');
  });
});
