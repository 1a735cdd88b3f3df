import { describe, expect, it } from 'vitest';
import { arcPath, arcsOf } from './arcs';
import { lanesOf } from './lanes';
import { elapsed, lastDay, layOut, type DrawnTerm, type LayoutOptions } from './layout';

const options: LayoutOptions = { available: 1000, minTerm: 80, maxTerm: 300, today: '2026-05-15', yearLabel: String, termLabel: (i) => `#${i + 1}` };

const quarters: DrawnTerm[] = [
  { index: 0, unitId: 'a', startsOn: '2025-10-01', endsOn: '2026-01-01' },
  { index: 1, unitId: 'b', startsOn: '2026-01-01', endsOn: '2026-04-01' },
  { index: 2, unitId: 'c', startsOn: '2026-04-01', endsOn: '2026-07-01' },
  { index: 3, unitId: 'a', startsOn: '2026-07-01', endsOn: '2026-10-01' },
];

const units = {
  a: { name: '外滩街道', shortName: '外滩', provinceCode: '31', provinceName: '上海市' },
  b: { name: '嘉善县', shortName: null, provinceCode: '33', provinceName: '浙江省' },
  c: { name: '吴江区', shortName: null, provinceCode: '32', provinceName: '江苏省' },
  d: { name: '青浦区', shortName: null, provinceCode: '31', provinceName: '上海市' },
};

describe('the timeline', () => {
  it('fills the width when the terms are few, and joins them without gaps', () => {
    const layout = layOut(quarters, options);
    expect(layout.width).toBeCloseTo(1000);
    layout.boxes.slice(1).forEach((box, i) => expect(box.x).toBeCloseTo(layout.boxes[i]!.x + layout.boxes[i]!.width));
  });

  it('makes longer terms wider', () => {
    const [first, second] = layOut(quarters, options).boxes;
    expect(first!.width / second!.width).toBeCloseTo(92 / 90);
  });

  it('scrolls instead of squeezing when there are many', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ index: i, unitId: 'a', startsOn: null, endsOn: null }));
    expect(layOut(many, options).width).toBe(3200);
  });

  it('puts today inside the term it falls in, and nowhere when it is outside', () => {
    const layout = layOut(quarters, options);
    const third = layout.byIndex.get(2)!;
    expect(layout.todayX).toBeGreaterThan(third.x);
    expect(layout.todayX).toBeLessThan(third.x + third.width);
    expect(layOut(quarters, { ...options, today: '2030-01-01' }).todayX).toBeNull();
  });

  it('marks a year where it first begins', () => {
    expect(layOut(quarters, options).ticks.map((t) => t.label)).toEqual(['2025', '2026', '#3', '#4']);
  });

  it('spaces terms by meeting evenly and draws no today', () => {
    const layout = layOut(quarters.map((t) => ({ ...t, startsOn: null, endsOn: null })), options);
    expect(new Set(layout.boxes.map((b) => b.width)).size).toBe(1);
    expect(layout.todayX).toBeNull();
  });

  it('draws nothing for no terms', () => expect(layOut([], options).boxes).toEqual([]));

  it('knows how much of a term is over', () => {
    expect(elapsed('2026-04-01', '2026-07-01', '2026-04-01')).toBe(0);
    expect(elapsed('2026-04-01', '2026-07-01', '2026-05-16')).toBeCloseTo(45 / 91);
    expect(elapsed('2026-04-01', '2026-07-01', '2027-01-01')).toBe(1);
    expect(elapsed(null, null, '2026-05-16')).toBe(0);
  });

  it('names the last day of a term, not the first of the next', () => expect(lastDay('2026-07-01')).toBe('2026-06-30'));
});

describe('lanes', () => {
  const terms = quarters.map((t) => ({ ...t, server: t.unitId }));

  it('group units by province in the order of their first turn, the unserved last', () => {
    expect(lanesOf(terms, units, 'unit').map((l) => [l.key, l.opensProvince])).toEqual([['a', true], ['d', false], ['b', true], ['c', true]]);
  });

  it('gather all turns of a province in one', () => {
    expect(lanesOf(terms, units, 'province').map((l) => [l.name, l.terms])).toEqual([['上海市', [0, 3]], ['浙江省', [1]], ['江苏省', [2]]]);
  });

  it('give a term to who served it', () => {
    const stood = terms.map((t) => (t.index === 1 ? { ...t, server: 'd' } : t));
    expect(lanesOf(stood, units, 'unit').find((l) => l.key === 'd')!.terms).toEqual([1]);
  });
});

describe('swaps', () => {
  const why = (reason: string, displacedUnitId: string | null) => ({ reason, displacedUnitId, due: '1', served: 0, waiting: 0, deadline: null, displacedBy: null });

  it('pair the two terms that changed hands', () => {
    const terms = [
      { index: 1, unitId: 'c', why: why('swap', 'b') },
      { index: 2, unitId: 'x', why: why('due-first', null) },
      { index: 3, unitId: 'b', why: why('swap', 'c') },
    ];
    expect(arcsOf(terms, [])).toEqual([{ key: '1-3-done', from: 1, to: 3, open: false }]);
  });

  it('show an open proposal whichever way round it was made', () => {
    const swap = { id: 's', term: 5, withTerm: 2, unitId: 'a', withUnitId: 'b', message: null, status: 'open' };
    expect(arcsOf([], [swap, { ...swap, id: 't', status: 'declined' }])).toEqual([{ key: '2-5-open', from: 2, to: 5, open: true }]);
  });

  it('are drawn from middle to middle', () => {
    expect(arcPath({ index: 0, x: 0, width: 100 }, { index: 1, x: 100, width: 100 }, 50, 40)).toMatch(/^M50 50C.* 150 50$/);
  });
});
