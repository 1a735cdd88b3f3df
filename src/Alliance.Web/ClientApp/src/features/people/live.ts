import type { LiveMap } from '@/lib/live';
import { streamId } from '@/lib/live';

export const live: LiveMap = {
  'person.*': (item) => ({ refresh: [['people'], ['person', streamId(item)]], touch: [`person/${streamId(item)}`] }),
};
