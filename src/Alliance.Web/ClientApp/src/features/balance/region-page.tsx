import { Link } from 'react-router';
import { useRegionBalance } from './api';
import styles from './balance.module.css';
import { Figures } from './figures';
import { OfCategory } from './of-category';
import { Span, useSpan } from './span';
import { useBalanceWords } from './words';
import { EmptyState, Page, PageSkeleton, Trouble, useRegionName } from '@/components';
import { useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';

/** What is wanted and what is there in a region, over all its alliances: down its districts and townships, and to each alliance. */
export function RegionBalancePage() {
  const t = useBalanceWords();
  const session = useSession();
  const [filters, change] = useFilters(['at', 'category'] as const);
  const at = filters.at || (session.grants.find((grant) => grant.role === 'supervisor')?.target ?? '');
  const [days, since] = useSpan();
  const region = useRegionName(at);
  const found = useRegionBalance(at, { since, category: filters.category || undefined });
  const lists = (code: string) => `/lists?region=${at}&category=${code}`;
  const here = (code: string, category: string) => `/balance?at=${code}&days=${days}${category === '' ? '' : `&category=${category}`}`;
  const doors = {
    category: (code: string) => (filters.category === '' ? here(at, code) : `${lists(code)}&status=posted,partly-matched,fulfilled`),
    unmetOf: (code: string) => `${lists(code)}&side=wants`,
    region: (code: string) => (code === at ? `/lists?region=${code}` : here(code, filters.category)),
    unmetIn: (code: string) => `/lists?region=${code}&side=wants${filters.category === '' ? '' : `&category=${filters.category}`}`,
    alliance: (id: string) => `/alliances/${id}/balance?days=${days}`,
  };
  return (
    <Page title={region === null ? t('title') : t('inRegion', { name: region.label })} about={t('aboutRegion')} place="regions" actions={<Span />}>
      <div className={styles.page}>
        {region !== null && (
          <p className={styles.quiet}>
            {region.aside} <Link to={`/regions?at=${at}`}>{t('toRegion')}</Link>
          </p>
        )}
        <OfCategory code={filters.category} balance={found.data} clear={() => change({ category: null })} />
        {at === '' ? (
          <EmptyState title={t('noRegionChosen')} action={<Link to="/regions">{t('chooseRegion')}</Link>} />
        ) : found.isError && found.data === undefined ? (
          <Trouble error={found.error} retry={() => void found.refetch()} />
        ) : found.data === undefined ? (
          <PageSkeleton />
        ) : found.data.entries === 0 ? (
          <EmptyState title={t('empty')} text={t('emptyRegionText')} />
        ) : (
          <Figures balance={found.data} doors={doors} />
        )}
      </div>
    </Page>
  );
}
