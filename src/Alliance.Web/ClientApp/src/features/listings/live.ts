import { listingsKey } from './api';
import { allianceKey } from '@/lib/alliances';
import type { FeedItem } from '@/lib/feed';
import { scopeId, streamId, textOf, type LiveMap } from '@/lib/live';

const listing = (item: FeedItem) => ({
  refresh: [listingsKey(scopeId(item)), listingsKey(null), ['listing', streamId(item)]],
  touch: [`listing/${streamId(item)}`],
});

/** The lists, their counts, and the entry that is open somewhere. */
export const live: LiveMap = {
  'listing.*': listing,
  'listing-book.changed': (item) => ({ refresh: [allianceKey(scopeId(item), 'listing-book'), listingsKey(scopeId(item)), ['listing']] }),
  'attachment.*': (item) => (textOf(item, 'ownerKind') === 'listing' ? { refresh: [listingsKey(scopeId(item))] } : { refresh: [] }),
};
