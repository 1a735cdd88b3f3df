import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { suggestionsKey } from './api';
import { OfferForm } from './offer-form';
import { sayMissing, sayReason } from './say';
import styles from './suggestions.module.css';
import type { Suggestion, SuggestionList } from './types';
import { useSuggestionWords } from './words';
import { RelativeTime, UnitName } from '@/components';
import { sayNumber } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  list: SuggestionList;
  suggestion: Suggestion;
  fresh: boolean;
  offering: boolean;
  onOffer: (offering: boolean) => void;
}

/** One entry that fits: whose, why, what is missing, and the offer. */
export function SuggestionCard({ list, suggestion, fresh, offering, onOffer }: Props) {
  const t = useSuggestionWords();
  const language = useLanguage();
  const { listing } = suggestion;
  const reasons = suggestion.reasons.map((reason) => ({ key: reason.criterion, said: sayReason(t, reason, list.unit, language) })).filter((reason) => reason.said !== null);
  return (
    <li className={`${styles.card} ${fresh ? styles.fresh : ''}`}>
      <p className={styles.top}>
        <Link to={listing.allianceId === list.allianceId ? `/alliances/${listing.allianceId}/listings/${listing.id}` : `/lists/${listing.id}`} className={styles.name}>
          {listing.title}
        </Link>
        {fresh && <Tag color="green">{t('isNew')}</Tag>}
        <span className={styles.fit}>{t('fit', { percent: String(Math.round(suggestion.points / 10)) })}</span>
      </p>
      <p className={styles.facts}>
        <UnitName id={listing.unitId} name={listing.unitName ?? ''} dot />
        {listing.allianceId !== list.allianceId && listing.allianceName !== null && <span>{listing.allianceName}</span>}
        <span>{nameIn(language, listing.categoryName, listing.categoryNameEn)}</span>
        <span>{t('left', { left: `${sayNumber(listing.left, language, 3)} ${listing.unit}` })}</span>
        <RelativeTime at={listing.postedAt} />
      </p>
      <ul className={styles.reasons}>
        {suggestion.missing.map((missing) => (
          <li key={`missing ${missing.criterion}`} className={styles.missing}>
            {sayMissing(t, missing, list.unit, language)}
          </li>
        ))}
        {reasons.map((reason) => (
          <li key={reason.key}>{reason.said}</li>
        ))}
      </ul>
      {suggestion.matchId !== null ? (
        <p className={styles.facts}>
          <Tag color="blue">{t(`match.${suggestion.matchStatus ?? 'offered'}`)}</Tag>
        </p>
      ) : offering ? (
        <OfferForm
          need={list.side === 'wants' ? { id: list.listingId, allianceId: list.allianceId } : listing}
          resource={{ id: list.side === 'wants' ? listing.id : list.listingId }}
          most={suggestion.offer}
          unit={list.unit}
          to={listing.unitName ?? ''}
          refresh={[suggestionsKey(list.listingId), ['listing', list.listingId]]}
          onEnd={() => onOffer(false)}
        />
      ) : (
        <div>
          <Button size="small" onClick={() => onOffer(true)} aria-label={`${t('offer')}：${listing.title}`}>
            {t('offer')}
          </Button>
        </div>
      )}
    </li>
  );
}
