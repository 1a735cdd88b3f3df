import { describe, expect, it } from 'vitest';
import { fit, neighbour, wrap } from './model';
import { measures, rowsOf } from './rows';

describe('labels', () => {
  it('are cut to what fits, with an ellipsis', () => {
    expect(fit('上海清算所', 100)).toBe('上海清算所');
    expect(fit('上海清算所', 45)).toBe('上海…');
    expect(fit('上海清算所', 10)).toBe('');
  });
});

describe('long names', () => {
  it('take two lines before they are cut', () => {
    expect(wrap('上海黄金交易所', 70)).toEqual(['上海黄金交', '易所']);
    expect(wrap('外滩街道', 70)).toEqual(['外滩街道']);
    expect(wrap('Shanghai Clearing House', 80)).toEqual(['Shanghai', 'Clearing H…']);
  });
});

describe('the arrow keys', () => {
  const terms = ['a', 'b', 'a', 'c'].map((server, index) => ({ index, server }));

  it('go from term to term and stop at the ends', () => {
    expect(neighbour(terms, 1, 'ArrowRight')).toBe(2);
    expect(neighbour(terms, 0, 'ArrowLeft')).toBeNull();
    expect(neighbour(terms, 2, 'End')).toBe(3);
  });

  it('go to the same unit’s other terms', () => {
    expect(neighbour(terms, 0, 'ArrowDown')).toBe(2);
    expect(neighbour(terms, 2, 'ArrowUp')).toBe(0);
    expect(neighbour(terms, 1, 'ArrowDown')).toBeNull();
  });

  it('leave other keys alone', () => expect(neighbour(terms, 1, 'a')).toBeNull());
});

describe('rows', () => {
  const lane = (key: string, opensProvince: boolean) => ({ key, name: key, fullName: key, unitId: key, provinceCode: '31', provinceName: '上海市', opensProvince, terms: [] });

  it('leave room for headings of provinces and for arcs only where there are any', () => {
    const lanes = [lane('a', true), lane('b', false)];
    const plain = rowsOf(lanes, { arcs: false, provinces: false, fairness: false });
    const full = rowsOf(lanes, { arcs: true, provinces: true, fairness: true });
    expect(plain.lanes[1]!.y - plain.lanes[0]!.y).toBe(measures.lane);
    expect(full.ribbonY).toBeGreaterThan(plain.ribbonY);
    expect(full.lanes[0]!.headingY).not.toBeNull();
    expect(full.height).toBeGreaterThan(full.fairnessY + measures.fairness);
  });
});
