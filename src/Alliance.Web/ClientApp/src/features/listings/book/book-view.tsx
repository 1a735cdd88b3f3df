import { Tag } from 'antd';
import type { CategoryField, ListBook } from '../types';
import { sayChoice } from '../say';
import styles from '../listings.module.css';
import { useBookWords } from './words';
import { nameIn, useLanguage } from '@/lib/i18n';

/** The book to be read: what lists there are, and what is asked in each category. */
export function BookView({ book }: { book: ListBook }) {
  const t = useBookWords();
  const language = useLanguage();
  return (
    <>
      <dl className={styles.bookFacts}>
        <div>
          <dt>{t('climb')}</dt>
          <dd>{t('days', { count: book.climbAfterDays })}</dd>
        </div>
        <div>
          <dt>{t('valid')}</dt>
          <dd>{t('months', { count: book.validMonths })}</dd>
        </div>
        <div>
          <dt>{t('distance')}</dt>
          <dd>{book.distanceKm} km</dd>
        </div>
        <div>
          <dt>{t('answer')}</dt>
          <dd>{t('days', { count: book.answerDays })}</dd>
        </div>
      </dl>
      {book.kinds.map((kind) => (
        <section key={kind.code} className={`${styles.column} ${styles[kind.side]}`} aria-label={nameIn(language, kind.zh, kind.en)}>
          <header>
            <div>
              <h3>{nameIn(language, kind.zh, kind.en)}</h3>
              <p>{t(`side.${kind.side}`)}</p>
            </div>
          </header>
          <ul className={styles.bookCards}>
            {book.categories
              .filter((category) => category.kinds.includes(kind.code))
              .map((category) => (
                <li key={category.code} className={styles.card}>
                  <p className={styles.cardTop}>
                    <strong>{nameIn(language, category.zh, category.en)}</strong>
                    <span className={styles.quiet}>{t('countedIn', { unit: category.unit })}</span>
                  </p>
                  <ul className={styles.plain}>
                    {category.fields.map((field) => (
                      <li key={field.code} className={styles.facts}>
                        <FieldLine field={field} />
                      </li>
                    ))}
                    {category.fields.length === 0 && <li className={styles.quiet}>{t('asksNothing')}</li>}
                  </ul>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function FieldLine({ field }: { field: CategoryField }) {
  const t = useBookWords();
  const language = useLanguage();
  return (
    <>
      <span>
        {nameIn(language, field.zh, field.en)}
        {field.unit !== null && (language === 'zh' ? `（${field.unit}）` : ` (${field.unit})`)}
      </span>
      <span>{field.choices.length > 0 ? field.choices.map((choice) => sayChoice(field, choice, language)).join(' / ') : t(`type.${field.type}`)}</span>
      {field.required && <Tag>{t('required')}</Tag>}
    </>
  );
}
