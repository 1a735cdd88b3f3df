import { Button, Collapse, Input, InputNumber, Radio, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ListBook } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { AlikeHint } from './alike-hint';
import { CategoryFields } from './category-fields';
import { answersOfBefore, type Draft } from './draft';
import { FilesField } from './files-field';
import { MoreFields } from './more-fields';
import { isFolded, type Refusal } from './problem-place';
import { WindowField } from './window-field';
import type { AllianceDetail } from '@/lib/alliances';
import { sayList } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  alliance: AllianceDetail;
  book: ListBook;
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  units: readonly { unitId: string; name: string }[];
  /** What the server refused, and where it belongs. */
  problem: Refusal | null;
  /** The entry that is being changed. */
  except?: string | undefined;
  /** To be sent when it is posted. */
  files: readonly File[];
  setFiles: (files: File[]) => void;
  /** Between the category and its fields. */
  hint?: React.ReactNode;
  children: React.ReactNode;
}

/** The category first, then only what it needs: a minute on a phone. */
export function ListingForm({ alliance, book, draft, change, units, problem, except, files, setFiles, hint, children }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  const category = book.categories.find((each) => each.code === draft.category);
  const categories = book.categories.filter((each) => each.kinds.includes(draft.kind));
  const [open, setOpen] = useState<string[]>([]);
  const form = useRef<HTMLDivElement>(null);
  const place = problem?.place;
  const [seen, setSeen] = useState(problem);
  if (problem !== seen) {
    // What is refused within the fold opens it, and it stays open while it is mended.
    setSeen(problem);
    if (place !== undefined && isFolded(place)) setOpen(['more']);
  }
  useEffect(() => {
    if (problem !== null) form.current?.querySelector('[data-refused]')?.scrollIntoView({ block: 'center' });
  }, [problem]);
  const wrong = (at: string) => place === at && <p role="alert" data-refused="" className={styles.wrong}>{problem?.text}</p>;
  const gone = answersOfBefore(draft, category);
  const inFields = new Set(category?.fields.filter((field) => field.type === 'file').map((field) => draft.fields[field.code]));
  return (
    <div className={styles.form} ref={form}>
      {units.length > 1 && (
        <fieldset className={styles.field}>
          <legend>{t('formUnitFor')}</legend>
          <Select showSearch optionFilterProp="label" placeholder={t('formUnitPick')} value={draft.unitId} disabled={except !== undefined} onChange={(unitId: string) => change({ unitId })} options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))} aria-label={t('formUnitFor')} />
        </fieldset>
      )}
      {wrong('unitId')}
      <fieldset className={styles.field}>
        <legend>{t('pickKind')}</legend>
        <Radio.Group value={draft.kind} onChange={(event) => change({ kind: event.target.value as string, category: '', fields: {} })} optionType="button" options={book.kinds.map((kind) => ({ value: kind.code, label: nameIn(language, kind.zh, kind.en) }))} />
        {wrong('kind')}
      </fieldset>
      {draft.kind !== '' && (
        <fieldset className={styles.field}>
          <legend>{t('pickCategory')}</legend>
          <div className={styles.choices}>
            {categories.map((each) => (
              <Button key={each.code} type={each.code === draft.category ? 'primary' : 'default'} aria-pressed={each.code === draft.category} onClick={() => change({ category: each.code, fields: each.code === draft.category ? draft.fields : {} })}>
                {nameIn(language, each.zh, each.en)}
              </Button>
            ))}
          </div>
          {draft.category !== '' && category === undefined && <p className={styles.quiet}>{t('formCategoryGone')}</p>}
          {wrong('category')}
        </fieldset>
      )}
      {hint}
      {category !== undefined && (
        <>
          <fieldset className={styles.field}>
            <legend>{t('formTitle')}</legend>
            <Input value={draft.title} maxLength={60} showCount placeholder={t('formTitlePlaceholder')} aria-label={t('formTitle')} onChange={(event) => change({ title: event.target.value })} />
            {wrong('title')}
            <AlikeHint allianceId={alliance.id} draft={draft} except={except} />
          </fieldset>
          <fieldset className={styles.field}>
            <legend>{t('quantityOf', { unit: category.unit })}</legend>
            <InputNumber<number> min={0.001} value={draft.quantity} inputMode="decimal" aria-label={t('quantity')} onChange={(quantity) => change({ quantity })} />
            {wrong('quantity')}
          </fieldset>
          {gone.length > 0 && <p className={styles.alike}>{t('formAnswersGone', { values: sayList(gone.flatMap((code) => draft.fields[code]?.split('\n') ?? []), language) })}</p>}
          <CategoryFields
            fields={category.fields}
            values={draft.fields}
            wrong={wrong}
            change={(field, value) => change({ fields: { ...draft.fields, [field]: value } })}
            choose={(field, file) => {
              setFiles([...files.filter((each) => each.name !== file.name), file]);
              change({ fields: { ...draft.fields, [field]: file.name } });
            }}
          />
          <WindowField draft={draft} change={change} />
          {wrong('window')}
          <fieldset className={styles.field}>
            <legend>{t('formContact')}</legend>
            {draft.keepContact && draft.contactName === '' && <p className={styles.quiet}>{t('contactKept')}</p>}
            <div className={styles.inline}>
              <Input className={styles.short} value={draft.contactName} placeholder={t('contactName')} aria-label={t('contactName')} autoComplete="name" onChange={(event) => change({ contactName: event.target.value })} />
              <Input className={styles.short} value={draft.contactPhone} placeholder={t('contactPhone')} aria-label={t('contactPhone')} inputMode="tel" autoComplete="tel" onChange={(event) => change({ contactPhone: event.target.value })} />
            </div>
            {wrong('contact')}
          </fieldset>
          <FilesField files={files.filter((file) => !inFields.has(file.name))} add={(more) => setFiles([...files, ...more.filter((file) => !files.some((each) => each.name === file.name))])} remove={(file) => setFiles(files.filter((each) => each !== file))} />
          <Collapse activeKey={open} onChange={(keys) => setOpen(keys as string[])} items={[{ key: 'more', label: t('formMore'), children: <MoreFields alliance={alliance} draft={draft} change={change} wrong={wrong} /> }]} />
        </>
      )}
      {wrong('form')}
      {children}
    </div>
  );
}
