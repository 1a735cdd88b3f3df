import { afterEach, describe, expect, it, vi } from 'vitest';
import { follow, onFeed, shownAsOf, startFeed, stopFeed } from './feed';
import type { HubHandlers } from './hub';

const scope = 'alliance/x';
const item = (position: number) => ({ scope, position, name: 'alliance.applied' }) as never;

const line = vi.hoisted(() => ({ handlers: null as unknown, answer: (_: { scope: string; head: number }): void => undefined, refuse: (_: Error): void => undefined, asked: 0, read: [] as number[] }));

const asking = () =>
  new Promise((resolve, reject) => {
    line.asked += 1;
    Object.assign(line, { answer: resolve, refuse: reject });
  });

vi.mock('./hub', () => ({
  openHub: async (handlers: HubHandlers) => {
    line.handlers = handlers;
    return {
      state: 'Connected',
      start: async () => undefined,
      stop: async () => undefined,
      invoke: (method: string) => (method === 'Subscribe' ? asking() : method === 'Look' ? new Promise(() => undefined) : Promise.resolve()),
    };
  },
}));

vi.mock('@/lib/http', async (original) => ({
  ...(await original<object>()),
  get: async (_: string, query: { after: number }) => {
    line.read.push(query.after);
    return { scope, head: 7, items: [5, 6, 7].filter((position) => position > query.after).map((position) => item(position)) };
  },
}));

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a scope that is just being followed', () => {
  afterEach(stopFeed);

  it('loses nothing that is pushed right behind the answer, whether or not that has been read', async () => {
    const told: number[] = [];
    const leave = onFeed((items) => told.push(...items.map((each) => each.position)));
    await startFeed();
    const unfollow = follow(scope);
    await settled();
    const { feed } = line.handlers as HubHandlers;
    line.answer({ scope, head: 7 });
    feed({ scope, items: [item(8)] as never[] });
    await settled();
    feed({ scope, items: [item(9)] as never[] });
    await settled();
    expect(told).toEqual([8, 9]);

    shownAsOf(scope, 4);
    await settled();
    expect([line.read, told.slice(2)]).toEqual([[4], [5, 6, 7]]);
    unfollow();
    leave();
  });

  it('is asked for again when asking fails while the line stands, but not when it is refused', async () => {
    const told: number[] = [];
    const leave = onFeed((items) => told.push(...items.map((each) => each.position)));
    void startFeed();
    await settled();
    const [before, unfollow] = [line.asked, follow('alliance/y')];
    await vi.waitFor(() => expect(line.asked).toBe(before + 1));
    line.refuse(new Error("An unexpected error occurred invoking 'Subscribe' on the server."));
    await vi.waitFor(() => expect(line.asked).toBe(before + 2));
    line.answer({ scope: 'alliance/y', head: 7 });
    await settled();
    const { feed } = line.handlers as HubHandlers;
    feed({ scope: 'alliance/y', items: [item(8)] as never[] });
    expect(told).toEqual([8]);

    const leaveOther = follow('alliance/z');
    await vi.waitFor(() => expect(line.asked).toBe(before + 3));
    line.refuse(new Error("An unexpected error occurred invoking 'Subscribe' on the server. HubException: not-found"));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(line.asked).toBe(before + 3);
    [unfollow, leaveOther, leave].forEach((each) => each());
  });
});
