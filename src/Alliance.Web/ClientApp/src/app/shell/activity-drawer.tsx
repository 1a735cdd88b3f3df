import { useQueries } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link, useLocation } from 'react-router';
import { EmptyState, LiveHighlight, RelativeTime, RowsSkeleton } from '@/components';
import { sentenceOf, type Names, isQuiet } from '@/lib/events';
import type { FeedItem } from '@/lib/feed';
import { get } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useMyAlliances } from './use-live-shell';
import styles from './activity-drawer.module.css';
import { useShellWords } from './words';

interface ActivityPage {
  items: FeedItem[];
  names?: Names;
}

/** Of how many of my alliances the drawer shows what happened. */
const shownAlliances = 6;

/** What just happened: in the alliance I am looking at, or in all of mine. */
export function ActivityDrawer({ onClose }: { onClose: () => void }) {
  const t = useShellWords();
  const spoken = useLanguage();
  const here = /^\/alliances\/([^/]+)/.exec(useLocation().pathname)?.[1];
  const { data: mine, isPending } = useMyAlliances();
  const all = (mine?.items ?? []).map((alliance) => ({ id: alliance.id, name: nameIn(spoken, alliance.name, alliance.nameEn) }));
  const shown = here && here !== 'new' ? [all.find((each) => each.id === here) ?? { id: here, name: '' }] : all.slice(0, shownAlliances);
  const pages = useQueries({
    queries: shown.map(({ id }) => ({
      queryKey: ['alliance', id, 'activity', 'drawer'],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<ActivityPage>(`/api/alliances/${id}/activity`, { size: 20 }, signal),
    })),
  });
  const rows = pages
    .flatMap((page, index) => (page.data?.items ?? []).map((item) => ({ item, alliance: shown[index]!, names: page.data?.names ?? {} })))
    .filter(({ item }) => item.name !== null && !isQuiet(item.name))
    .sort((a, b) => (b.item.at ?? '').localeCompare(a.item.at ?? ''))
    .slice(0, 60);
  return (
    <Drawer open onClose={onClose} title={t('activityTitle')} size="min(440px, 100vw)">
      {(isPending || pages.some((page) => page.isPending)) && rows.length === 0 ? (
        <RowsSkeleton />
      ) : rows.length === 0 ? (
        <EmptyState title={t('activityEmpty')} />
      ) : (
        <ol className={styles.list}>
          {rows.map(({ item, alliance, names }) => (
            <li key={`${item.scope} ${item.position}`}>
              <LiveHighlight of={`feed/${item.scope}/${item.position}`} block>
                <p>
                  {sentenceOf(item, names, spoken)?.map((part, index) => (part.kind === 'text' || part.kind === 'quote' ? part.text : <strong key={index}>{part.text}</strong>))}
                </p>
                <small>
                  {alliance.name && !here && (
                    <>
                      <Link to={`/alliances/${alliance.id}`} onClick={onClose}>
                        {alliance.name}
                      </Link>
                      {' · '}
                    </>
                  )}
                  {item.actor && `${item.actor.unitName ?? item.actor.name} · `}
                  {item.at && <RelativeTime at={item.at} />}
                </small>
              </LiveHighlight>
            </li>
          ))}
        </ol>
      )}
    </Drawer>
  );
}
