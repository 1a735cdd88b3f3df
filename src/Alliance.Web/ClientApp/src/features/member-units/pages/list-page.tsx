import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { DataTable, EmptyState, Page, RegionPath, RegionPicker, SearchField, Trouble, UnitName, useRegionName, type Column } from '@/components';
import { useDomainWords, type MemberUnitRow } from '@/lib/api';
import { withQuery } from '@/lib/http';
import { may, useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';
import { unitKinds, unitsQuery } from '../api/units';
import { useUnitWords } from '../words';

const names = ['q', 'region', 'kind', 'sort', 'page', 'size'] as const;

export function MemberUnitsPage() {
  const t = useUnitWords();
  const d = useDomainWords();
  const session = useSession();
  const navigate = useNavigate();
  const [filters, change] = useFilters(names);
  const page = Number(filters.page) || 1;
  const size = Number(filters.size) || 50;
  const { data, error, refetch, isFetching } = useQuery(unitsQuery({ q: filters.q, region: filters.region, kind: filters.kind, sort: filters.sort, page, size }));
  const region = useRegionName(filters.region);
  const filtered = Boolean(filters.q || filters.region || filters.kind);
  const actions = may(session, 'member-unit.register') && (
    <>
      <Button onClick={() => void navigate('/member-units/import')}>{t('import')}</Button>
      <Button type="primary" onClick={() => void navigate('/member-units/new')}>
        {t('register')}
      </Button>
    </>
  );
  const columns: Column<MemberUnitRow>[] = [
    { key: 'name', title: t('name'), sort: true, phone: 'title', text: (unit) => unit.name, render: (unit) => <Link to={`/member-units/${unit.id}`}><UnitName id={unit.id} name={unit.name} dot /></Link> },
    { key: 'shortName', title: t('shortName'), optional: true, text: (unit) => unit.shortName ?? '' },
    { key: 'kind', title: t('kind'), text: (unit) => d(`kind.${unit.kind}`) },
    { key: 'region', title: t('region'), sort: true, text: (unit) => unit.region.path, render: (unit) => <RegionPath region={unit.region} whole /> },
    { key: 'alliances', title: t('alliances'), text: (unit) => unit.alliances.map((alliance) => alliance.name).join('、'), render: (unit) => <AlliancesOf unit={unit} /> },
    { key: 'offers', title: t('offers'), optional: true, text: (unit) => unit.offers.join('、') },
    { key: 'address', title: t('address'), optional: true, text: (unit) => unit.address ?? '' },
    { key: 'creditCode', title: t('creditCode'), optional: true, text: (unit) => unit.creditCode ?? '' },
  ];
  return (
    <Page title={t('title')} about={t('about')} actions={actions} place="member-units">
      {error && !data ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <DataTable<MemberUnitRow>
          name={t('title')}
          id="member-units"
          rows={data?.items}
          rowKey={(unit) => unit.id}
          columns={columns}
          loading={isFetching}
          sort={filters.sort}
          onSort={(sort) => change({ sort })}
          serverSorted
          exportHref={withQuery('/api/member-units/export.xlsx', { q: filters.q, region: filters.region, kind: filters.kind })}
          touch={(unit) => `unit/${unit.id}`}
          onOpen={(unit) => void navigate(`/member-units/${unit.id}`)}
          paging={{ page, size, total: data?.total ?? 0, capped: data?.totalIsCapped ?? false, onPage: (next, per) => change({ page: String(next), size: String(per) }) }}
          filters={
            <>
              <SearchField value={filters.q} label={t('find')} onChange={(q) => change({ q })} />
              <RegionPicker style={{ width: 200 }} aria-label={t('region')} placeholder={t('region')} value={filters.region} known={region} allowClear onChange={(code) => change({ region: code })} />
              <Select
                style={{ width: 152 }}
                aria-label={t('kind')}
                placeholder={t('kind')}
                allowClear
                value={filters.kind || null}
                onChange={(kind: string | undefined) => change({ kind: kind ?? null })}
                options={unitKinds.map((kind) => ({ value: kind, label: d(`kind.${kind}`) }))}
              />
            </>
          }
          empty={
            filtered ? (
              <EmptyState title={t('noMatch')} text={t('noMatchText')} action={<Button onClick={() => change({ q: null, region: null, kind: null })}>{t('clear')}</Button>} />
            ) : (
              <EmptyState title={t('empty')} text={t('emptyText')} action={actions} />
            )
          }
        />
      )}
    </Page>
  );
}

function AlliancesOf({ unit }: { unit: MemberUnitRow }) {
  const t = useUnitWords();
  return (
    <span>
      {unit.alliances.slice(0, 2).map((alliance, index) => (
        <span key={alliance.id}>
          {index > 0 && ' · '}
          <Link to={`/alliances/${alliance.id}`}>{alliance.name}</Link>
        </span>
      ))}
      {unit.allianceCount > 2 && ` ${t('allianceMore', { count: unit.allianceCount })}`}
    </span>
  );
}
