import { allianceKey } from '@/lib/alliances';
import type { FeedItem } from '@/lib/feed';
import { scopeId, textOf, type LiveMap } from '@/lib/live';

const keys = (item: FeedItem, ...parts: string[]) => parts.map((part) => allianceKey(scopeId(item), part));
const unit = (item: FeedItem) => textOf(item, 'unitId');

const roll = (item: FeedItem) => ({ refresh: [...keys(item, 'members', 'detail', 'matrix'), ['alliances']], touch: [`member/${unit(item)}`] });
const admission = (item: FeedItem) => ({ refresh: keys(item, 'admissions'), touch: [`admission/${unit(item)}`] });
const seats = (item: FeedItem) => ({ refresh: keys(item, 'matrix', 'members'), touch: [`seat/${textOf(item, 'bodyId')}/${unit(item)}`] });

/** The roll, the admissions and the seats. Joining moves a unit from the one to the other. */
export const live: LiveMap = {
  'alliance.applied': admission,
  'alliance.application-withdrawn': admission,
  'alliance.invited': admission,
  'alliance.invitation-declined': admission,
  'alliance.admission-voted': admission,
  'alliance.admission-refused': admission,
  'alliance.member-joined': (item) => ({ refresh: [...roll(item).refresh, ...keys(item, 'admissions')], touch: roll(item).touch }),
  'alliance.member-suspended': roll,
  'alliance.member-reinstated': roll,
  'alliance.member-left': roll,
  'alliance.share-set': roll,
  'alliance.seat-passed': roll,
  'alliance.body-formed': (item) => ({ refresh: keys(item, 'matrix'), touch: [`body/${textOf(item, 'bodyId')}`] }),
  'alliance.body-renamed': (item) => ({ refresh: keys(item, 'matrix'), touch: [`body/${textOf(item, 'bodyId')}`] }),
  'alliance.body-closed': (item) => ({ refresh: keys(item, 'matrix', 'members') }),
  'alliance.member-seated': seats,
  'alliance.member-unseated': seats,
  // Terms served stand on the roll, and who is in the chair is marked there.
  'chair-cycle.handed-over': (item) => ({ refresh: keys(item, 'members') }),
  'chair-cycle.begun': (item) => ({ refresh: keys(item, 'members') }),
  // A unit's own details changed: its name and region stand on the roll.
  'member-unit.changed': () => ({ refresh: [['alliance']] }),
};
