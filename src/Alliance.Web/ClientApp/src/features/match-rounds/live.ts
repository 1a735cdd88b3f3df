import { scopeId, textOf, type LiveMap } from '@/lib/live';
import type { FeedItem } from '@/lib/feed';
import { roundKey, roundsKey } from './api';

const round = (item: FeedItem) => ({
  refresh: [roundKey(scopeId(item), textOf(item, 'roundId')), roundsKey(scopeId(item)), ['workbench']],
  touch: [`match-round/${textOf(item, 'roundId')}`],
});

/** The round, the list of them, and what waits because of it. A ranking tells no more than that there is one. */
export const live: LiveMap = {
  'match-round.*': round,
  'match-round.ranked': (item) => ({ refresh: [], gather: [roundKey(scopeId(item), textOf(item, 'roundId')), ['workbench']], touch: [`round-unit/${textOf(item, 'unitId')}`] }),
};
