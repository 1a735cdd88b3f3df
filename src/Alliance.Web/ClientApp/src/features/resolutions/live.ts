import { allianceKey } from '@/lib/alliances';
import { scopeId, streamId, type LiveMap } from '@/lib/live';

/** The register, the open resolution, and the year it stands in. */
export const live: LiveMap = {
  'resolution.*': (item) => ({
    refresh: ['resolutions', 'minutes', 'years'].map((part) => allianceKey(scopeId(item), part)),
    touch: [`resolution/${streamId(item)}`],
  }),
};
