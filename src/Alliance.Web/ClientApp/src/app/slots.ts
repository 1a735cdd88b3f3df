import { fillSlots, type Slots } from '@/components/slots';

/** Each feature's `slots.tsx`, found by its place: what it shows within the pages of others. */
const found = import.meta.glob<{ slots: Slots }>('../features/*/slots.tsx', { eager: true });

export const fillAllSlots = (): void => fillSlots(Object.values(found).map((each) => each.slots));
