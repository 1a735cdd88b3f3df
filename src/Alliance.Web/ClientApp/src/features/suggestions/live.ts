import { suggestionsKey } from './api';
import { streamId, type LiveMap } from '@/lib/live';

/** My own entry changed, or a match of it; what others post is told by the look-out. */
export const live: LiveMap = {
  'listing.*': (item) => ({ refresh: [suggestionsKey(streamId(item))] }),
  'match.*': () => ({ refresh: [['suggestions']] }),
};
