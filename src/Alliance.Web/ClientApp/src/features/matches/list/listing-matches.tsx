import { Button } from 'antd';
import { useParams } from 'react-router';
import { useMatches } from '../api';
import styles from '../matches.module.css';
import { useMatchWords } from '../words';
import { MatchCard } from './match-card';
import { RowsSkeleton, Trouble } from '@/components';
import type { SlotProps } from '@/components/slots';

/** On an entry's page: its matches, as far as they are the reader's. */
export function ListingMatches({ allianceId, listingId }: SlotProps['listing.matches']) {
  const t = useMatchWords();
  const here = useParams().allianceId ?? allianceId;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useMatches(allianceId, { listing: listingId }, 10);
  if (data === undefined) return error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className={styles.quiet}>{t('slotEmpty')}</p>;
  return (
    <div className={styles.stack}>
      <ul className={styles.cards}>
        {items.map((match) => (
          <MatchCard key={match.id} match={match} to={`/alliances/${match.allianceId === here || match.resourceAllianceId === here ? here : match.allianceId}/matches/${match.id}`} />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('more')}</Button>}
    </div>
  );
}
