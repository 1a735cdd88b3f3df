import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { listingPath, staleAfter, useFacets } from '../api';
import type { BookAnswer, ListBook, Side } from '../types';
import styles from '../listings.module.css';
import { bodyOf, consequences, isSame, lacks, moved, newCategory, newKind, replaced, without } from './book-draft';
import { BookChanges } from './book-changes';
import { CategoryEditor } from './category-editor';
import { MoveButtons } from './move-buttons';
import { useBookWords } from './words';
import { allianceKey } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

const sides: readonly Side[] = ['gives', 'wants', 'does'];
const knownTemplates = ['three-lists', 'rural-four'] as const;

/** The whole book is written at once; what it changes for standing entries is said before it is. */
export function BookEditor({ allianceId, answer, done }: { allianceId: string; answer: BookAnswer; done: () => void }) {
  const t = useBookWords();
  const language = useLanguage();
  const [book, setBook] = useState<ListBook>(answer.book);
  const [version] = useState(answer.version);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const standing = useFacets(allianceId, { status: 'posted,partly-matched,paused' }).data;
  const change = (next: Partial<ListBook>) => setBook((before) => ({ ...before, ...next }));
  const wrong = lacks(book);
  const send = useCommand<void>(() => ({ method: 'PUT', path: listingPath(allianceId, 'book'), body: bodyOf(book), version }), {
    refresh: [...staleAfter(allianceId), allianceKey(allianceId, 'listing-book')],
    said: t('saidSet'),
    onDone: done,
  });
  const save = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0) setAsking(true);
  };
  const at = (place: string) => tried && wrong[place] !== undefined && <p role="alert" className={styles.wrong}>{t(`lacks.${wrong[place]}`)}</p>;
  return (
    <div className={styles.page}>
      <fieldset className={styles.field}>
        <legend>{t('template')}</legend>
        <div className={styles.inline}>
          {knownTemplates.filter((name) => answer.templates[name] !== undefined).map((name) => (
            <Button key={name} onClick={() => setBook({ ...answer.templates[name]! })}>
              {t(`template.${name}`)}
            </Button>
          ))}
          {!isSame(answer.book, book) && <Button onClick={() => setBook(answer.book)}>{t('asItWas')}</Button>}
        </div>
      </fieldset>
      <div className={styles.bookNumbers}>
        <Amount label={t('climb')} unit={t('dayUnit')} value={book.climbAfterDays} most={365} set={(climbAfterDays) => change({ climbAfterDays })} />
        <Amount label={t('valid')} unit={t('monthUnit')} value={book.validMonths} most={36} set={(validMonths) => change({ validMonths })} />
        <Amount label={t('distance')} unit="km" value={book.distanceKm} most={500} set={(distanceKm) => change({ distanceKm })} />
        <Amount label={t('answer')} unit={t('dayUnit')} value={book.answerDays} most={90} set={(answerDays) => change({ answerDays })} />
      </div>
      <section className={styles.section} aria-label={t('kinds')}>
        <h3>{t('kinds')}</h3>
        {at('kinds')}
        <ul className={styles.plain}>
          {book.kinds.map((kind, i) => (
            <li key={kind.code} className={styles.bookRow}>
              <Input value={kind.zh} maxLength={20} placeholder={t('nameZh')} aria-label={`${t('kind')} ${i + 1} ${t('nameZh')}`} onChange={(event) => change({ kinds: replaced(book.kinds, i, { zh: event.target.value }) })} />
              <Input value={kind.en} maxLength={40} placeholder={t('nameEn')} aria-label={`${t('kind')} ${i + 1} ${t('nameEn')}`} onChange={(event) => change({ kinds: replaced(book.kinds, i, { en: event.target.value }) })} />
              <Select<Side> value={kind.side} aria-label={`${t('kind')} ${i + 1} ${t('side')}`} onChange={(side) => change({ kinds: replaced(book.kinds, i, { side }) })} options={sides.map((side) => ({ value: side, label: t(`side.${side}`) }))} />
              <MoveButtons name={nameIn(language, kind.zh, kind.en)} first={i === 0} last={i === book.kinds.length - 1} move={(by) => change({ kinds: moved(book.kinds, i, by) })} remove={() => change({ kinds: without(book.kinds, i) })} />
              {at(`kinds[${i}]`)}
            </li>
          ))}
        </ul>
        <Button className={styles.bookAdd} disabled={book.kinds.length >= 8} onClick={() => change({ kinds: [...book.kinds, newKind()] })}>
          {t('addKind')}
        </Button>
      </section>
      <section className={styles.section} aria-label={t('categories')}>
        <h3>{t('categories')}</h3>
        {at('categories')}
        <ul className={styles.plain}>
          {book.categories.map((category, i) => (
            <CategoryEditor
              key={category.code}
              book={book}
              index={i}
              at={at}
              change={(next) => change({ categories: replaced(book.categories, i, next) })}
              move={(by) => change({ categories: moved(book.categories, i, by) })}
              remove={() => change({ categories: without(book.categories, i) })}
            />
          ))}
        </ul>
        <Button className={styles.bookAdd} disabled={book.categories.length >= 120} onClick={() => change({ categories: [...book.categories, newCategory(book.kinds.map((kind) => kind.code))] })}>
          {t('addCategory')}
        </Button>
      </section>
      {tried && Object.keys(wrong).length > 0 && <Alert type="error" showIcon role="alert" title={t('wrong', { count: Object.keys(wrong).length })} />}
      <div className={styles.sendBar}>
        <Button type="primary" size="large" disabled={isSame(answer.book, book)} onClick={save}>
          {t('save')}
        </Button>
        <Button size="large" onClick={done}>
          {t('leave')}
        </Button>
      </div>
      <BookChanges open={asking} found={consequences(answer.book, book)} standing={standing?.categories ?? []} busy={send.isPending} onConfirm={() => send.mutate()} onCancel={() => setAsking(false)} />
    </div>
  );
}

function Amount({ label, unit, value, most, set }: { label: string; unit: string; value: number; most: number; set: (value: number) => void }) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <InputNumber<number> min={1} max={most} precision={0} value={value} suffix={unit} onChange={(next) => next !== null && set(next)} />
    </label>
  );
}
