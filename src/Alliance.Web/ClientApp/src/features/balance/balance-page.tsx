import { Segmented } from 'antd';
import { useParams } from 'react-router';
import { useBalance } from './api';
import styles from './balance.module.css';
import { Figures } from './figures';
import { OfCategory } from './of-category';
import { Span, useSpan } from './span';
import { useBalanceWords } from './words';
import { EmptyState, ListsNav, PageSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useFilters } from '@/lib/url';

/** What is wanted and what is there in an alliance, or with all below it: charts, each with its table. */
export function BalancePage() {
  const { allianceId = '' } = useParams();
  const t = useBalanceWords();
  const alliance = useAlliance(allianceId);
  const [filters, change] = useFilters(['below', 'category'] as const);
  const [days, since] = useSpan();
  const below = filters.below !== '' && alliance.children.length > 0;
  const found = useBalance(allianceId, { since, ...(below ? { below: true, category: filters.category || undefined } : {}) });
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  const lists = `/alliances/${allianceId}/listings?`;
  // What is counted here is what the list then shows: open entries and those that are met.
  const alone = {
    category: (code: string) => `${lists}category=${code}&status=posted,partly-matched,fulfilled`,
    unmetOf: (code: string) => `${lists}category=${code}&side=wants`,
    region: (code: string) => `${lists}region=${code}&status=posted,partly-matched,fulfilled`,
    unmetIn: (code: string) => `${lists}region=${code}&side=wants`,
  };
  const here = (id: string, rest: string) => `/alliances/${id}/balance?days=${days}${rest}`;
  const tree = {
    nested: true,
    category: (code: string) => here(allianceId, `&below=1&category=${code}`),
    alliance: (id: string) => here(id, id === allianceId ? '' : '&below=1'),
  };
  return (
    <div className={styles.page}>
      <ListsNav />
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
        {alliance.children.length > 0 && (
          <Segmented
            aria-label={t('over')}
            value={below ? 'below' : 'own'}
            onChange={(next) => change({ below: next === 'below' ? '1' : null, category: null })}
            options={(['own', 'below'] as const).map((value) => ({ value, label: t(`over.${value}`) }))}
          />
        )}
        <Span />
      </header>
      {below && <OfCategory code={filters.category} balance={found.data} clear={() => change({ category: null })} />}
      {found.isError && found.data === undefined ? (
        <Trouble error={found.error} retry={() => void found.refetch()} />
      ) : found.data === undefined ? (
        <PageSkeleton />
      ) : found.data.entries === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <Figures balance={found.data} doors={below ? tree : alone} />
      )}
    </div>
  );
}
