import { describe, expect, it } from 'vitest';
import { barsOf } from './bars';

const row = { key: 'k', label: '停车位', wanted: 80, wantedDone: 20, offered: 40, offeredDone: 40, unit: '个' };

describe('the bars of supply and demand', () => {
  it('grow from the middle, the settled part first, the longer side filling its reach', () => {
    expect(barsOf(row, 200, 100)).toEqual([
      { x: 175, width: 25, kind: 'needDone' },
      { x: 100, width: 75, kind: 'needOpen' },
      { x: 200, width: 50, kind: 'resourceDone' },
    ]);
  });

  it('share a scale where they share a unit, and draw nothing of nothing', () => {
    expect(barsOf(row, 200, 100, 160)[0]?.width).toBe(12.5);
    expect(barsOf({ ...row, wanted: 0, offered: 0 }, 200, 100)).toEqual([]);
  });
});
