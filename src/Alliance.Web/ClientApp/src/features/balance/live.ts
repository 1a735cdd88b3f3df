import { balanceKey } from './api';
import type { LiveMap } from '@/lib/live';
import { scopeId } from '@/lib/live';

/** Figures follow the lists, once a second at most. */
export const live: LiveMap = {
  'listing.*': (item) => ({ refresh: [], gather: [balanceKey(scopeId(item))] }),
};
