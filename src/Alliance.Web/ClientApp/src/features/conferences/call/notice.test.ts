import { describe, expect, it } from 'vitest';
import { civilFrom, firstGuess, instantFrom, noticeOf } from './notice';

const rule = { kind: 'joint-conference' as const, noticeHours: 72, quorum: '1/2', perYear: 4, waivable: true };
const saturday = Date.parse('2026-11-21T02:00:00Z');

describe('the notice of a meeting', () => {
  it('is kept from so many hours on, short before, and nothing lies in the past', () => {
    const at = (hours: number) => saturday + hours * 3_600_000;
    expect([at(72), at(71), at(0)].map((starts) => noticeOf(starts, rule, saturday))).toEqual(['kept', 'short', 'past']);
  });

  it('gives a first guess in the office hours of a weekday, in China', () => {
    expect(firstGuess(rule, saturday)).toEqual({ day: '2026-11-24', time: '10:30' });
    expect(firstGuess({ ...rule, noticeHours: 0 }, saturday)).toEqual({ day: '2026-11-23', time: '09:00' });
  });

  it('reads and writes civil times of China', () => {
    expect(instantFrom('2026-11-24', '14:00')).toBe('2026-11-24T06:00:00.000Z');
    expect(civilFrom('2026-11-24T17:30:00Z')).toEqual({ day: '2026-11-25', time: '01:30' });
  });
});
