import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the URL: shared, reloaded and gone back to. Anything but paging starts again at the first page. */
export function useFilters<K extends string>(names: readonly K[]): [Record<K, string>, (change: Partial<Record<K, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const list = names.join(' ');
  const values = useMemo(
    () => Object.fromEntries(list.split(' ').map((name) => [name, params.get(name) ?? ''])) as Record<K, string>,
    [params, list],
  );
  const change = useCallback(
    (next: Partial<Record<K, string | null>>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (!('page' in next)) {
            after.delete('page');
          }

          for (const [name, value] of Object.entries(next) as [string, string | null][]) {
            if (value) {
              after.set(name, value);
            } else {
              after.delete(name);
            }
          }

          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [values, change];
}
