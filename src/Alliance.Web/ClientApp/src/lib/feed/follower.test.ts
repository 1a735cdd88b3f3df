import { describe, expect, it, vi } from 'vitest';
import { Follower, take } from './follower';
import type { FeedItem } from './types';

const item = (position: number, name: string | null = 'alliance.applied'): FeedItem => ({ scope: 'alliance/x', position, name });
const items = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => item(from + i));

describe('the feed of a scope', () => {
  it('applies each position once and in order', () => {
    expect(take(2, [item(4), item(3), item(2)])).toEqual({ apply: [item(3), item(4)], last: 4, gap: false });
  });

  it('stops before a gap', () => {
    expect(take(2, [item(3), item(5)])).toEqual({ apply: [item(3)], last: 3, gap: true });
  });

  it('asks for what is missing when a position is skipped', async () => {
    const applied: number[] = [];
    const fetchAfter = vi.fn(async (scope: string, after: number) => ({ scope, head: 7, items: items(after + 1, 7) }));
    const follower = new Follower('alliance/x', 3, fetchAfter, (got) => applied.push(...got.map((each) => each.position)));
    await follower.receive([item(4), item(7)]);
    expect(fetchAfter).toHaveBeenCalledWith('alliance/x', 4);
    expect(applied).toEqual([4, 5, 6, 7]);
  });

  it('catches up page by page and counts what can be seen', async () => {
    const follower = new Follower(
      'alliance/x',
      0,
      async (scope, after) => ({ scope, head: 6, items: [item(after + 1), item(after + 2, null)] }),
      () => undefined,
    );
    expect(await follower.catchUp(6)).toBe(3);
    expect(follower.position).toBe(6);
  });

  it('does not stop short of what is pushed while it is catching up', async () => {
    let head = 5;
    const applied: number[] = [];
    const follower: Follower = new Follower(
      'alliance/x',
      3,
      async (scope, after) => {
        await Promise.resolve();
        const slice = { scope, head, items: items(after + 1, head) };
        if (head === 5) {
          head = 6;
          void follower.receive([item(6)]);
        }

        return slice;
      },
      (got) => applied.push(...got.map((each) => each.position)),
    );
    expect(await follower.catchUp(5)).toBe(3);
    expect(applied).toEqual([4, 5, 6]);
    expect(await follower.catchUp(6)).toBe(0);
  });

  it('takes an item that stands for many as all of them, also when it has some already', () => {
    const many = { ...item(9), from: 4 };
    expect(take(3, [many, item(10)])).toEqual({ apply: [many, item(10)], last: 10, gap: false });
    expect(take(6, [many])).toEqual({ apply: [many], last: 9, gap: false });
    expect(take(9, [many])).toEqual({ apply: [], last: 9, gap: false });
    expect(take(2, [many])).toEqual({ apply: [], last: 2, gap: true });
  });

  it('takes a hidden envelope for neither a gap nor a change', async () => {
    const fetchAfter = vi.fn();
    const follower = new Follower('alliance/x', 3, fetchAfter, () => undefined);
    await follower.receive([item(4, null), item(5)]);
    expect(fetchAfter).not.toHaveBeenCalled();
    expect(follower.position).toBe(5);
  });

  it('applies what lies between a page loaded earlier and the beginning of listening, once', async () => {
    const applied: number[] = [];
    const fetchAfter = vi.fn(async (scope: string, after: number) => ({ scope, head: 9, items: items(after + 1, 9) }));
    const follower = new Follower('alliance/x', 6, fetchAfter, (got) => applied.push(...got.map((each) => each.position)));
    await follower.since(4);
    await follower.since(5);
    expect(applied).toEqual([5, 6]);
    expect(fetchAfter).toHaveBeenCalledTimes(1);
  });
});
