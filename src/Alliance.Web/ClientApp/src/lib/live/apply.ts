import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { onFeed, type FeedItem } from '@/lib/feed';
import { effectOf, type LiveMap } from './effects';
import { Gathering } from './gathering';
import { touched } from './highlight';

const together = 40;

/** Joins the feed to the queries: what arrives within a moment is refreshed once. */
export function applyFeed(client: QueryClient, maps: readonly LiveMap[], me: () => string | null): () => void {
  const stale = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refresh = (queryKey: QueryKey) => void client.invalidateQueries({ queryKey });
  const gathering = new Gathering(refresh);
  const flush = () => {
    timer = null;
    const keys = [...stale.values()];
    stale.clear();
    keys.forEach(refresh);
  };

  const stop = onFeed((items: readonly FeedItem[]) => {
    for (const item of items) {
      const effect = effectOf(maps, item);
      effect.refresh.forEach((key) => stale.set(JSON.stringify(key), key));
      effect.gather.forEach((key) => gathering.want(key, typeof item.from === 'number'));
      effect.patch.forEach(({ key, with: patched }) => client.setQueryData(key, (shown: unknown) => (shown === undefined ? undefined : patched(shown as never))));
      if (item.actor?.id !== me()) {
        touched(effect.touch, item.actor?.unitName ?? item.actor?.name ?? null);
      }
    }

    timer ??= setTimeout(flush, together);
  });
  return () => {
    stop();
    gathering.end();
    if (timer) {
      clearTimeout(timer);
    }
  };
}
