import { Button, Segmented, Select } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMatches } from '../api';
import styles from '../matches.module.css';
import { useMatchWords } from '../words';
import { MatchCard } from './match-card';
import { EmptyState, ListsNav, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import type { Query } from '@/lib/http';

const scopes = ['need', 'resource', 'committed', 'all', 'disputed'] as const;
type Scope = (typeof scopes)[number];
const shows = ['open', 'ended', 'all'] as const;
type Show = (typeof shows)[number];

const asked: Record<Scope, Query> = { need: { side: 'need' }, resource: { side: 'resource' }, committed: { mine: true, stage: 'agreed,committed,fulfilled' }, all: {}, disputed: { disputed: true } };

/** My needs, my resources, my commitments; for those who run the alliance all of them. */
export function MatchesPage() {
  const { allianceId = '' } = useParams();
  const t = useMatchWords();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const [params, setParams] = useSearchParams();
  const leads = alliance.myRelations.some((relation) => relation === 'coordinator' || relation === 'chair' || relation === 'administrator' || relation === 'supervisor');
  const mine = rights.units.length > 0;
  const open = scopes.filter((each) => (each === 'all' || each === 'disputed' ? leads : mine));
  const scope = open.find((each) => each === params.get('of')) ?? open[0] ?? 'all';
  const show: Show = shows.find((each) => each === params.get('show')) ?? (scope === 'committed' ? 'all' : 'open');
  const set = (name: string, value: string) => setParams((before) => (before.set(name, value), before), { replace: true });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useMatches(allianceId, { ...asked[scope], ...(show === 'all' ? {} : { open: show === 'open' }) });
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('matches', allianceScope(allianceId));
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className={styles.page}>
      <ListsNav />
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
      </header>
      <div className={styles.filters}>
        {open.length > 1 && <Segmented aria-label={t('scope')} value={scope} options={open.map((value) => ({ value, label: t(`scope.${value}`) }))} onChange={(value) => set('of', value)} />}
        <Select aria-label={t('show')} value={show} options={shows.map((value) => ({ value, label: t(`show.${value}`) }))} onChange={(value) => set('show', value)} style={{ minWidth: 120 }} />
      </div>
      {items === undefined ? (
        error === null ? (
          <RowsSkeleton />
        ) : (
          <Trouble error={error} retry={() => void refetch()} />
        )
      ) : items.length === 0 ? (
        <EmptyState
          title={params.size === 0 ? t('empty') : t('emptyFound')}
          text={t('emptyText')}
          action={
            <Link to={`/alliances/${allianceId}/listings`}>
              <Button tabIndex={-1}>{t('toLists')}</Button>
            </Link>
          }
        />
      ) : (
        <>
          <ul className={styles.cards}>
            {items.map((match) => (
              <MatchCard key={match.id} match={match} to={`/alliances/${allianceId}/matches/${match.id}`} />
            ))}
          </ul>
          {hasNextPage && (
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
