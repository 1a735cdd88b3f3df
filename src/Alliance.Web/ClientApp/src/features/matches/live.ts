import { matchesKey } from './api';
import type { FeedItem } from '@/lib/feed';
import { scopeId, streamId, textOf, type LiveMap } from '@/lib/live';

const match = (item: FeedItem) => ({
  refresh: [
    ['match', streamId(item)],
    matchesKey(scopeId(item)),
    matchesKey(textOf(item, 'resourceAllianceId') ?? ''),
    ['listing', textOf(item, 'needId') ?? ''],
    ['listing', textOf(item, 'resourceId') ?? ''],
    ['workbench'],
  ],
  touch: [`match/${streamId(item)}`],
});

/** A match, the lists it stands in, its two entries, and what waits; also where it lives in another alliance and only its entry is told here. */
export const live: LiveMap = {
  'match.*': match,
  'listing.match-noted': (item) => ({ refresh: [['match', textOf(item, 'matchId') ?? ''], matchesKey(scopeId(item)), ['workbench']], touch: [`match/${textOf(item, 'matchId') ?? ''}`] }),
};
