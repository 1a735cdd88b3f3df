import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable, RegionList, RelativeTime, UnitName, type Column, type Paging } from '@/components';
import { useDomainWords, type AllianceCard } from '@/lib/api';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useAlliancesWords } from '../words';

interface Props {
  rows: readonly AllianceCard[] | undefined;
  loading: boolean;
  filters: ReactNode;
  paging: Paging;
  sort: string;
  onSort: (sort: string) => void;
  empty: ReactNode;
}

export function DirectoryTable(props: Props) {
  const t = useAlliancesWords();
  const d = useDomainWords();
  const spoken = useLanguage();
  const named = (row: AllianceCard) => nameIn(spoken, row.name, row.nameEn);
  const columns: Column<AllianceCard>[] = [
    { key: 'name', title: t('name'), sort: true, phone: 'title', text: named, render: (row) => <Link to={`/alliances/${row.id}`}>{named(row)}</Link> },
    { key: 'type', title: t('type'), text: (row) => d(`type.${row.type}`) },
    { key: 'regions', title: t('regions'), text: (row) => row.regions.map((region) => region.name).join(' · '), render: (row) => <RegionList regions={row.regions} /> },
    { key: 'members', title: t('members'), align: 'right', text: (row) => row.memberCount },
    {
      key: 'chair',
      title: t('chair'),
      text: (row) => row.chair?.unitName ?? '',
      render: (row) => row.chair && <UnitName id={row.chair.unitId} name={row.chair.unitName} shortName={row.chair.shortName} dot />,
    },
    { key: 'ends', title: t('ends'), text: (row) => row.chair?.endsOn ?? '', render: (row) => row.chair?.endsOn && <RelativeTime at={row.chair.endsOn} /> },
    { key: 'next', title: t('nextTerm'), optional: true, text: (row) => row.nextTerm?.unitName ?? '' },
  ];
  return <DataTable<AllianceCard> {...props} name={t('title')} id="alliances" rowKey={(row) => row.id} columns={columns} serverSorted touch={(row) => `alliance/${row.id}`} />;
}
