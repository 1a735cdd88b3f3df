import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { CategoryField } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  fields: readonly CategoryField[];
  values: Record<string, string>;
  /** By the field's code: the server's sentence. */
  problems: Record<string, string>;
  change: (code: string, value: string) => void;
}

/** What the category asks, and nothing else. */
export function CategoryFields({ fields, values, problems, change }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  return fields
    .filter((field) => field.type !== 'file')
    .map((field) => {
      const name = nameIn(language, field.zh, field.en);
      const value = values[field.code] ?? '';
      const set = (next: string) => change(field.code, next);
      return (
        <fieldset key={field.code} className={styles.field}>
          <legend>
            {name}
            {field.unit === null ? '' : `（${field.unit}）`}
            {!field.required && <small> {t('optional')}</small>}
          </legend>
          {field.type === 'choice' && field.choices.length <= 6 ? (
            <Radio.Group value={value} onChange={(event) => set(event.target.value as string)} optionType="button" options={field.choices.map((choice) => ({ value: choice, label: choice }))} />
          ) : field.type === 'choice' ? (
            <Select allowClear value={value || undefined} onChange={(next?: string) => set(next ?? '')} options={field.choices.map((choice) => ({ value: choice, label: choice }))} aria-label={name} />
          ) : field.type === 'multi' ? (
            <Checkbox.Group value={value === '' ? [] : value.split('\n')} onChange={(next) => set((next as string[]).join('\n'))} options={field.choices} />
          ) : field.type === 'number' ? (
            <InputNumber stringMode value={value} onChange={(next) => set(next === null ? '' : `${next}`)} aria-label={name} inputMode="decimal" />
          ) : field.type === 'date' ? (
            <Input type="date" value={value} onChange={(event) => set(event.target.value)} aria-label={name} />
          ) : (
            <Input value={value} maxLength={500} onChange={(event) => set(event.target.value)} aria-label={name} />
          )}
          {problems[field.code] !== undefined && (
            <p role="alert" className={styles.wrong}>
              {problems[field.code]}
            </p>
          )}
        </fieldset>
      );
    });
}
