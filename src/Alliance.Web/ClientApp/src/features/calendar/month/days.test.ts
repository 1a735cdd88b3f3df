import { describe, expect, it } from 'vitest';
import { byDay, daysBetween, spanOf, stepped } from './days';
import type { AgendaEntry } from '../api/types';

const entry = (startsAt: string, endsAt: string): AgendaEntry => ({
  type: 'meeting', id: startsAt, allianceId: 'a', allianceName: 'A', title: 't', kind: null, startsAt, endsAt, status: 'called', place: null, link: null, mine: true, answer: null,
});

describe('the days of a view', () => {
  it('are whole weeks from Monday around a month', () => {
    expect(spanOf('month', '2026-11-21')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(spanOf('month', '2026-12-31')).toEqual({ from: '2026-11-30', to: '2027-01-03' });
    expect(daysBetween(spanOf('month', '2027-02-01')).length % 7).toBe(0);
  });

  it('are Monday to Sunday of a week', () => expect(spanOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' }));

  it('go over the end of a year', () => {
    expect(stepped('month', '2026-12-15', 1)).toBe('2027-01-01');
    expect(stepped('month', '2026-01-15', -1)).toBe('2025-12-01');
    expect(stepped('week', '2026-12-31', 1)).toBe('2027-01-07');
  });
});

describe('what takes place on a day', () => {
  it('stands on the civil day of China', () => expect([...byDay([entry('2026-11-20T23:30:00Z', '2026-11-21T01:00:00Z')]).keys()]).toEqual(['2026-11-21']));

  it('stands on each day that it lasts over, and not on the one it ends at midnight of', () =>
    expect([...byDay([entry('2026-11-20T12:00:00Z', '2026-11-21T16:00:00Z')]).keys()]).toEqual(['2026-11-20', '2026-11-21']));
});
