import { Avatar, Popover } from 'antd';
import { usePresence } from '@/lib/feed';
import { unitInk } from '@/lib/provinces';
import { useMaybeSession } from '@/lib/session';
import { RelativeTime } from './relative-time';
import styles from './presence-bar.module.css';
import { useComponentWords } from './words';

/** Who is here now: in one alliance, or wherever I look. */
export function PresenceBar({ scope }: { scope?: string | null }) {
  const t = useComponentWords();
  const { data: session } = useMaybeSession();
  const people = usePresence(scope ?? null);
  const me = session?.person?.id;
  const others = people.filter((person) => person.personId !== me);
  const said = others.length === 0 ? t('onlyYou') : t('hereCount', { count: others.length + 1 });
  const list = (
    <ul className={styles.list}>
      {others.map((person) => {
        const place = `place.${person.place ?? 'elsewhere'}`;
        return (
          <li key={person.personId}>
            <strong>{person.name}</strong>
            {person.unitName && <span>{person.unitName}</span>}
            <small>
              {t(useComponentWords.has(place) ? place : 'place.elsewhere')} · <RelativeTime at={person.since} />
            </small>
          </li>
        );
      })}
    </ul>
  );
  return (
    <Popover content={others.length > 0 ? list : said} title={others.length > 0 ? t('here') : null} trigger={['hover', 'click']} placement="bottomRight">
      <button type="button" className={styles.bar}>
        <span aria-hidden>
          <Avatar.Group size={28} max={{ count: 4, popover: { trigger: [] as never } }}>
            {others.map((person) => (
              <Avatar key={person.personId} style={{ background: unitInk(person.unitName ?? person.personId).solid }}>
                {person.name.slice(0, 1)}
              </Avatar>
            ))}
          </Avatar.Group>
        </span>
        <span className={styles.said}>{said}</span>
      </button>
    </Popover>
  );
}
