import { Tag } from 'antd';
import { Link } from 'react-router';
import { DataTable, UnitName, type Column } from '@/components';
import { sayNumber } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import type { Round, RoundEntry } from '../api';
import { useRoundWords } from '../words';

/** Who takes part, and who has ranked; not what. */
export function Participants({ round }: { round: Round }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const open = round.round.status === 'open';
  const columns: Column<RoundEntry>[] = [
    { key: 'name', title: t('entry'), text: (row) => row.name, render: (row) => (
        <>
          <Link to={`/alliances/${round.allianceId}/listings/${row.listingId}`}>{row.name}</Link> {row.narrowed && <Tag>{t('narrowed')}</Tag>}
        </>
      ),
      phone: 'title', sort: true },
    { key: 'side', title: t('side'), text: (row) => t(row.side === 'seekers' ? 'seeks' : 'offers'), sort: true },
    { key: 'unit', title: t('unit'), text: (row) => round.units[row.unitId]?.name ?? '', render: (row) => <UnitName id={row.unitId} name={round.units[row.unitId]?.name ?? ''} link dot />, sort: true },
    { key: 'quota', title: t('quota'), text: (row) => t('quotaOf', { quota: row.quota, each: sayNumber(row.perMatch, spoken), measure: row.measure }) },
    ...(open
      ? [{ key: 'ranked', title: t('state'), text: (row: RoundEntry) => t(row.ranked ? 'hasRanked' : 'notRanked'), render: (row: RoundEntry) => <Tag color={row.ranked ? 'green' : 'orange'}>{t(row.ranked ? 'hasRanked' : 'notRanked')}</Tag>, sort: true }]
      : []),
  ];
  return (
    <section>
      <h3>{t('participants', { seekers: round.round.seekers, offers: round.round.offers })}</h3>
      <DataTable name={t('participantsName')} id="round-entries" rows={round.entries} columns={columns} rowKey={(row) => row.listingId} touch={(row) => `round-unit/${row.unitId}`} />
    </section>
  );
}
