import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useListings, type Filter } from '../api';
import type { MapPoint } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { ListingCard } from './listing-card';
import { around, type Box } from './map-math';
import { RowsSkeleton, Trouble } from '@/components';

interface Props {
  allianceId: string | null;
  filter: Filter;
  point: MapPoint;
  box: Box;
  nearer: () => void;
  close: () => void;
}

/** The entries that one dot stands for: several in one house never part, however near one looks. */
export function MapHere({ allianceId, filter, point, box, nearer, close }: Props) {
  const t = useListingWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [point]);
  const { data, error, refetch } = useListings(allianceId, { ...filter, near: around(point, box) });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className={styles.section} aria-label={t('mapHere')}>
      <div className={styles.hereHead}>
        <h3 ref={heading} tabIndex={-1}>
          {t('mapHere')}
        </h3>
        <Button size="small" onClick={nearer}>
          {t('zoomIn')}
        </Button>
        <Button size="small" type="text" onClick={close}>
          {t('close')}
        </Button>
      </div>
      {data === undefined ? (
        error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <ul className={`${styles.cards} ${styles.hereCards}`}>
          {items.map((item) => (
            <ListingCard key={item.id} item={item} to={allianceId === null ? `/lists/${item.id}` : `/alliances/${allianceId}/listings/${item.id}`} withAlliance={allianceId === null || item.allianceId !== allianceId} />
          ))}
        </ul>
      )}
    </section>
  );
}
