import { describe, expect, it } from 'vitest';
import type { FeedItem } from '@/lib/feed';
import type { Vote } from './api';
import { live } from './live';

const item = (name: string): FeedItem => ({ scope: 'alliance/a', position: 1, name, stream: 'vote/v', version: 1, at: '2026-03-10T00:00:00Z', actor: null, data: { voteId: 'v' } }) as unknown as FeedItem;

describe('what votes make stale', () => {
  it('refreshes one vote for a ballot, and the lists when a vote opens or ends', () => {
    for (const name of ['vote.ballots-cast', 'vote.ballots-counted', 'vote.paper-issued']) {
      expect(live[name]!(item(name))).toMatchObject({ refresh: [], gather: [['alliance', 'a', 'vote', 'v']] });
    }
    for (const name of ['vote.opened', 'vote.closed']) {
      expect(live[name]!(item(name)).refresh).toContainEqual(['alliance', 'a', 'votes']);
      expect(live[name]!(item(name)).refresh).toContainEqual(['workbench']);
    }
  });

  it('shows the count that a ballot brings at once, and never an older one', () => {
    const none = { units: 0, weight: '0' };
    const shown = { status: 'open', cast: 1, all: { voted: none, for: [none, none], abstained: none } } as unknown as Vote;
    const told = (cast: number): FeedItem => ({
      ...item('vote.ballots-cast'),
      data: { voteId: 'v', cast, standing: { for: [{ units: cast - 1, weight: '5/2' }, { units: 1, weight: '1' }], abstained: none } },
    });
    const patched = (cast: number, before = shown) => live['vote.ballots-cast']!(told(cast)).patch![0]!.with(before as never) as Vote;
    expect(patched(7)).toMatchObject({ cast: 7, all: { for: [{ units: 6, weight: '5/2' }, { units: 1, weight: '1' }] } });
    expect(patched(3, patched(7)).cast).toBe(7);
    expect(patched(7, { ...shown, status: 'closed' }).cast).toBe(1);
  });
});
