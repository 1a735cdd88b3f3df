import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { CategoryField, FieldType } from '../types';
import styles from '../listings.module.css';
import { fieldTypes, listed, withChoices, withLabel } from './book-draft';
import { MoveButtons } from './move-buttons';
import { useBookWords } from './words';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  field: CategoryField;
  first: boolean;
  last: boolean;
  wrong: ReactNode;
  change: (next: Partial<CategoryField>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** What is asked in a category: its names, its type, and what belongs to that type alone. */
export function FieldEditor({ field, first, last, wrong, change, move, remove }: Props) {
  const t = useBookWords();
  const name = nameIn(useLanguage(), field.zh, field.en) || t('unnamed');
  return (
    <li className={styles.bookField}>
      <div className={styles.bookRow}>
        <Input value={field.zh} maxLength={20} placeholder={t('fieldZh')} aria-label={`${name} ${t('nameZh')}`} onChange={(event) => change({ zh: event.target.value })} />
        <Input value={field.en} maxLength={40} placeholder={t('fieldEn')} aria-label={`${name} ${t('nameEn')}`} onChange={(event) => change({ en: event.target.value })} />
        <Select<FieldType> value={field.type} aria-label={`${name} ${t('type')}`} onChange={(type) => change({ type })} options={fieldTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))} />
        {field.type === 'number' && <Input value={field.unit ?? ''} maxLength={8} placeholder={t('unit')} aria-label={`${name} ${t('unit')}`} onChange={(event) => change({ unit: event.target.value })} />}
        <MoveButtons name={name} first={first} last={last} move={move} remove={remove} />
      </div>
      {listed(field.type) && (
        <Select mode="tags" open={false} tokenSeparators={[',', '，', '、', ';', '；', '\n']} value={field.choices} placeholder={t('choices')} aria-label={`${name} ${t('choices')}`} onChange={(choices: string[]) => change(withChoices(field, choices))} suffixIcon={null} />
      )}
      {listed(field.type) && field.choices.length > 0 && (
        <div className={styles.bookLabels} role="group" aria-label={`${name} ${t('choicesEn')}`}>
          <span className={styles.quiet}>{t('choicesEn')}</span>
          {field.choices.map((choice, i) => (
            <Input key={choice} prefix={choice} value={field.choicesEn?.[i] ?? ''} maxLength={40} aria-label={t('choiceEnOf', { choice })} onChange={(event) => change(withLabel(field, i, event.target.value))} />
          ))}
        </div>
      )}
      {field.type !== 'file' && (
        <Checkbox checked={field.required} onChange={(event) => change({ required: event.target.checked })}>
          {t('required')}
        </Checkbox>
      )}
      {wrong}
    </li>
  );
}
