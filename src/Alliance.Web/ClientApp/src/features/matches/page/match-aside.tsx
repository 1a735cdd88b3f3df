import { sayQuantity } from '../say';
import styles from '../matches.module.css';
import type { MatchAnswer, MatchDetail } from '../types';
import { useMatchWords } from '../words';
import { Stars } from './stars';
import { ContactLine, LifeList, RelativeTime, UnitName } from '@/components';
import { useLanguage } from '@/lib/i18n';

const nameOf = ({ item }: MatchDetail, unitId: string) => (unitId === item.needUnit.id ? item.needUnit.name : item.resourceUnit.name);

/** When, and who is in charge on each side. */
export function Appointments({ answer }: { answer: MatchAnswer }) {
  const t = useMatchWords();
  const language = useLanguage();
  const { match } = answer;
  const { item } = match;
  return (
    <section className={styles.box}>
      <h3>{t('appointments')}</h3>
      <ul className={styles.plain}>
        <li>
          {item.from === null && item.to === null ? (
            <span className={styles.quiet}>{t('noDates')}</span>
          ) : (
            <>
              {t('dates')}{language === 'zh' ? '：' : ': '}{item.from !== null && <RelativeTime at={item.from} dayOnly />} {item.to !== null && <>– <RelativeTime at={item.to} dayOnly /></>}
            </>
          )}
        </li>
        {match.persons.length === 0 && <li className={styles.quiet}>{t('noPersons')}</li>}
        {match.persons.map((person) => (
          <li key={person.unitId}>
            <UnitName id={person.unitId} name={nameOf(match, person.unitId)} dot /> <ContactLine contact={{ ...person, mail: null }} />
          </li>
        ))}
        {answer.needContact !== null && !answer.mine.includes(item.needUnit.id) && (
          <li>
            <UnitName id={item.needUnit.id} name={item.needUnit.name} dot /> <span className={styles.quiet}>{t('contactOf')}</span> <ContactLine contact={answer.needContact} />
          </li>
        )}
        {answer.resourceContact !== null && !answer.mine.includes(item.resourceUnit.id) && (
          <li>
            <UnitName id={item.resourceUnit.id} name={item.resourceUnit.name} dot /> <span className={styles.quiet}>{t('contactOf')}</span> <ContactLine contact={answer.resourceContact} />
          </li>
        )}
      </ul>
    </section>
  );
}

export function Deliveries({ match }: { match: MatchDetail }) {
  const t = useMatchWords();
  const { item } = match;
  return (
    <section className={styles.box}>
      <h3>{t('deliveries')}</h3>
      {match.deliveries.length === 0 ? (
        <p className={styles.quiet}>{t('noDeliveries')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('progress', { delivered: item.delivered, confirmed: item.confirmed, quantity: sayQuantity(item.quantity, item.unit) })}</p>
          <span className={styles.bar} aria-hidden>
            <i style={{ width: `${(item.delivered / item.quantity) * 100}%` }} />
            <b style={{ width: `${(item.confirmed / item.quantity) * 100}%` }} />
          </span>
          <ul className={styles.plain}>
            {match.deliveries.map((delivery) => (
              <li key={delivery.number} className={styles.pair}>
                <span>{t('part', { count: delivery.number })}</span>
                <strong>{sayQuantity(delivery.quantity, item.unit)}</strong>
                {delivery.note !== null && <span>{delivery.note}</span>}
                <RelativeTime at={delivery.at} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export function Ratings({ match }: { match: MatchDetail }) {
  const t = useMatchWords();
  if (match.ratings.length === 0) return null;
  return (
    <section className={styles.box}>
      <h3>{t('ratings')}</h3>
      <ul className={styles.plain}>
        {match.ratings.map((rating) => (
          <li key={rating.byUnitId}>
            <UnitName id={rating.byUnitId} name={nameOf(match, rating.byUnitId)} dot /> <Stars value={rating.stars} /> {rating.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Records({ match }: { match: MatchDetail }) {
  const t = useMatchWords();
  return (
    <section className={styles.box}>
      <h3>{t('record')}</h3>
      <ul className={styles.plain}>
        {[match.item.resourceUnit, match.item.needUnit].map((unit) => {
          const record = match.records.find((each) => each.unitId === unit.id);
          return (
            <li key={unit.id}>
              <UnitName id={unit.id} name={unit.name} dot />
              <p className={styles.facts}>
                {record === undefined && <span>{t('record.none')}</span>}
                {record !== undefined && record.promised > 0 && <span>{t('record.kept', { promised: record.promised, kept: record.kept })}</span>}
                {record !== undefined && record.ratings > 0 && <span>{t('record.stars', { stars: (record.stars / record.ratings).toFixed(1), count: record.ratings })}</span>}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The whole life of a match, the latest first. */
export function Life({ answer }: { answer: MatchAnswer }) {
  const t = useMatchWords();
  return (
    <section className={styles.box}>
      <h3>{t('life')}</h3>
      <LifeList items={answer.history} names={answer.names} marked />
    </section>
  );
}
