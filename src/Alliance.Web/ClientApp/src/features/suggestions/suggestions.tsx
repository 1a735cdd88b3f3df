import { useState } from 'react';
import { useSuggestions } from './api';
import { SuggestionCard } from './card';
import { sayWeekdays } from './say';
import styles from './suggestions.module.css';
import type { Combination, SuggestionList } from './types';
import { useSuggestionWords } from './words';
import { Approach } from './approach';
import { EmptyState, RowsSkeleton, Trouble } from '@/components';
import type { SlotProps } from '@/components/slots';
import { sayNumber } from '@/lib/format';
import { Problem } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** What fits the entry, the best first, for those who may offer for it; for others, what of theirs could meet it. */
export function Suggestions({ allianceId, listingId, entry, mayPost = false }: SlotProps['listing.suggestions']) {
  return entry === undefined ? <Fitting allianceId={allianceId} listingId={listingId} /> : <Approach key={listingId} entry={entry} mayPost={mayPost} />;
}

function Fitting({ allianceId, listingId }: { allianceId: string; listingId: string }) {
  const t = useSuggestionWords();
  const { data, error, refetch } = useSuggestions(allianceId, listingId);
  if (data !== undefined) return <Ranked key={listingId} latest={data} />;
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) return <p className={styles.quiet}>{t('notYours')}</p>;
  return error === null ? <RowsSkeleton rows={3} /> : <Trouble error={error} retry={() => void refetch()} />;
}

function Ranked({ latest }: { latest: SuggestionList }) {
  const t = useSuggestionWords();
  const [offering, setOffering] = useState<{ id: string; shown: SuggestionList } | null>(null);
  const [first] = useState(() => new Set(latest.items.map((item) => item.listing.id)));
  // What I am filling in does not move: what came meanwhile is shown afterwards.
  const list = offering?.shown ?? latest;
  if (list.items.length === 0) return <EmptyState small title={t('none')} text={t('noneText')} />;
  return (
    <>
      {list.combination !== null && <Together combination={list.combination} unit={list.unit} />}
      <ol className={styles.list} aria-live="polite">
        {list.items.map((suggestion) => (
          <SuggestionCard
            key={suggestion.listing.id}
            list={list}
            suggestion={suggestion}
            fresh={!first.has(suggestion.listing.id)}
            offering={offering?.id === suggestion.listing.id}
            onOffer={(on) => setOffering(on ? { id: suggestion.listing.id, shown: latest } : null)}
          />
        ))}
      </ol>
      {offering !== null && offering.shown !== latest && <p className={styles.quiet}>{t('waitsForMore')}</p>}
      {list.bounded && <p className={styles.quiet}>{t('bounded', { looked: String(list.looked) })}</p>}
    </>
  );
}

/** Several that do together what none does alone. */
function Together({ combination, unit }: { combination: Combination; unit: string }) {
  const t = useSuggestionWords();
  const language = useLanguage();
  const parts = String(combination.parts.length);
  return (
    <section className={styles.together} aria-label={t('together')}>
      <p>
        {combination.covers ? t('togetherAll', { parts }) : t('togetherPart', { parts, percent: String(Math.floor(combination.share * 100)) })}
        {combination.covers && combination.proven && (language === 'zh' ? `（${t('togetherLeast')}）` : ` (${t('togetherLeast')})`)}
      </p>
      <ul>
        {combination.parts.map((part) => (
          <li key={part.listingId}>
            {part.unitName} · {part.title} · {sayNumber(part.units, language, 3)} {unit}
            {part.days.length > 0 && part.days.length < 7 && ` · ${sayWeekdays(part.days, language)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
