import { describe, expect, it } from 'vitest';
import { greatest, left, parse, written } from './weights';

describe('the weight of a unit in parts', () => {
  it('is read as a fraction, a whole number or a decimal, and written shortly', () => {
    expect(['3/2', '4 / 6', '2', '0.25', '0'].map((text) => written(parse(text)!))).toEqual(['3/2', '2/3', '2', '1/4', '0']);
    expect(['', 'x', '1/0', '-1', '1/2/3', '1.23456'].map(parse)).toEqual([null, null, null, null, null, null]);
  });

  it('leaves what is not given, exactly, and never less than nothing', () => {
    expect(written(left([2, 1], [[1, 3], [2, 3]])!)).toBe('1');
    expect(written(left([1, 1], [[1, 3], [2, 3]])!)).toBe('0');
    expect(left([1, 1], [[1, 3], [5, 6]])).toBeNull();
  });

  it('counts the unit with its greatest part, the first of several alike', () => {
    expect(greatest([{ choice: 'yes', weight: '1/3' }, { choice: 'no', weight: '1/2' }])).toBe('no');
    expect(greatest([{ choice: 'no', weight: '1/2' }, { choice: 'yes', weight: '0.5' }])).toBe('no');
  });
});
