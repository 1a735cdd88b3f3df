import { Link, useLocation, useParams } from 'react-router';
import styles from './meetings-nav.module.css';
import { useRowShows } from './use-row-shows';
import { useComponentWords } from './words';

/** The pages below an alliance's meetings, in the order in which they are shown. Each room adds its own. */
const entries = [
  { to: '', under: '', word: 'meetings' },
  { to: '/topics', under: '/topics', word: 'topics' },
  { to: '/polls', under: '/polls', word: 'polls' },
  { to: '/resolutions', under: '/resolutions', word: 'resolutions' },
  { to: '/action-items', under: '/action-items', word: 'actionItems' },
  { to: `/years/${new Date(Date.now() + 8 * 3600_000).getUTCFullYear()}`, under: '/years', word: 'year' },
  { to: '/votes', under: '/votes', word: 'votes' },
] as const;

/** The second row of tabs, on every page below `/alliances/:allianceId/meetings`. */
export function MeetingsNav() {
  const { allianceId = '' } = useParams();
  const t = useComponentWords();
  const base = `/alliances/${allianceId}/meetings`;
  const below = useLocation().pathname.slice(base.length);
  // A meeting's own page stands under none of the others.
  const here = entries.find(({ under }) => under !== '' && (below === under || below.startsWith(`${under}/`)))?.under ?? '';
  const row = useRowShows(here);
  return (
    <nav ref={row} className={styles.nav} aria-label={t('meetingsNav')}>
      {entries.map(({ to, under, word }) => (
        <Link key={word} to={`${base}${to}`} aria-current={here === under ? 'page' : undefined} className={here === under ? styles.here : ''}>
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
