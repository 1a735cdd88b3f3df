import { allianceKey } from '@/lib/alliances';
import { scopeId, textOf, type LiveMap } from '@/lib/live';
import type { FeedItem } from '@/lib/feed';
import { voteKey, votesKey, type Count, type Vote } from './api';

const one = (item: FeedItem) => voteKey(scopeId(item), textOf(item, 'voteId'));
const vote = (item: FeedItem, ...more: (readonly unknown[])[]) => ({ refresh: [one(item), ...more], touch: [`vote/${textOf(item, 'voteId')}`] });

/** The count is in the event: it is shown at once, and never goes back. The whole (conditions, who voted how) follows when it is read again. */
const counted = (item: FeedItem) => (shown: Vote): Vote => {
  const cast = item.data?.['cast'];
  if (typeof cast !== 'number' || cast <= shown.cast || shown.status !== 'open') return shown;
  const standing = item.data?.['standing'] as { for: Count[]; abstained: Count } | null | undefined;
  return { ...shown, cast, all: standing ? { ...shown.all, for: standing.for, abstained: standing.abstained } : shown.all };
};
const ballots = (item: FeedItem) => ({ refresh: [], gather: [one(item)], patch: [{ key: one(item), with: counted(item) }] });

/** A ballot changes the count of its vote alone; lists and the workbench follow when a vote opens or ends. */
export const live: LiveMap = {
  'vote.opened': (item) => vote(item, votesKey(scopeId(item)), ['workbench']),
  'vote.ballots-cast': ballots,
  'vote.paper-issued': (item) => ({ refresh: [], gather: [one(item)] }),
  'vote.ballots-counted': ballots,
  'vote.unit-dropped': (item) => ({ refresh: [one(item), ['workbench']] }),
  'vote.presence-marked': (item) => ({ refresh: [one(item)] }),
  'vote.box-opened': () => ({ refresh: [] }),
  'vote.closed': (item) => vote(item, votesKey(scopeId(item)), ['workbench'], allianceKey(scopeId(item), 'detail')),
};
