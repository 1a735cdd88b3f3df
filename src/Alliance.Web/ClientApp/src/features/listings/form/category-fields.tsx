import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Radio, Select, Tag } from 'antd';
import { useRef, type ReactNode } from 'react';
import { acceptedFiles } from './pending-files';
import type { CategoryField } from '../types';
import { sayChoice } from '../say';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  fields: readonly CategoryField[];
  values: Record<string, string>;
  /** The server's sentence at `fields.` and a code. */
  wrong: (place: string) => ReactNode;
  change: (code: string, value: string) => void;
  /** A file for a field: it goes with the entry's papers, and the field holds its name. */
  choose: (code: string, file: File) => void;
}

/** What the category asks, and nothing else. */
export function CategoryFields({ fields, values, wrong, change, choose }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  return fields.map((field) => {
      const name = nameIn(language, field.zh, field.en);
      const value = values[field.code] ?? '';
      const options = field.choices.map((choice) => ({ value: choice, label: sayChoice(field, choice, language) }));
      const set = (next: string) => change(field.code, next);
      return (
        <fieldset key={field.code} className={styles.field}>
          <legend>
            {name}
            {field.unit === null ? '' : language === 'zh' ? `（${field.unit}）` : ` (${field.unit})`}
            {!field.required && <small> {t('optional')}</small>}
          </legend>
          {field.type === 'choice' && field.choices.length <= 6 ? (
            <Radio.Group value={value} onChange={(event) => set(event.target.value as string)} optionType="button" options={options} />
          ) : field.type === 'choice' ? (
            <Select allowClear value={value || undefined} onChange={(next?: string) => set(next ?? '')} options={options} aria-label={name} />
          ) : field.type === 'multi' ? (
            <Checkbox.Group value={value === '' ? [] : value.split('\n')} onChange={(next) => set((next as string[]).join('\n'))} options={options} />
          ) : field.type === 'number' ? (
            <InputNumber stringMode value={value} onChange={(next) => set(next === null ? '' : `${next}`)} aria-label={name} inputMode="decimal" />
          ) : field.type === 'file' ? (
            <FileField name={name} value={value} choose={(file) => choose(field.code, file)} clear={() => set('')} />
          ) : field.type === 'date' ? (
            <Input type="date" value={value} onChange={(event) => set(event.target.value)} aria-label={name} />
          ) : (
            <Input value={value} maxLength={500} onChange={(event) => set(event.target.value)} aria-label={name} />
          )}
          {wrong(`fields.${field.code}`)}
        </fieldset>
      );
  });
}

/** One file, by its name. */
function FileField({ name, value, choose, clear }: { name: string; value: string; choose: (file: File) => void; clear: () => void }) {
  const t = useListingWords();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.inline}>
      <Button icon={<PaperClipOutlined aria-hidden />} onClick={() => chooser.current?.click()} aria-label={`${t('filesChoose')}: ${name}`}>
        {t('filesChoose')}
      </Button>
      {value !== '' && (
        <Tag closable={{ 'aria-label': `${t('filesAway')} ${value}` }} onClose={clear}>
          {value}
        </Tag>
      )}
      <input
        ref={chooser}
        type="file"
        hidden
        accept={acceptedFiles}
        aria-label={name}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) choose(file);
          event.target.value = '';
        }}
      />
    </div>
  );
}
