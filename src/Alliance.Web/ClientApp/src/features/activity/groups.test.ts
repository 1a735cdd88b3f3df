import { describe, expect, it } from 'vitest';
import { amount, byDay, isFolded, merge, unnamed } from './groups';

const item = (position: number, at: string, name: string | null = 'alliance.member-joined') => ({ scope: 'alliance/a', position, name, at, data: { unitId: 'u1' } });

describe('the activity', () => {
  it('keeps each position once, newest first', () => {
    expect(merge([item(2, '2026-11-20T00:00:00Z'), item(1, '2026-11-20T00:00:00Z')], [item(3, '2026-11-21T00:00:00Z'), item(2, '2026-11-20T00:00:00Z')]).map((i) => i.position)).toEqual([3, 2, 1]);
  });

  it('groups by the day in China, where the evening in London is tomorrow', () => {
    const days = byDay([item(3, '2026-11-20T17:00:00Z'), item(2, '2026-11-20T15:00:00Z'), item(1, '2026-11-20T01:00:00Z')], null);
    expect(days.map((d) => [d.day, d.items.length])).toEqual([['2026-11-21', 1], ['2026-11-20', 2]]);
  });

  it('shows only the kind asked for, and never what is hidden', () => {
    const list = [item(3, '2026-11-20T01:00:00Z', 'chair-cycle.swapped'), item(2, '2026-11-20T01:00:00Z', null), item(1, '2026-11-20T01:00:00Z')];
    expect(byDay(list, 'chair').flatMap((d) => d.items.map((i) => i.position))).toEqual([3]);
    expect(byDay(list, null).flatMap((d) => d.items.map((i) => i.position))).toEqual([3, 1]);
  });

  it('counts what stands for many as many, and gives it up for each of them', () => {
    const many = { ...item(9, '2026-11-20T01:00:00Z'), from: 7 };
    expect(amount([many, item(10, '2026-11-20T01:00:00Z')])).toBe(4);
    expect([isFolded(many), isFolded({ ...many, name: null }), isFolded(item(9, '2026-11-20T01:00:00Z'))]).toEqual([true, false, false]);
    const each = [7, 8, 9].map((position) => item(position, '2026-11-20T01:00:00Z'));
    expect(merge([many], each).map((one) => [one.position, isFolded(one)])).toEqual([[9, false], [8, false], [7, false]]);
  });

  it('notices names that are still to be fetched', () => {
    expect(unnamed([item(1, '2026-11-20T01:00:00Z')], {})).toBe(true);
    expect(unnamed([item(1, '2026-11-20T01:00:00Z')], { u1: '外滩街道' })).toBe(false);
  });
});
