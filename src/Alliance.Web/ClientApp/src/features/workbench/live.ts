import type { Effect, LiveMap } from '@/lib/live';
import { scopeId } from '@/lib/live';
import type { FeedItem } from '@/lib/feed';

const everything = (item: FeedItem): Effect => ({ refresh: [['workbench']], touch: [`alliance/${scopeId(item)}`] });

/** Whatever happens in one of my alliances may wait for me, and is a change since my last visit. */
export const live: LiveMap = {
  'alliance.*': everything,
  'chair-cycle.*': everything,
  'listing.renewed': everything,
  'listing.expired': everything,
  'person.*': () => ({ refresh: [['workbench']] }),
};
