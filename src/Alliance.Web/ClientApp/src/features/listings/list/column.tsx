import { Button } from 'antd';
import { useListings, type Filter } from '../api';
import type { Side } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { ListingCard } from './listing-card';
import { EmptyState, RowsSkeleton, Trouble } from '@/components';

interface Props {
  allianceId: string | null;
  side: Side;
  filter: Filter;
  /** How many there are in all, once they are counted. */
  count?: number | undefined;
  action?: React.ReactNode;
}

/** One side of the lists. */
export function SideColumn({ allianceId, side, filter, count, action }: Props) {
  const t = useListingWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useListings(allianceId, { ...filter, side });
  // Among all alliances nothing stands between the page's title and this.
  const Heading = allianceId === null ? 'h2' : 'h3';
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={`${styles.column} ${styles[side]}`} aria-label={t(side)}>
      <header>
        <div>
          <Heading>
            {t(side)} {count !== undefined && <small>{count}</small>}
          </Heading>
          <p>{t(`${side}About`)}</p>
        </div>
        {action}
      </header>
      {data === undefined ? (
        error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />
      ) : items.length === 0 ? (
        <EmptyState small title={t(Object.values(filter).some((asked) => asked !== undefined) ? 'emptyFound' : 'emptyColumn')} />
      ) : (
        <ul className={styles.cards}>
          {items.map((item) => (
            <ListingCard key={item.id} item={item} to={allianceId === null ? `/lists/${item.id}` : `/alliances/${allianceId}/listings/${item.id}`} withAlliance={allianceId === null || item.allianceId !== allianceId} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
