import { useQuery } from '@tanstack/react-query';
import { Button, Pagination, Segmented } from 'antd';
import { Link } from 'react-router';
import { AllianceCard, CardsSkeleton, EmptyState, Page, Trouble } from '@/components';
import { allianceScope, useScopes } from '@/lib/feed';
import { may, useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';
import { directoryQuery } from '../api/directory';
import { DirectoryFilters } from '../components/directory-filters';
import { DirectoryTable } from '../components/directory-table';
import styles from '../components/directory.module.css';
import { useAlliancesWords } from '../words';

const names = ['q', 'region', 'type', 'mine', 'sort', 'view', 'page', 'size'] as const;

export function DirectoryPage() {
  const t = useAlliancesWords();
  const session = useSession();
  const [filters, change] = useFilters(names);
  const page = Number(filters.page) || 1;
  const size = Number(filters.size) || (filters.view === 'table' ? 50 : 24);
  const { data, error, refetch, isFetching } = useQuery(directoryQuery({ q: filters.q, region: filters.region, type: filters.type, mine: filters.mine, sort: filters.sort, page, size }));
  useScopes((data?.items ?? []).filter((alliance) => session.administrator || alliance.myRelations.length > 0).map((alliance) => allianceScope(alliance.id)));
  const filtered = Boolean(filters.q || filters.region || filters.type || filters.mine);
  const mayFound = may(session, 'alliance.found');
  const found = mayFound && (
    <Link to="/alliances/new">
      <Button type="primary" tabIndex={-1}>
        {t('found')}
      </Button>
    </Link>
  );
  const empty = filtered ? (
    <EmptyState
      title={t('noMatch')}
      text={t('noMatchText')}
      action={<Button onClick={() => change({ q: null, region: null, type: null, mine: null })}>{t('clear')}</Button>}
    />
  ) : (
    <EmptyState title={t('empty')} text={t('emptyText')} action={found} />
  );
  const paging = { page, size, total: data?.total ?? 0, capped: data?.totalIsCapped ?? false, onPage: (next: number, per: number) => change({ page: String(next), size: String(per) }) };
  const bar = <DirectoryFilters filters={filters} change={change} />;
  const view = (
    <Segmented
      value={filters.view || 'cards'}
      onChange={(value) => change({ view: value === 'cards' ? null : value, size: null })}
      options={(['cards', 'table'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
      aria-label={t('view')}
    />
  );
  return (
    <Page title={t('title')} about={t('about')} actions={found} place="alliances">
      {error && !data ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : filters.view === 'table' ? (
        <DirectoryTable rows={data?.items} loading={isFetching} filters={<>{bar}{view}</>} paging={paging} sort={filters.sort} onSort={(sort) => change({ sort })} empty={empty} />
      ) : (
        <>
          <div className={styles.bar}>
            {bar}
            {view}
            {data && <span className={styles.total}>{t('total', { count: data.total, total: `${data.total}${data.totalIsCapped ? '+' : ''}` })}</span>}
          </div>
          {!data ? (
            <CardsSkeleton count={9} />
          ) : data.items.length === 0 ? (
            empty
          ) : (
            <ul className={styles.cards}>
              {data.items.map((alliance) => (
                <li key={alliance.id}>
                  <AllianceCard alliance={alliance} />
                </li>
              ))}
            </ul>
          )}
          {data && data.total > size && <Pagination align="center" current={page} pageSize={size} total={data.total} showSizeChanger={false} onChange={paging.onPage} />}
        </>
      )}
    </Page>
  );
}
