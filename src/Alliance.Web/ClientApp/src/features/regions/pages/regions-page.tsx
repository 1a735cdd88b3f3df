import { useQuery } from '@tanstack/react-query';
import { Breadcrumb } from 'antd';
import { Link } from 'react-router';
import { DataTable, EmptyState, Page, SearchField, Trouble, type Column } from '@/components';
import { useDomainWords, type Region } from '@/lib/api';
import { useFilters } from '@/lib/url';
import { childrenQuery, isOnlyAFrame, regionQuery, regionSearchQuery } from '../api/regions';
import { useRegionsWords } from '../words';
import styles from './regions.module.css';

const names = ['at', 'q'] as const;

export function RegionsPage() {
  const t = useRegionsWords();
  const d = useDomainWords();
  const [{ at, q }, change] = useFilters(names);
  const detail = useQuery(regionQuery(at));
  const below = useQuery({ ...childrenQuery(at), enabled: q === '' });
  const search = useQuery(regionSearchQuery(q));
  const shown = q ? search : below;
  const here = at ? detail.data : undefined;
  const columns: Column<Region>[] = [
    {
      key: 'name',
      title: t('name'),
      sort: true,
      phone: 'title',
      text: (region) => region.name,
      render: (region) => <Link to={`/regions?at=${region.code}`}>{region.name}</Link>,
    },
    { key: 'level', title: t('level'), sort: true, text: (region) => d(`level.${region.level}`) },
    { key: 'code', title: t('code'), sort: true, text: (region) => region.code },
    ...(q ? [{ key: 'path', title: t('path'), text: (region: Region) => region.path }] : []),
  ];
  return (
    <Page title={here?.name ?? t('title')} about={here ? d(`level.${here.level}`) : t('about')} place="regions">
      {!q && at && (
        <nav aria-label={t('breadcrumb')} className={styles.here}>
          <Breadcrumb
            items={[
              { title: <Link to="/regions">{t('whole')}</Link> },
              ...(here?.ancestors ?? []).filter((each) => !isOnlyAFrame(each)).map((each) => ({ title: <Link to={`/regions?at=${each.code}`}>{each.name}</Link> })),
              { title: here?.name ?? '' },
            ]}
          />
          <span className={styles.links}>
            <Link to={`/alliances?region=${at}`}>{t('alliances')}</Link>
            <Link to={`/member-units?region=${at}`}>{t('units')}</Link>
            <Link to={`/balance?at=${at}`}>{t('balance')}</Link>
          </span>
        </nav>
      )}
      {shown.error && !shown.data ? (
        <Trouble error={shown.error} retry={() => void shown.refetch()} />
      ) : (
        <DataTable<Region>
          name={here?.name ?? t('title')}
          id="regions"
          rows={shown.data?.items}
          rowKey={(region) => region.code}
          columns={columns}
          filters={<SearchField value={q} label={t('find')} onChange={(text) => change({ q: text })} />}
          rowActions={(region) => (
            <span className={styles.links}>
              <Link to={`/alliances?region=${region.code}`}>{t('alliances')}</Link>
              <Link to={`/member-units?region=${region.code}`}>{t('units')}</Link>
              <Link to={`/balance?at=${region.code}`}>{t('balance')}</Link>
            </span>
          )}
          empty={q ? <EmptyState title={t('noMatch', { q })} text={t('noMatchText')} /> : <EmptyState title={t('none')} text={t('noneText')} />}
        />
      )}
      <p className={styles.source}>{t('source')}</p>
    </Page>
  );
}
