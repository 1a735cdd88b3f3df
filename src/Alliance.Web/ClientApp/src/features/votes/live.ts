import { allianceKey } from '@/lib/alliances';
import { scopeId, textOf, type LiveMap } from '@/lib/live';
import type { FeedItem } from '@/lib/feed';
import { voteKey, votesKey } from './api';

const one = (item: FeedItem) => voteKey(scopeId(item), textOf(item, 'voteId'));
const vote = (item: FeedItem, ...more: (readonly unknown[])[]) => ({ refresh: [one(item), ...more], touch: [`vote/${textOf(item, 'voteId')}`] });

/** A ballot changes the count of its vote alone; lists and the workbench follow when a vote opens or ends. */
export const live: LiveMap = {
  'vote.opened': (item) => vote(item, votesKey(scopeId(item)), ['workbench']),
  'vote.ballots-cast': (item) => ({ refresh: [one(item)] }),
  'vote.paper-issued': (item) => ({ refresh: [one(item)] }),
  'vote.ballots-counted': (item) => ({ refresh: [one(item)] }),
  'vote.unit-dropped': (item) => ({ refresh: [one(item), ['workbench']] }),
  'vote.presence-marked': (item) => ({ refresh: [one(item)] }),
  'vote.box-opened': () => ({ refresh: [] }),
  'vote.closed': (item) => vote(item, votesKey(scopeId(item)), ['workbench'], allianceKey(scopeId(item), 'detail')),
};
