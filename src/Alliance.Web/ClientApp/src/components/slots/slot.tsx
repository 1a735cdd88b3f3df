import { Suspense, type ComponentType, type ReactNode } from 'react';
import { RowsSkeleton } from '../skeletons';
import { useSlots } from './found';
import type { SlotName, SlotProps } from './slots';

type Props<N extends SlotName> = { name: N; fallback?: ReactNode } & SlotProps[N];

/** What another feature puts here; nothing, when none does. */
export function Slot<N extends SlotName>({ name, fallback = <RowsSkeleton />, ...props }: Props<N>) {
  const Filler = useSlots()[name] as ComponentType<SlotProps[N]> | undefined;
  if (Filler === undefined) return null;
  return (
    <Suspense fallback={fallback}>
      <Filler {...(props as unknown as SlotProps[N])} />
    </Suspense>
  );
}

/** Does any feature fill the slot? For a heading that would otherwise stand over nothing. */
export const useSlotIsFilled = (name: SlotName): boolean => useSlots()[name] !== undefined;
