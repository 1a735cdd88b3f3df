import { allianceKey } from '@/lib/alliances';
import { scopeId, streamId, textOf, type LiveMap } from '@/lib/live';

const life: LiveMap[string] = (item) => ({
  refresh: [allianceKey(scopeId(item), 'minutes', streamId(item)), allianceKey(scopeId(item), 'years'), ['workbench']],
});

/** The frame of a meeting's minutes follows the meeting itself. */
const frame: LiveMap[string] = (item) => ({
  refresh: [allianceKey(scopeId(item), 'minutes', streamId(item))],
  touch: textOf(item, 'itemId') === '' ? [] : [`minutes-item/${textOf(item, 'itemId')}`],
});

/** What is typed comes by a way of its own; this is the life of the minutes, and what is drawn from the data. */
export const live: LiveMap = {
  'minutes.opened': life,
  'minutes.sent': life,
  'minutes.taken-back': life,
  'minutes.confirmed': life,
  'minutes.objected': life,
  'minutes.fixed': life,
  'conference.*': frame,
  'action-item.*': (item) => ({ refresh: [allianceKey(scopeId(item), 'minutes')] }),
  'vote.*': (item) => ({ refresh: [allianceKey(scopeId(item), 'minutes')] }),
};
