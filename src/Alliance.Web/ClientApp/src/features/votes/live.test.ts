import { describe, expect, it } from 'vitest';
import type { FeedItem } from '@/lib/feed';
import { live } from './live';

const item = (name: string): FeedItem => ({ scope: 'alliance/a', position: 1, name, stream: 'vote/v', version: 1, at: '2026-03-10T00:00:00Z', actor: null, data: { voteId: 'v' } }) as unknown as FeedItem;

describe('what votes make stale', () => {
  it('refreshes one vote for a ballot, and the lists when a vote opens or ends', () => {
    expect(live['vote.ballots-cast']!(item('vote.ballots-cast')).refresh).toEqual([['alliance', 'a', 'vote', 'v']]);
    expect(live['vote.ballots-counted']!(item('vote.ballots-counted')).refresh).toEqual([['alliance', 'a', 'vote', 'v']]);
    for (const name of ['vote.opened', 'vote.closed']) {
      expect(live[name]!(item(name)).refresh).toContainEqual(['alliance', 'a', 'votes']);
      expect(live[name]!(item(name)).refresh).toContainEqual(['workbench']);
    }
  });
});
