import { describe, expect, it } from 'vitest';
import { layOut } from '../timeline/layout';
import { boundFor, extentOf, geometryOf, worstOf } from './scales';

const terms = Array.from({ length: 4 }, (_, index) => ({ index, unitId: 'a', startsOn: null, endsOn: null }));
const layout = layOut(terms, { available: 400, minTerm: 50, maxTerm: 200, today: '2026-01-01', yearLabel: String, termLabel: String });
const series = [
  { unitId: 'a', name: '甲', province: null, points: [-0.5, 0, -0.5, 0].map((deviation, term) => ({ term, due: (term + 1) / 2, served: 0, deviation })) },
  { unitId: 'b', name: '乙', province: null, points: [0.5, 0, 0.5, 0].map((deviation, term) => ({ term, due: (term + 1) / 2, served: 0, deviation })) },
];

describe('the fairness chart', () => {
  it('shows the whole band, symmetric about nought', () => {
    const g = geometryOf(series, 0.75, layout, 200);
    expect(g.zeroY).toBe(100);
    expect(g.bandTop).toBeGreaterThan(0);
    expect(g.bandTop + g.bandBottom).toBeCloseTo(200);
  });

  it('grows when a plan leaves the band, so that it is seen', () => {
    const outside = [{ ...series[0]!, points: [{ term: 0, due: 0, served: 2, deviation: -2 }] }];
    expect(extentOf(outside, 0.5)).toBeGreaterThan(2);
  });

  it('places the account of a term at its end', () => {
    expect(geometryOf(series, 0.5, layout, 200).lines[0]!.points.map((p) => p.x)).toEqual([100, 200, 300, 400]);
  });

  it('starts every line at nought where the first term begins', () => {
    expect(geometryOf(series, 0.5, layout, 200).lines[0]!.path.startsWith('M0 100.0L100')).toBe(true);
  });

  it('enters with the account that turns served before it have left', () => {
    const earlier = [{ ...series[0]!, points: [{ term: -1, due: 0, served: 1, deviation: -0.5 }, ...series[0]!.points] }];
    expect(geometryOf(earlier, 0.5, layout, 200).lines[0]!.path.startsWith('M0 166.7L')).toBe(true);
  });

  it('finds the worst, and the first of equals', () => {
    expect(worstOf(series)).toEqual({ name: '甲', term: 0, deviation: -0.5 });
    expect(worstOf([])).toBeNull();
  });

  it('knows the proven bound', () => {
    expect(boundFor(1)).toBe(0);
    expect(boundFor(2)).toBe(0.5);
    expect(boundFor(16)).toBeCloseTo(1 - 1 / 30);
  });
});
