import { createStore, useStore } from '@/lib/store';
import type { Slots } from './slots';

/** Filled by the shell when it starts: components know no feature. */
const filled = createStore<Slots>({});

export const fillSlots = (found: readonly Slots[]): void => filled.set(() => Object.assign({}, ...found) as Slots);

export const useSlots = (): Slots => useStore(filled);
