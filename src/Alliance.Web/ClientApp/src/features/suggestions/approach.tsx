import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { OfferForm } from './offer-form';
import styles from './suggestions.module.css';
import { useSuggestionWords } from './words';
import { RowsSkeleton } from '@/components';
import type { SlotProps } from '@/components/slots';
import { sayNumber } from '@/lib/format';
import { get } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

type Entry = NonNullable<SlotProps['listing.suggestions']['entry']>;

interface Own {
  id: string;
  allianceId: string;
  title: string;
  side: 'wants' | 'gives' | 'does';
  left: number;
  unit: string;
}

/** Before another unit's entry: the open entries of mine that could meet it, and the way to post one that does. */
export function Approach({ entry, mayPost }: { entry: Entry; mayPost: boolean }) {
  const t = useSuggestionWords();
  const language = useLanguage();
  const [with_, setWith] = useState<string | null>(null);
  const side = entry.side === 'wants' ? 'gives' : 'wants';
  const { data } = useQuery({
    queryKey: ['listings', 'mine', entry.category, side],
    queryFn: ({ signal }) => get<{ items: Own[] }>('/api/listings', { mine: true, category: entry.category, side, size: 20 }, signal),
  });
  if (data === undefined) return <RowsSkeleton rows={2} />;
  const fitting = data.items.filter((own) => own.unit === entry.unit && own.left > 0);
  const here = `/alliances/${entry.allianceId}/listings/${entry.id}`;
  return (
    <>
      {fitting.length === 0 && <p className={styles.quiet}>{t(side === 'wants' ? 'noneWanted' : 'noneGiven')}</p>}
      {fitting.length > 0 && (
        <ul className={styles.list}>
          {fitting.map((own) => (
            <li key={own.id} className={styles.card}>
              <p className={styles.top}>
                <Link to={`/alliances/${own.allianceId}/listings/${own.id}`} className={styles.name}>
                  {own.title}
                </Link>
                <span className={styles.facts}>{t('left', { left: `${sayNumber(own.left, language, 3)} ${own.unit}` })}</span>
              </p>
              {with_ === own.id ? (
                <OfferForm
                  need={side === 'wants' ? own : entry}
                  resource={side === 'wants' ? entry : own}
                  most={Math.min(own.left, entry.left)}
                  unit={own.unit}
                  to={entry.unitName ?? ''}
                  refresh={[['listing', entry.id], ['listing', own.id], ['listings']]}
                  onEnd={() => setWith(null)}
                />
              ) : (
                <div>
                  <Button size="small" type="primary" onClick={() => setWith(own.id)} aria-label={`${t('offerWith')}：${own.title}`}>
                    {t('offerWith')}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayPost && (
        <p className={styles.approach}>
          <Link to={`/alliances/${entry.allianceId}/listings/new?${new URLSearchParams({ side, category: entry.category, then: here }).toString()}`}>
            <Button type={fitting.length === 0 ? 'primary' : 'default'}>{t(side === 'wants' ? 'postWanted' : 'postGiven')}</Button>
          </Link>
        </p>
      )}
    </>
  );
}
