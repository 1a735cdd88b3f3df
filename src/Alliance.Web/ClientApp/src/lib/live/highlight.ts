import { useEffect, useState } from 'react';
import { createStore, useStore } from '@/lib/store';

export interface Touch {
  at: number;
  by: string | null;
}

/** How long a change by somebody else stays marked, in milliseconds. */
export const shownFor = 6000;

const touches = createStore<Readonly<Record<string, Touch>>>({});

export function touched(ids: readonly string[], by: string | null): void {
  if (ids.length > 0) {
    const at = Date.now();
    touches.set((before) => {
      const young = Object.entries(before).filter(([, touch]) => at - touch.at < shownFor);
      return { ...Object.fromEntries(young), ...Object.fromEntries(ids.map((id) => [id, { at, by }])) };
    });
  }
}

/** The recent change of the thing by somebody else, or null. */
export function useTouch(id: string | null | undefined): Touch | null {
  const touch = useStore(touches)[id ?? ''] ?? null;
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (touch) {
      const timer = setTimeout(() => setOver(touch.at), Math.max(0, touch.at + shownFor - Date.now()));
      return () => clearTimeout(timer);
    }

    return undefined;
  }, [touch]);
  return touch && touch.at !== over ? touch : null;
}
