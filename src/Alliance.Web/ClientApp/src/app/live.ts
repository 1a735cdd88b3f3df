import type { LiveMap } from '@/lib/live';

/** Each feature's `live.ts`, found by its place: what an event makes stale on its pages. */
const found = import.meta.glob<{ live: LiveMap }>('../features/*/live.ts', { eager: true });

export const liveMaps: readonly LiveMap[] = Object.values(found).map((each) => each.live);
