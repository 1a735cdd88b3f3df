import { Segmented } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useBalance } from './api';
import { BalanceChart } from './balance-chart';
import styles from './balance.module.css';
import type { Balance, CategoryBalance, RegionBalance } from './types';
import { WaitingChart } from './waiting-chart';
import { useBalanceWords } from './words';
import { DataTable, EmptyState, PageSkeleton, useDocumentTitle, type Column, ListsNav } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useFilters } from '@/lib/url';
import { useNow } from '@/lib/use-now';

const spans = ['90', '365', '1095'] as const;

/** What is wanted and what is there: charts, each with its table. */
export function BalancePage() {
  const { allianceId = '' } = useParams();
  const t = useBalanceWords();
  const alliance = useAlliance(allianceId);
  const now = useNow();
  const [filters, change] = useFilters(['days'] as const);
  const days = spans.find((span) => span === filters.days) ?? '365';
  const since = new Date(now + 8 * 3600_000 - Number(days) * 86_400_000).toISOString().slice(0, 10);
  const balance = useBalance(allianceId, since).data;
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <ListsNav />
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
        <Segmented aria-label={t('since')} value={days} onChange={(next) => change({ days: next })} options={spans.map((span) => ({ value: span, label: t(`since.${span}`) }))} />
      </header>
      {balance === undefined ? <PageSkeleton /> : balance.entries === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} /> : <Figures allianceId={allianceId} balance={balance} />}
    </div>
  );
}

function Figures({ allianceId, balance }: { allianceId: string; balance: Balance }) {
  const t = useBalanceWords();
  const spoken = useLanguage();
  const name = (row: CategoryBalance) => nameIn(spoken, row.name, row.nameEn);
  const region = (row: RegionBalance) => row.name ?? t('noRegion');
  const navigate = useNavigate();
  // What is counted here is what the list then shows: open entries and those that are met.
  const all = (by: 'category' | 'region', code: string) => `/alliances/${allianceId}/listings?${by}=${code}&status=posted,partly-matched,fulfilled`;
  const open = (by: 'category' | 'region', code: string) => `/alliances/${allianceId}/listings?${by}=${code}&side=wants`;
  const number = (key: string, title: string, of: (row: CategoryBalance) => number | null): Column<CategoryBalance> => ({ key, title, align: 'right', sort: true, text: (row) => of(row) ?? '' });
  const count = (key: string, title: string, of: (row: RegionBalance) => number | null): Column<RegionBalance> => ({ key, title, align: 'right', sort: true, text: (row) => of(row) ?? '' });
  const categories: Column<CategoryBalance>[] = [
    { key: 'category', title: t('category'), sort: true, phone: 'title', text: name, render: (row) => <Link to={all('category', row.code)}>{name(row)}</Link> },
    { key: 'unit', title: t('unit'), text: (row) => row.unit },
    number('wanted', t('wanted'), (row) => row.wanted),
    number('offered', t('offered'), (row) => row.offered),
    number('matched', t('matched'), (row) => row.matched),
    number('delivered', t('delivered'), (row) => row.delivered),
    number('unmet', t('unmet'), (row) => row.unmet),
    number('spare', t('spare'), (row) => row.spare),
    { ...number('unmetNeeds', t('unmetNeeds'), (row) => row.unmetNeeds), render: (row) => (row.unmetNeeds === 0 ? 0 : <Link to={open('category', row.code)}>{row.unmetNeeds}</Link>) },
    number('waitDays', t('waitDays'), (row) => row.waitDays),
  ];
  const regions: Column<RegionBalance>[] = [
    { key: 'region', title: t('region'), sort: true, phone: 'title', text: region, render: (row) => (row.code === null ? region(row) : <Link to={all('region', row.code)}>{region(row)}</Link>) },
    count('needs', t('needs'), (row) => row.needs),
    count('metNeeds', t('metNeeds'), (row) => row.metNeeds),
    { ...count('unmetNeeds', t('unmetNeeds'), (row) => row.unmetNeeds), render: (row) => (row.unmetNeeds === 0 || row.code === null ? row.unmetNeeds : <Link to={open('region', row.code)}>{row.unmetNeeds}</Link>) },
    count('resources', t('resources'), (row) => row.resources),
    count('spareResources', t('spareResources'), (row) => row.spareResources),
    count('waitDays', t('waitDays'), (row) => row.waitDays),
  ];
  return (
    <>
      <Sentence balance={balance} />
      {balance.capped && <p className={styles.quiet}>{t('capped')}</p>}
      <section className={styles.box}>
        <h3>{t('byCategory')}</h3>
        <p className={styles.quiet}>{t('chartCategory')}</p>
        <BalanceChart
          said={t('chartCategory')}
          onOpen={(key) => void navigate(all('category', key.split('/')[0] ?? ''))}
          rows={balance.categories.slice(0, 12).map((row) => ({ key: `${row.code}/${row.unit}`, label: name(row), wanted: row.wanted, wantedDone: row.wanted - row.unmet, offered: row.offered, offeredDone: row.offered - row.spare, unit: row.unit }))}
        />
        <DataTable id="balance-categories" name={`${t('title')} ${t('byCategory')}`} rows={balance.categories} rowKey={(row) => `${row.code}/${row.unit}`} columns={categories} />
      </section>
      <section className={styles.box}>
        <h3>{t('byRegion')}</h3>
        <p className={styles.quiet}>{t('chartRegion')}</p>
        <BalanceChart
          shared
          said={t('chartRegion')}
          onOpen={(key) => key !== '' && void navigate(all('region', key))}
          rows={balance.regions.slice(0, 12).map((row) => ({ key: row.code ?? '', label: region(row).split(' / ').at(-1) ?? '', wanted: row.needs, wantedDone: row.metNeeds, offered: row.resources, offeredDone: row.resources - row.spareResources, unit: '' }))}
        />
        <DataTable id="balance-regions" name={`${t('title')} ${t('byRegion')}`} rows={balance.regions} rowKey={(row) => row.code ?? ''} columns={regions} />
      </section>
      <WaitingChart balance={balance} />
    </>
  );
}

/** What the figures say, in one sentence: which category leaves most needs unmet. */
function Sentence({ balance }: { balance: Balance }) {
  const t = useBalanceWords();
  const spoken = useLanguage();
  const needs = balance.categories.reduce((sum, row) => sum + row.needs, 0);
  const unmet = balance.categories.reduce((sum, row) => sum + row.unmetNeeds, 0);
  const worst = balance.categories.toSorted((a, b) => b.unmetNeeds - a.unmetNeeds)[0];
  return (
    <p className={styles.sentence}>
      {unmet === 0 || worst === undefined
        ? t('sentenceMet', { needs })
        : t('sentence', { needs, unmet, name: nameIn(spoken, worst.name, worst.nameEn), amount: `${worst.unmet.toLocaleString('en-US', { maximumFractionDigits: 3 })} ${worst.unit}` })}
    </p>
  );
}
