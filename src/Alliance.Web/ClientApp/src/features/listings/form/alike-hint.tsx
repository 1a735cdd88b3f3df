import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAlikeListings } from '../api';
import { sayQuantity } from '../say';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import type { Draft } from './draft';

/** What is there already and says nearly the same, once the typing pauses. */
export function AlikeHint({ allianceId, draft, except }: { allianceId: string; draft: Draft; except?: string | undefined }) {
  const t = useListingWords();
  const [title, setTitle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTitle(draft.title.trim()), 350);
    return () => clearTimeout(timer);
  }, [draft.title]);
  const found = useAlikeListings(allianceId, { kind: draft.kind, category: draft.category, title, unit: draft.unitId, except }).data?.items ?? [];
  if (found.length === 0 || title.length < 4) return null;
  return (
    <div className={styles.alike} role="status">
      <p>{t('alike')}</p>
      <ul>
        {found.map((each) => (
          <li key={each.id}>
            <Link to={`/alliances/${allianceId}/listings/${each.id}`} target="_blank">
              {each.title}
            </Link>{' '}
            <small>
              {each.sameUnit ? t('alikeOurs') : each.unitName} · {sayQuantity(each.quantity, each.unit)}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
