import { describe, expect, it } from 'vitest';
import { civilFrom, firstGuess, instantFrom, noticeOf, ruleFor } from './notice';
import type { Charter } from '@/lib/alliances';

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

  it('is the longest that the kind or a track on the agenda asks for', () => {
    const track = (name: 'consult' | 'decide', noticeHours: number) => ({ track: name, noticeHours, quorum: '1/2', majority: 'simple' as const, deadlineHours: 24 });
    const charter = { meetings: [rule], tracks: [track('consult', 24), track('decide', 336)] } as unknown as Charter;
    expect(ruleFor(charter, 'joint-conference', [{ track: 'consult' }])).toEqual({ rule, track: null });
    expect(ruleFor(charter, 'joint-conference', [{ track: 'consult' }, { track: 'decide' }])).toEqual({ rule: { ...rule, noticeHours: 336 }, track: 'decide' });
  });

  it('reads and writes civil times of China', () => {
    expect(instantFrom('2026-11-24', '14:00')).toBe('2026-11-24T06:00:00.000Z');
    expect(civilFrom('2026-11-24T17:30:00Z')).toEqual({ day: '2026-11-25', time: '01:30' });
  });
});
