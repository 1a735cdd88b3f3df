import type { LiveMap } from '@/lib/live';
import { scopeId, streamId, textOf } from '@/lib/live';
import type { FeedItem } from '@/lib/feed';

const unit = (item: FeedItem) => ({ refresh: [['member-units'], ['member-unit', streamId(item)]], touch: [`unit/${streamId(item)}`] });

/** A unit's page shows its record and the alliances it sits in. */
export const live: LiveMap = {
  'member-unit.registered': unit,
  'member-unit.changed': unit,
  'member-unit.merged': (item) => ({ refresh: [['member-units'], ['member-unit', scopeId(item)], ['member-unit', textOf(item, 'intoUnitId')]], touch: [`unit/${scopeId(item)}`] }),
  'alliance.member-joined': (item) => ({ refresh: [['member-unit', textOf(item, 'unitId')], ['member-units']] }),
  'alliance.member-left': (item) => ({ refresh: [['member-unit', textOf(item, 'unitId')], ['member-units']] }),
  'person.*': () => ({ refresh: [['member-unit']] }),
};
