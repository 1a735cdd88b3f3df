import { plansKey } from './api';
import type { LiveMap } from '@/lib/live';
import { scopeId, streamId } from '@/lib/live';

/** The desk's list, and the plan that is open. An entry that changes may make a plan stale. */
export const live: LiveMap = {
  'matching-plan.*': (item) => ({ refresh: [plansKey(scopeId(item))], touch: [`plan/${streamId(item)}`] }),
  'listing.*': (item) => ({ refresh: [], gather: [plansKey(scopeId(item))] }),
  'match.*': (item) => ({ refresh: [], gather: [plansKey(scopeId(item))] }),
};
