import { Link, useNavigate } from 'react-router';
import { Alliances } from './alliances-box';
import { BalanceChart } from './balance-chart';
import styles from './balance.module.css';
import type { Balance, CategoryBalance, RegionBalance } from './types';
import { WaitingChart } from './waiting-chart';
import { useBalanceWords } from './words';
import { DataTable, type Column } from '@/components';
import { nameIn, useLanguage } from '@/lib/i18n';

/** Where a figure leads; what leads nowhere is no link. */
export interface Doors {
  category?: (code: string) => string;
  unmetOf?: (code: string) => string;
  region?: (code: string) => string;
  unmetIn?: (code: string) => string;
  alliance?: (id: string) => string;
  /** Each alliance stands for all below it as well. */
  nested?: boolean;
}

/** The charts and tables of a balance, whatever it is taken over. */
export function Figures({ balance, doors }: { balance: Balance; doors: Doors }) {
  const t = useBalanceWords();
  const spoken = useLanguage();
  const name = (row: CategoryBalance) => nameIn(spoken, row.name, row.nameEn);
  const region = (row: RegionBalance) => row.name ?? t('noRegion');
  const navigate = useNavigate();
  const { category, unmetOf, region: regionDoor, unmetIn, alliance, nested = false } = doors;
  const led = (text: string | number, to: string | undefined) => (to === undefined ? text : <Link to={to}>{text}</Link>);
  const number = (key: string, title: string, of: (row: CategoryBalance) => number | null): Column<CategoryBalance> => ({ key, title, align: 'right', sort: true, text: (row) => of(row) ?? '' });
  const count = (key: string, title: string, of: (row: RegionBalance) => number | null): Column<RegionBalance> => ({ key, title, align: 'right', sort: true, text: (row) => of(row) ?? '' });
  const categories: Column<CategoryBalance>[] = [
    { key: 'category', title: t('category'), sort: true, phone: 'title', text: name, render: (row) => led(name(row), category?.(row.code)) },
    { key: 'unit', title: t('unit'), text: (row) => row.unit },
    number('wanted', t('wanted'), (row) => row.wanted),
    number('offered', t('offered'), (row) => row.offered),
    number('matched', t('matched'), (row) => row.matched),
    number('delivered', t('delivered'), (row) => row.delivered),
    number('unmet', t('unmet'), (row) => row.unmet),
    number('spare', t('spare'), (row) => row.spare),
    { ...number('unmetNeeds', t('unmetNeeds'), (row) => row.unmetNeeds), render: (row) => led(row.unmetNeeds, row.unmetNeeds === 0 ? undefined : unmetOf?.(row.code)) },
    number('waitDays', t('waitDays'), (row) => row.waitDays),
  ];
  const regions: Column<RegionBalance>[] = [
    { key: 'region', title: t('region'), sort: true, phone: 'title', text: region, render: (row) => led(region(row), row.code === null ? undefined : regionDoor?.(row.code)) },
    count('needs', t('needs'), (row) => row.needs),
    count('metNeeds', t('metNeeds'), (row) => row.metNeeds),
    { ...count('unmetNeeds', t('unmetNeeds'), (row) => row.unmetNeeds), render: (row) => led(row.unmetNeeds, row.unmetNeeds === 0 || row.code === null ? undefined : unmetIn?.(row.code)) },
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
          onOpen={category && ((key) => void navigate(category(key.split('/')[0] ?? '')))}
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
          onOpen={regionDoor && ((key) => key !== '' && void navigate(regionDoor(key)))}
          rows={balance.regions.slice(0, 12).map((row) => ({ key: row.code ?? '', label: region(row).split(' / ').at(-1) ?? '', wanted: row.needs, wantedDone: row.metNeeds, offered: row.resources, offeredDone: row.resources - row.spareResources, unit: '' }))}
        />
        <DataTable id="balance-regions" name={`${t('title')} ${t('byRegion')}`} rows={balance.regions} rowKey={(row) => row.code ?? ''} columns={regions} />
      </section>
      {balance.alliances.length > 0 && <Alliances balance={balance} nested={nested} {...(alliance && { door: alliance })} />}
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
      {needs === 0
        ? t('sentenceNone')
        : unmet === 0 || worst === undefined
        ? t('sentenceMet', { needs })
        : t('sentence', { needs, unmet, name: nameIn(spoken, worst.name, worst.nameEn), amount: `${worst.unmet.toLocaleString('en-US', { maximumFractionDigits: 3 })} ${worst.unit}` })}
    </p>
  );
}
