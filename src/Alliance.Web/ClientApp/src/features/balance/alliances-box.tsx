import { Link, useNavigate } from 'react-router';
import { BalanceChart } from './balance-chart';
import styles from './balance.module.css';
import type { AllianceBalance, Balance } from './types';
import { useBalanceWords } from './words';
import { DataTable, type Column } from '@/components';

/** Which alliance has how much of it; each that one may enter leads to its own figures. */
export function Alliances({ balance, nested, door }: { balance: Balance; nested: boolean; door?: (id: string) => string }) {
  const t = useBalanceWords();
  const navigate = useNavigate();
  const to = (row: AllianceBalance | undefined) => (row?.opens === true ? door?.(row.id) : undefined);
  const open = (id: string) => {
    const next = to(balance.alliances.find((row) => row.id === id));
    if (next !== undefined) void navigate(next);
  };
  const count = (key: string, title: string, of: (row: AllianceBalance) => number | null): Column<AllianceBalance> => ({ key, title, align: 'right', sort: true, text: (row) => of(row) ?? '' });
  const columns: Column<AllianceBalance>[] = [
    {
      key: 'alliance',
      title: t('alliance'),
      sort: true,
      phone: 'title',
      text: (row) => row.name,
      render: (row) => {
        const next = to(row);
        return next === undefined ? row.name : <Link to={next}>{row.name}</Link>;
      },
    },
    count('needs', t('needs'), (row) => row.needs),
    count('metNeeds', t('metNeeds'), (row) => row.metNeeds),
    count('unmetNeeds', t('unmetNeeds'), (row) => row.unmetNeeds),
    count('resources', t('resources'), (row) => row.resources),
    count('spareResources', t('spareResources'), (row) => row.spareResources),
    count('waitDays', t('waitDays'), (row) => row.waitDays),
  ];
  return (
    <section className={styles.box}>
      <h3>{t('byAlliance')}</h3>
      <p className={styles.quiet}>
        {t('chartAlliance')}
        {nested && t('nested')}
      </p>
      <BalanceChart
        shared
        said={t('chartAlliance')}
        {...(balance.alliances.slice(0, 12).some((row) => to(row) !== undefined) && { onOpen: open })}
        rows={balance.alliances.slice(0, 12).map((row) => ({
          key: row.id, label: row.name.length > 13 ? `${row.name.slice(0, 12)}…` : row.name, wanted: row.needs, wantedDone: row.metNeeds, offered: row.resources, offeredDone: row.resources - row.spareResources, unit: '',
        }))}
      />
      <DataTable id="balance-alliances" name={`${t('title')} ${t('byAlliance')}`} rows={balance.alliances} rowKey={(row) => row.id} columns={columns} />
    </section>
  );
}
