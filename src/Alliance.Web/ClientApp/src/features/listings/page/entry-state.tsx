import { Link } from 'react-router';
import { ageOf } from '../say';
import type { ListingAnswer } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { RelativeTime } from '@/components';
import { daysUntil } from '@/lib/format';
import { useNow } from '@/lib/use-now';

/** In words: how long a need has waited and to whom it has been shown since, and what it means that an entry has expired, was withdrawn or is a draft. */
export function EntryState({ answer }: { answer: ListingAnswer }) {
  const t = useListingWords();
  const now = useNow(60_000);
  const { listing } = answer;
  const { item } = listing;
  const waited = -daysUntil(item.postedAt, now);
  const ends = daysUntil(item.validUntil, now);
  const open = item.status === 'posted' || item.status === 'partly-matched';
  const age = open && item.side === 'wants' ? ageOf(waited) : null;
  const withdrawn = answer.history.find((happened) => happened.name === 'listing.withdrawn');
  const reason = withdrawn?.data?.['reason'];
  return (
    <>
      {age !== null && (
        <p className={styles.facts}>
          <span className={`${styles.age} ${styles[age]}`}>{t('waited', { count: waited })}</span>
        </p>
      )}
      {item.climbedAt !== null && (
        <p className={styles.state}>
          {listing.climbedTo.length > 0 && (
            <>
              {t('climbedTo')}{' '}
              {listing.climbedTo.map((above) => (
                <Link key={above.id} to={`/alliances/${above.id}/listings`}>
                  {above.name}{' '}
                </Link>
              ))}
            </>
          )}
          {item.adjacent && `${t('adjacent')} `}
          {t('climbedSince')} <RelativeTime at={item.climbedAt} />
          {t('climbedAfter', { count: item.climbDays })}
        </p>
      )}
      {open && listing.climbsAt !== null && (
        <p className={styles.quiet}>
          {t('climbsAt')}
          <RelativeTime at={listing.climbsAt} />
        </p>
      )}
      {(open || item.status === 'paused') && ends <= 7 && ends >= 0 && <p className={styles.state}>{t('endsIn', { count: ends })}</p>}
      {(item.status === 'expired' || item.status === 'withdrawn' || item.status === 'paused' || item.status === 'draft') && (
        <p className={styles.state}>
          {t(`means.${item.status}`)}
          {item.status === 'withdrawn' && typeof reason === 'string' && reason !== '' && ` ${t('withdrawnWhy')}${reason}`}
        </p>
      )}
    </>
  );
}
