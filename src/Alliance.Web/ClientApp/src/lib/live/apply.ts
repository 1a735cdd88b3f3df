import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { onFeed, type FeedItem } from '@/lib/feed';
import { effectOf, type LiveMap } from './effects';
import { touched } from './highlight';

const together = 40;

/** Joins the feed to the queries: what arrives within a moment is refreshed once. */
export function applyFeed(client: QueryClient, maps: readonly LiveMap[], me: () => string | null): () => void {
  const stale = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    const keys = [...stale.values()];
    stale.clear();
    keys.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
  };

  const stop = onFeed((items: readonly FeedItem[]) => {
    for (const item of items) {
      const effect = effectOf(maps, item);
      effect.refresh.forEach((key) => stale.set(JSON.stringify(key), key));
      if (item.actor?.id !== me()) {
        touched(effect.touch ?? [], item.actor?.unitName ?? item.actor?.name ?? null);
      }
    }

    timer ??= setTimeout(flush, together);
  });
  return () => {
    stop();
    if (timer) {
      clearTimeout(timer);
    }
  };
}
