import { allianceKey } from '@/lib/alliances';
import { scopeId, streamId, type LiveMap } from '@/lib/live';

/** Lists, the open item, what a meeting hears of, and what stands in resolutions and in the year. */
export const live: LiveMap = {
  'action-item.*': (item) => ({
    refresh: [
      ...['action-items', 'resolutions', 'years', 'chair-cycles'].map((part) => allianceKey(scopeId(item), part)),
      ['workbench'],
    ],
    touch: [`action-item/${streamId(item)}`],
  }),
};
