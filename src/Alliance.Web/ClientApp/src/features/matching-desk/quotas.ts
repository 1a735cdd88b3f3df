import type { Quota, QuotaOf } from './types';

/** For whom a quota holds, as the form asks it: one named unit stands beside each unit. */
export type QuotaLevel = QuotaOf | 'named';

export const levelOf = (quota: Quota): QuotaLevel => (quota.of === 'unit' && quota.target !== null && quota.target !== undefined ? 'named' : quota.of);

/** An empty target is a unit that is still to be picked; it is never sent. */
export const withLevel = (level: QuotaLevel): Pick<Quota, 'of' | 'target'> => (level === 'named' ? { of: 'unit', target: '' } : { of: level, target: null });

export const nameless = (quota: Quota): boolean => quota.target === '';
