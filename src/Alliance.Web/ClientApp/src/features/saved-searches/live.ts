import { savedSearchesKey } from './api';
import { streamId, type LiveMap } from '@/lib/live';

/** What a search has found is counted anew, on its page and on the workbench. */
export const live: LiveMap = {
  'saved-search.*': (item) => ({ refresh: [savedSearchesKey, ['workbench']], touch: [`saved-search/${streamId(item)}`] }),
};
