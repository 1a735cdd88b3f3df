import { allianceKey } from '@/lib/alliances';
import type { FeedItem } from '@/lib/feed';
import { scopeId, streamId, textOf, type LiveMap } from '@/lib/live';

const paper = (item: FeedItem) => ({
  refresh: [allianceKey(scopeId(item), 'papers', textOf(item, 'ownerKind'), textOf(item, 'ownerId'))],
  touch: [`paper/${streamId(item)}`],
});

/** The papers of what is open somewhere. */
export const live: LiveMap = { 'attachment.added': paper, 'attachment.removed': paper };
