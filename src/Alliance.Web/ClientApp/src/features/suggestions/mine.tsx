import { Link } from 'react-router';
import { useMySuggestions } from './api';
import { sayMissing } from './say';
import styles from './suggestions.module.css';
import { useSuggestionWords } from './words';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';

/** For the open entries of my units the best few; nothing at all when nothing fits. */
export function MySuggestions({ allianceId }: { allianceId?: string | undefined }) {
  const t = useSuggestionWords();
  const language = useLanguage();
  const session = useSession();
  const { data } = useMySuggestions(allianceId, session.units.length > 0);
  if (data === undefined || data.entries.length === 0) return null;
  const entries = (
    <>
      <p>{t('mineAbout')}</p>
      {data.entries.slice(0, 4).map((entry) => (
        <div key={entry.listingId} className={styles.entry}>
          <h3>
            {t(entry.side === 'wants' ? 'mineWants' : 'mineGives')}{language === 'zh' ? '：' : ': '}
            <Link to={`/alliances/${entry.allianceId}/listings/${entry.listingId}`}>{entry.title}</Link>
          </h3>
          <ul>
            {entry.items.map((item) => (
              <li key={item.listing.id}>
                <Link to={item.listing.allianceId === entry.allianceId ? `/alliances/${item.listing.allianceId}/listings/${item.listing.id}` : `/lists/${item.listing.id}`}>{item.listing.title}</Link>
                <span className={styles.facts}>
                  <span>{item.listing.unitName}</span>
                  <span>{t('fit', { percent: String(Math.round(item.points / 10)) })}</span>
                  <span>{item.missing[0] === undefined ? t('whole') : sayMissing(t, item.missing[0], entry.unit, language)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
  // Above a list it must not push the list away.
  return allianceId === undefined ? (
    <section className={styles.mine} aria-labelledby="my-suggestions">
      <h2 id="my-suggestions">{t('mine')}</h2>
      {entries}
    </section>
  ) : (
    <details className={styles.mine}>
      <summary>{t('mineFor', { count: data.entries.length })}</summary>
      {entries}
    </details>
  );
}
