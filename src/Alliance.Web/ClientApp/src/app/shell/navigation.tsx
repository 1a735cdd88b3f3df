import { EllipsisOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { Link, NavLink, useNavigate } from 'react-router';
import { useSession } from '@/lib/session';
import styles from './navigation.module.css';
import { placesFor } from './places';
import { useShellWords } from './words';

function Mark() {
  return <img src="/favicon.svg" alt="" width={32} height={32} />;
}

export function Rail() {
  const t = useShellWords();
  const session = useSession();
  return (
    <aside className={styles.rail}>
      <Link to="/" className={styles.brand}>
        <Mark />
        <strong>{t('product')}</strong>
      </Link>
      <nav aria-label={t('navigation')}>
        <ul>
          {placesFor(session).map((place) => (
            <li key={place.to}>
              <NavLink to={place.to} end={place.to === '/'}>
                {place.icon}
                <span>{t(place.word)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {session.demo && (
        <p className={styles.demo} title={t('demoHint')}>
          {t('demo')}
        </p>
      )}
    </aside>
  );
}

/** On a phone: four places, the rest behind "more". */
export function BottomBar() {
  const t = useShellWords();
  const session = useSession();
  const navigate = useNavigate();
  const places = placesFor(session);
  const first = places.length > 5 ? places.slice(0, 4) : places;
  const rest = places.slice(first.length);
  return (
    <nav className={styles.bottom} aria-label={t('navigation')}>
      {first.map((place) => (
        <NavLink key={place.to} to={place.to} end={place.to === '/'}>
          {place.icon}
          <span>{t(place.word)}</span>
        </NavLink>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{ items: rest.map((place) => ({ key: place.to, icon: place.icon, label: t(place.word) })), onClick: ({ key }) => void navigate(key) }}
        >
          <button type="button">
            <EllipsisOutlined aria-hidden />
            <span>{t('more')}</span>
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
