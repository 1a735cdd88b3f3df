import { describe, expect, it } from 'vitest';
import { layOut } from './graph';
import type { Pair } from './types';

const pair = (needId: string, resourceId: string, quantity: number): Pair => ({ needId, resourceId, need: null, resource: null, quantity, measure: '个', points: 800, metres: null, nearness: 'same-city', common: null, wanted: null });

describe('the graph of a plan', () => {
  it('shows each entry once with all that it exchanges', () => {
    const { needs, resources, threads } = layOut([pair('n1', 'r1', 60), pair('n1', 'r2', 20), pair('n2', 'r2', 5)]);
    expect(needs.map((node) => [node.id, node.quantity])).toEqual([['n1', 80], ['n2', 5]]);
    expect(resources.map((node) => [node.id, node.quantity])).toEqual([['r1', 60], ['r2', 25]]);
    expect(threads).toHaveLength(3);
  });

  it('joins a thread to the middles of its two ends, the thicker the more', () => {
    const { needs, resources, threads } = layOut([pair('n1', 'r1', 60), pair('n2', 'r2', 6)]);
    expect(threads[0]).toMatchObject({ from: (needs[0]?.y ?? 0) + 20, to: (resources[0]?.y ?? 0) + 20, width: 10 });
    expect(threads[1]?.width).toBeLessThan(threads[0]?.width ?? 0);
  });

  it('moves resources beside the needs they serve', () => {
    expect(layOut([pair('n1', 'b', 1), pair('n2', 'a', 1), pair('n3', 'b', 9)]).resources.map((node) => node.id)).toEqual(['a', 'b']);
  });
});
