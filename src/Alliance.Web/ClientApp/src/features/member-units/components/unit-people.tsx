import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '@/components';
import { useDomainWords } from '@/lib/api';
import { may, useSession } from '@/lib/session';
import type { UnitDetail } from '../api/units';
import { useUnitWords } from '../words';
import styles from './units.module.css';

/** Who speaks for the unit; shown only to those whom the server tells. */
export function UnitPeople({ unit }: { unit: UnitDetail }) {
  const t = useUnitWords();
  const d = useDomainWords();
  const session = useSession();
  const navigate = useNavigate();
  if (!unit.people) {
    return null;
  }

  const add = (unit.may?.['person.register'] ?? may(session, 'person.register')) && unit.status === 'open' && (
    <Button size="small" onClick={() => void navigate(`/people?new=delegate&target=${unit.id}&targetName=${encodeURIComponent(unit.name)}`)}>
      {t('addPerson')}
    </Button>
  );
  return (
    <section className={styles.sheet} aria-labelledby="people">
      <div className={styles.head}>
        <h2 id="people">{t('people')}</h2>
        {unit.people.length > 0 && add}
      </div>
      {unit.people.length === 0 ? (
        <EmptyState small title={t('peopleEmpty')} text={t('peopleEmptyText')} action={add} />
      ) : (
        <ul className={styles.list}>
          {unit.people.map((person) => (
            <li key={`${person.personId} ${person.role}`}>
              {may(session, 'people.see') ? <Link to={`/people/${person.personId}`}>{person.name}</Link> : <span>{person.name}</span>}
              <small>
                {d(`role.${person.role}`)}
                {person.phone && ` · ${person.phone}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
