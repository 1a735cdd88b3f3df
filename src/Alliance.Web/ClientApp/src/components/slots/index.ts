export { fillSlots } from './found';
export { Slot, useSlotIsFilled } from './slot';
export type { PickedTopic, SlotName, SlotProps, Slots } from './slots';
