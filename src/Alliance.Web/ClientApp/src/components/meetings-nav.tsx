import { NavLink, useParams } from 'react-router';
import styles from './meetings-nav.module.css';
import { useComponentWords } from './words';

/** The pages below an alliance's meetings, in the order in which they are shown. Each room adds its own. */
const entries = [
  { to: '', word: 'meetings' },
  { to: '/topics', word: 'topics' },
  { to: '/polls', word: 'polls' },
  { to: '/resolutions', word: 'resolutions' },
  { to: '/action-items', word: 'actionItems' },
  { to: `/years/${new Date(Date.now() + 8 * 3600_000).getUTCFullYear()}`, word: 'year' },
  { to: '/votes', word: 'votes' },
] as const;

/** The second row of tabs, on every page below `/alliances/:allianceId/meetings`. */
export function MeetingsNav() {
  const { allianceId = '' } = useParams();
  const t = useComponentWords();
  return (
    <nav className={styles.nav} aria-label={t('meetingsNav')}>
      {entries.map(({ to, word }) => (
        <NavLink key={word} to={`/alliances/${allianceId}/meetings${to}`} end={to === ''} className={({ isActive }) => (isActive ? styles.here : '')}>
          {t(word)}
        </NavLink>
      ))}
    </nav>
  );
}
