import { sayQuantity } from '../say';
import type { ListingAnswer, ListingDetail } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { ContactLine, LifeList, UnitName } from '@/components';

/** Whom to speak to; for those who may not know, that there is somebody. */
export function ContactBox({ listing }: { listing: ListingDetail }) {
  const t = useListingWords();
  const { contact } = listing;
  return (
    <section className={styles.box}>
      <h3>{t('contact')}</h3>
      {contact === null ? (
        <p className={styles.quiet}>{t(listing.hasContact ? 'contactHidden' : 'contactNone')}</p>
      ) : (
        <p>
          <ContactLine contact={contact} />
        </p>
      )}
    </section>
  );
}

export function PromiseList({ listing }: { listing: ListingDetail }) {
  const t = useListingWords();
  if (listing.promises.length === 0) return null;
  return (
    <section className={styles.box}>
      <h3>{t('promises')}</h3>
      <ul className={styles.plain}>
        {listing.promises.map((promise) => (
          <li key={promise.matchId}>
            {promise.unitId !== null && <UnitName id={promise.unitId} name={promise.unitName ?? ''} dot />} {sayQuantity(promise.quantity, listing.item.unit)}
            <small className={styles.quiet}>
              {promise.released ? t('released') : promise.delivered > 0 ? `${t('delivered')} ${sayQuantity(promise.delivered, listing.item.unit)}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened to the entry, the latest first. */
export function ListingHistory({ answer }: { answer: ListingAnswer }) {
  const t = useListingWords();
  if (answer.history.length === 0) return null;
  return (
    <section className={styles.box}>
      <h3>{t('history')}</h3>
      <LifeList items={answer.history} names={answer.names} />
    </section>
  );
}
