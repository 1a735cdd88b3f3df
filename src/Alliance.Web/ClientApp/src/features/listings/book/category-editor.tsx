import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { Fragment, useState, type ReactNode } from 'react';
import type { ListBook, ListCategory } from '../types';
import styles from '../listings.module.css';
import { moved, newField, replaced, without } from './book-draft';
import { FieldEditor } from './field-editor';
import { MoveButtons } from './move-buttons';
import { useBookWords } from './words';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  book: ListBook;
  index: number;
  /** What is missing at a place, said there. */
  at: (place: string) => ReactNode;
  change: (next: Partial<ListCategory>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** A category: closed it is one line, open everything about it. A new one is open. */
export function CategoryEditor({ book, index, at, change, move, remove }: Props) {
  const t = useBookWords();
  const language = useLanguage();
  const category = book.categories[index]!;
  const [open, setOpen] = useState(category.version === 0);
  const place = `categories[${index}]`;
  const name = nameIn(language, category.zh, category.en) || t('unnamed');
  const parents = book.categories.filter((each) => each.code !== category.code && each.parent === null);
  const isParent = book.categories.some((each) => each.parent === category.code);
  return (
    <li className={`${styles.card} ${styles.bookCategory}`}>
      <p className={styles.cardTop}>
        <Button type="text" icon={open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
          <strong>{name}</strong>
        </Button>
        <span className={styles.quiet}>{t('fieldCount', { count: category.fields.length })}</span>
        <MoveButtons name={name} first={index === 0} last={index === book.categories.length - 1} move={move} remove={remove} />
      </p>
      {at(place)}
      {at(`${place}.unit`)}
      {at(`${place}.kinds`)}
      {!open && category.fields.map((_, j) => <Fragment key={category.fields[j]!.code}>{at(`${place}.fields[${j}]`)}{at(`${place}.fields[${j}].choices`)}</Fragment>)}
      {open && (
        <div className={styles.form}>
          <div className={styles.bookRow}>
            <Input value={category.zh} maxLength={20} placeholder={t('nameZh')} aria-label={`${name} ${t('nameZh')}`} onChange={(event) => change({ zh: event.target.value })} />
            <Input value={category.en} maxLength={40} placeholder={t('nameEn')} aria-label={`${name} ${t('nameEn')}`} onChange={(event) => change({ en: event.target.value })} />
            <Input value={category.unit} maxLength={8} addonBefore={t('unit')} aria-label={`${name} ${t('unit')}`} onChange={(event) => change({ unit: event.target.value })} />
            {!isParent && parents.length > 0 && (
              <Select allowClear value={category.parent ?? undefined} placeholder={t('parent')} aria-label={`${name} ${t('parent')}`} onChange={(parent?: string) => change({ parent: parent ?? null })} options={parents.map((each) => ({ value: each.code, label: nameIn(language, each.zh, each.en) }))} />
            )}
          </div>
          <fieldset className={styles.field}>
            <legend>{t('inKinds')}</legend>
            <Checkbox.Group value={category.kinds} onChange={(kinds) => change({ kinds: kinds as string[] })} options={book.kinds.map((kind) => ({ value: kind.code, label: nameIn(language, kind.zh, kind.en) || t('unnamed') }))} />
          </fieldset>
          <ul className={styles.plain}>
            {category.fields.map((field, j) => (
              <FieldEditor
                key={field.code}
                field={field}
                first={j === 0}
                last={j === category.fields.length - 1}
                wrong={
                  <>
                    {at(`${place}.fields[${j}]`)}
                    {at(`${place}.fields[${j}].choices`)}
                  </>
                }
                change={(next) => change({ fields: replaced(category.fields, j, next) })}
                move={(by) => change({ fields: moved(category.fields, j, by) })}
                remove={() => change({ fields: without(category.fields, j) })}
              />
            ))}
          </ul>
          <Button disabled={category.fields.length >= 20} onClick={() => change({ fields: [...category.fields, newField()] })}>
            {t('addField')}
          </Button>
        </div>
      )}
    </li>
  );
}
