import { Link } from 'react-router';
import { UnitName } from '@/components';
import type { AllianceCard } from '@/lib/api';
import { daysUntil, sayDaysLeft } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';
import { useWorkbenchWords } from '../words';
import styles from './workbench.module.css';

/** How far ahead "soon" looks, in days. */
const ahead = 45;

/** Whose turn it is next, over all my alliances, soonest first. */
export function Soon({ alliances }: { alliances: readonly AllianceCard[] }) {
  const t = useWorkbenchWords();
  const spoken = useLanguage();
  const now = useNow(60_000);
  const ending = alliances
    .flatMap((alliance) => (alliance.chair?.endsOn ? [{ alliance, chair: alliance.chair, days: daysUntil(alliance.chair.endsOn, now) }] : []))
    .filter(({ days }) => days <= ahead)
    .sort((a, b) => a.days - b.days)
    .slice(0, 6);
  if (ending.length === 0) {
    return null;
  }

  return (
    <section className={styles.section} aria-labelledby="soon">
      <header>
        <h2 id="soon">{t('soon')}</h2>
      </header>
      <ul className={styles.soon}>
        {ending.map(({ alliance, chair, days }) => (
          <li key={alliance.id}>
            <Link to={`/alliances/${alliance.id}/rotation`}>
              <strong className={days <= 14 ? styles.near : ''}>{sayDaysLeft(days, spoken)}</strong>
              <span>
                <UnitName id={chair.unitId} name={chair.unitName} shortName={chair.shortName} dot />
                {alliance.nextTerm && (
                  <>
                    <i aria-hidden>→</i>
                    <UnitName id={alliance.nextTerm.unitId} name={alliance.nextTerm.unitName} dot />
                  </>
                )}
              </span>
              <small>{nameIn(spoken, alliance.name, alliance.nameEn)}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
