import { useEffect, useRef, type RefObject } from 'react';

/** A row of links that is wider than a phone shows the one that is open, in its middle where it can. */
export function useRowShows(here: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && link) row.current.scrollLeft = link.offsetLeft - (row.current.clientWidth - link.offsetWidth) / 2;
  }, [here]);
  return row;
}
