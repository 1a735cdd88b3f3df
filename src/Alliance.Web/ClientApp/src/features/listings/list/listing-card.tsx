import { Tag } from 'antd';
import { Link } from 'react-router';
import { ageOf, sayQuantity, sayWindow } from '../say';
import type { ListingItem } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { LiveHighlight, RelativeTime, UnitName } from '@/components';
import { daysUntil } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** An entry among others: what, how much is left, when, where, whose. */
export function ListingCard({ item, to, withAlliance = false }: { item: ListingItem; to: string; withAlliance?: boolean }) {
  const t = useListingWords();
  const language = useLanguage();
  const now = useNow(60_000);
  const waited = -daysUntil(item.postedAt, now);
  const ends = daysUntil(item.validUntil, now);
  const endsSoon = ends <= 7 && ends >= 0 && ['posted', 'partly-matched', 'paused'].includes(item.status);
  const open = item.status === 'posted' || item.status === 'partly-matched';
  return (
    <li>
      <LiveHighlight of={`listing/${item.id}`} block>
        <article className={`${styles.card} ${styles[item.side]}`}>
          <p className={styles.cardTop}>
            <span className={styles.category}>{nameIn(language, item.categoryName, item.categoryNameEn)}</span>
            {item.status !== 'posted' && <Tag>{t(`status.${item.status}`)}</Tag>}
            <strong className={styles.quantity}>
              {t('left')} {sayQuantity(item.left, item.unit)}
              {item.left !== item.quantity && <small> / {sayQuantity(item.quantity, item.unit)}</small>}
            </strong>
          </p>
          <Link to={to} className={styles.name}>
            {item.title}
          </Link>
          <p className={styles.facts}>
            <UnitName id={item.unitId} name={item.unitName ?? ''} dot />
            {withAlliance && item.allianceName !== null && <span>{item.allianceName}</span>}
            <span>{sayWindow(item.window, language)}</span>
            {(item.address ?? item.region?.name) && <span>{item.address ?? item.region?.name}</span>}
            {!item.partial && <span>{t('whole')}</span>}
            {open && item.side === 'wants' && ageOf(waited) !== null && <span className={`${styles.age} ${styles[ageOf(waited)!]}`}>{t('waited', { count: waited })}</span>}
            {endsSoon && <span className={styles.waits}>{t('endsIn', { count: Math.max(0, ends) })}</span>}
            {item.climbedAt !== null && <span className={styles.waits}>{t(item.adjacent ? 'adjacent' : 'climbed')}</span>}
            {item.papers > 0 && <span>{t('papers', { count: item.papers })}</span>}
            <RelativeTime at={item.postedAt} />
          </p>
        </article>
      </LiveHighlight>
    </li>
  );
}
