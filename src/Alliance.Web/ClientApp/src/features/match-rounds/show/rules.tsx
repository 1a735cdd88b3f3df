import { sayList } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useRoundBook, unitName, type Round, type RoundSide } from '../api';
import { useRoundWords } from '../words';
import styles from '../rounds.module.css';

/** The rules of a round in sentences, before anybody joins. */
export function Rules({ round }: { round: Round }) {
  const t = useRoundWords();
  const language = useLanguage();
  const { terms } = round;
  return (
    <section className={styles.card}>
      <h3>{t('rules')}</h3>
      {terms.text && <p className={styles.text}>{terms.text}</p>}
      <ul className={styles.rules}>
        <Side round={round} side="seekers" />
        <Side round={round} side="offers" />
        {terms.unitQuotas.map((quota) => (
          <li key={`${quota.unitId}/${quota.side}`}>{t(quota.side === 'seekers' ? 'ownQuotaSeekers' : 'ownQuotaOffers', { unit: unitName(round, quota.unitId), quota: quota.quota })}</li>
        ))}
        <li>{t(terms.ties ? 'tiesYes' : 'tiesNo')}</li>
        <li>{t(terms.favoured === 'seekers' ? 'favoursSeekers' : 'favoursOffers')}</li>
        <li>{t(terms.publication === 'open' ? 'publishedOpen' : 'publishedAliases')}</li>
        <li>{t('couples')}</li>
        <li>{t('lot')}</li>
        {terms.byInvitation && <li>{t('invited', { units: sayList(terms.invited.map((unit) => unitName(round, unit)), language) })}</li>}
      </ul>
    </section>
  );
}

function Side({ round, side }: { round: Round; side: RoundSide }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const book = useRoundBook(round.allianceId).data?.book;
  const rule = round.terms[side];
  const named = (list: readonly { code: string; zh: string; en: string }[] | undefined, code: string) => {
    const found = list?.find((each) => each.code === code);
    return found ? (spoken === 'zh' ? found.zh : found.en) : '';
  };
  const kinds = rule.kind ? named(book?.kinds, rule.kind) : t(side === 'seekers' ? 'anyNeed' : 'anyOffer');
  const what = rule.entries.length > 0 ? t('chosen', { count: rule.entries.length }) : [kinds, ...rule.categories.map((code) => named(book?.categories, code))].filter(Boolean).join(' · ');
  return (
    <li>
      {t(side === 'seekers' ? 'seekersRule' : 'offersRule', { what, quota: rule.quota, most: rule.mostRanked })}
      {rule.unitQuota != null && t(side === 'seekers' ? 'unitQuotaSeekers' : 'unitQuotaOffers', { quota: rule.unitQuota })}
    </li>
  );
}
