import { Link, useLocation, useParams } from 'react-router';
import styles from './meetings-nav.module.css';
import { useRowShows } from './use-row-shows';
import { useComponentWords } from './words';
import { useAlliance } from '@/lib/alliances';

/** The pages of an alliance's lists and of what comes of them, in the order in which they are shown. Each room adds its own. */
const entries = [
  { to: 'listings', under: ['listings'], word: 'lists' },
  { to: 'matches', under: ['matches'], word: 'matches' },
  { to: 'listings/desk', under: ['listings/desk'], word: 'desk' },
  { to: 'rounds', under: ['rounds'], word: 'rounds' },
  { to: 'balance', under: ['balance'], word: 'balance' },
] as const;

/** The second row of tabs, on every page of an alliance's lists. */
export function ListsNav() {
  const { allianceId = '' } = useParams();
  const t = useComponentWords();
  const runs = useAlliance(allianceId).myRelations.some((relation) => relation === 'chair' || relation === 'coordinator');
  const base = `/alliances/${allianceId}/`;
  const below = useLocation().pathname.slice(base.length);
  const fits = (path: string) => below === path || below.startsWith(`${path}/`);
  // The longest that fits: the desk stands below the lists.
  const here = [...entries].sort((a, b) => b.to.length - a.to.length).find(({ under }) => under.some(fits))?.to;
  const row = useRowShows(here ?? '');
  return (
    <nav ref={row} className={styles.nav} aria-label={t('listsNav')}>
      {entries.filter(({ word }) => word !== 'desk' || runs).map(({ to, word }) => (
        <Link key={word} to={`${base}${to}`} aria-current={here === to ? 'page' : undefined} className={here === to ? styles.here : ''}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
