import { describe, expect, it } from 'vitest';
import { chance, move, places, toGroups, toggleAlike, toRanked, without } from './ranks';

const list = toRanked([['a'], ['b', 'c'], ['d']]);

describe('a ranking that is worked on', () => {
  it('goes to groups and back', () => expect(toGroups(list)).toEqual([['a'], ['b', 'c'], ['d']]));

  it('gives those ranked alike one place', () => expect(places(list)).toEqual([1, 2, 2, 3]));

  it('moves one to another place, where it stands by itself', () => {
    expect(toGroups(move(list, 2, 0))).toEqual([['c'], ['a'], ['b'], ['d']]);
    expect(toGroups(move(list, 0, 3))).toEqual([['b', 'c'], ['d'], ['a']]);
    expect(toGroups(move(list, 0, -1))).toEqual(toGroups(list));
  });

  it('lets the next of a group stand for it when the first goes', () => {
    expect(toGroups(without(list, 1))).toEqual([['a'], ['c'], ['d']]);
    expect(toGroups(without(toRanked([['a', 'b']]), 0))).toEqual([['b']]);
  });

  it('ranks one like the one above it, but not the first', () => {
    expect(toGroups(toggleAlike(list, 3))).toEqual([['a'], ['b', 'c', 'd']]);
    expect(toGroups(toggleAlike(list, 0))).toEqual(toGroups(list));
  });

  it('draws 32 digits', () => expect(chance()).toMatch(/^[0-9a-f]{32}$/));
});
