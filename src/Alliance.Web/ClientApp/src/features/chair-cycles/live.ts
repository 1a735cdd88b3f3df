import { allianceKey } from '@/lib/alliances';
import { scopeId, textOf, type LiveMap } from '@/lib/live';
import type { FeedItem } from '@/lib/feed';

const number = (item: FeedItem, field: string): number | null => {
  const value = item.data?.[field];
  return typeof value === 'number' ? value : null;
};

const term = (item: FeedItem, ...fields: string[]): string[] =>
  fields.flatMap((field) => {
    const index = number(item, field);
    return index === null ? [] : [`term/${index}`];
  });

/** The rotation's own pages: the cycle, its account and its forecast. */
const rotation = (item: FeedItem, ...rest: string[]) => ['cycle', 'cycles', 'fairness', 'forecast', ...rest].map((part) => allianceKey(scopeId(item), part));

const small = (item: FeedItem) => [allianceKey(scopeId(item), 'cycle')];

/**
 * What each event of the rotation makes stale and what glows. When the chair passes, everything of the alliance is
 * fetched anew, what the reader may do included, and the lists of all alliances show the new chair.
 */
export const live: LiveMap = {
  'chair-cycle.planned': (item) => ({ refresh: [allianceKey(scopeId(item))], touch: ['rotation'] }),
  'chair-cycle.plan-revised': (item) => ({ refresh: rotation(item, 'detail'), touch: ['rotation'] }),
  'chair-cycle.begun': (item) => ({ refresh: [allianceKey(scopeId(item)), ['alliances'], ['workbench']], touch: ['chair', ...term(item, 'term')] }),
  'chair-cycle.swap-proposed': (item) => ({ refresh: small(item), touch: [`swap/${textOf(item, 'swapId')}`, ...term(item, 'term', 'withTerm')] }),
  'chair-cycle.swapped': (item) => ({ refresh: rotation(item, 'detail'), touch: term(item, 'term', 'withTerm') }),
  'chair-cycle.swap-ended': (item) => ({ refresh: small(item) }),
  'chair-cycle.substitute-asked': (item) => ({ refresh: small(item), touch: term(item, 'term') }),
  'chair-cycle.substituted': (item) => ({ refresh: [allianceKey(scopeId(item)), ['alliances']], touch: term(item, 'term') }),
  'chair-cycle.substitution-declined': (item) => ({ refresh: small(item), touch: term(item, 'term') }),
  'chair-cycle.turn-skipped': (item) => ({ refresh: rotation(item, 'detail'), touch: term(item, 'term') }),
  'chair-cycle.hand-over-item-added': (item) => ({ refresh: small(item), touch: [`hand-over-item/${textOf(item, 'itemId')}`] }),
  'chair-cycle.hand-over-item-removed': (item) => ({ refresh: small(item) }),
  'chair-cycle.hand-over-confirmed': (item) => ({ refresh: small(item), touch: [`hand-over/${textOf(item, 'side')}`] }),
  'chair-cycle.confirmation-taken-back': (item) => ({ refresh: small(item), touch: [`hand-over/${textOf(item, 'side')}`] }),
  'chair-cycle.turns-passed': (item) => ({ refresh: [allianceKey(scopeId(item))] }),
  'chair-cycle.handed-over': (item) => ({ refresh: [allianceKey(scopeId(item)), ['alliances'], ['workbench']], touch: ['chair', ...term(item, 'toTerm')] }),
  'chair-cycle.closed': (item) => ({ refresh: [allianceKey(scopeId(item)), ['alliances']], touch: ['chair'] }),
  // Who is in the alliance decides who takes part: the plan may have become stale.
  'alliance.member-joined': (item) => ({ refresh: rotation(item) }),
  'alliance.member-left': (item) => ({ refresh: rotation(item) }),
  'alliance.member-suspended': (item) => ({ refresh: rotation(item) }),
  'alliance.member-reinstated': (item) => ({ refresh: rotation(item) }),
  'alliance.share-set': (item) => ({ refresh: rotation(item) }),
  'alliance.charter-in-force': (item) => ({ refresh: rotation(item) }),
  'alliance.charter-amended': (item) => ({ refresh: rotation(item) }),
  // What waits to be decided passes on with the chair.
  'alliance.applied': (item) => ({ refresh: small(item) }),
  'alliance.invited': (item) => ({ refresh: small(item) }),
};
