import { allianceKey } from '@/lib/alliances';
import { scopeId, type LiveMap } from '@/lib/live';

const year: LiveMap[string] = (item) => ({ refresh: [allianceKey(scopeId(item), 'years')] });

/** Whatever a year is made of. */
export const live: LiveMap = {
  'annual-report.*': year,
  'conference.called': year,
  'conference.closed': year,
  'conference.cancelled': year,
  'chair-cycle.handed-over': year,
};
