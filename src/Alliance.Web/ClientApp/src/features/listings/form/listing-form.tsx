import { Button, Checkbox, Collapse, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { audiences, type Audience, type ListBook } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { AlikeHint } from './alike-hint';
import { CategoryFields } from './category-fields';
import type { Draft } from './draft';
import { WindowField } from './window-field';
import { RegionPicker } from '@/components';
import type { AllianceDetail } from '@/lib/alliances';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  alliance: AllianceDetail;
  book: ListBook;
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  units: readonly { unitId: string; name: string }[];
  /** The field that the server refused, and its sentence. */
  problem: { field: string; text: string } | null;
  /** The entry that is being changed. */
  except?: string | undefined;
  children: React.ReactNode;
}

/** The category first, then only what it needs: a minute on a phone. */
export function ListingForm({ alliance, book, draft, change, units, problem, except, children }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  const category = book.categories.find((each) => each.code === draft.category);
  const categories = book.categories.filter((each) => each.kinds.includes(draft.kind));
  const branches = alliance.bodies.filter((body) => !body.closed);
  const wrong = (field: string) => problem?.field === field && <p role="alert" className={styles.wrong}>{problem.text}</p>;
  const code = problem?.field.startsWith('fields.') === true ? problem.field.slice(7) : null;
  const [open, setOpen] = useState<string[]>([]);
  return (
    <div className={styles.form}>
      {units.length > 1 && (
        <fieldset className={styles.field}>
          <legend>{t('formUnitFor')}</legend>
          <Select showSearch optionFilterProp="label" value={draft.unitId} disabled={except !== undefined} onChange={(unitId: string) => change({ unitId })} options={units.map((unit) => ({ value: unit.unitId, label: unit.name }))} aria-label={t('formUnitFor')} />
          {wrong('unitId')}
        </fieldset>
      )}
      <fieldset className={styles.field}>
        <legend>{t('pickKind')}</legend>
        <Radio.Group value={draft.kind} onChange={(event) => change({ kind: event.target.value as string, category: '', fields: {} })} optionType="button" options={book.kinds.map((kind) => ({ value: kind.code, label: nameIn(language, kind.zh, kind.en) }))} />
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
          {wrong('category')}
        </fieldset>
      )}
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
          <CategoryFields fields={category.fields} values={draft.fields} problems={code === null ? {} : { [code]: problem?.text ?? '' }} change={(field, value) => change({ fields: { ...draft.fields, [field]: value } })} />
          <WindowField draft={draft} change={change} />
          {problem?.field.startsWith('window') && <p role="alert" className={styles.wrong}>{problem.text}</p>}
          <fieldset className={styles.field}>
            <legend>{t('formContact')}</legend>
            {draft.keepContact && draft.contactName === '' && <p className={styles.quiet}>{t('contactKept')}</p>}
            <div className={styles.inline}>
              <Input className={styles.short} value={draft.contactName} placeholder={t('contactName')} aria-label={t('contactName')} autoComplete="name" onChange={(event) => change({ contactName: event.target.value })} />
              <Input className={styles.short} value={draft.contactPhone} placeholder={t('contactPhone')} aria-label={t('contactPhone')} inputMode="tel" autoComplete="tel" onChange={(event) => change({ contactPhone: event.target.value })} />
            </div>
            {problem?.field.startsWith('contact') && <p role="alert" className={styles.wrong}>{problem.text}</p>}
          </fieldset>
          <Collapse
            activeKey={open}
            onChange={(keys) => setOpen(keys as string[])}
            items={[
              {
                key: 'more',
                label: t('formMore'),
                children: (
                  <div className={styles.form}>
                    <fieldset className={styles.field}>
                      <legend>{t('formText')}</legend>
                      <Input.TextArea value={draft.text} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} aria-label={t('formText')} onChange={(event) => change({ text: event.target.value })} />
                    </fieldset>
                    <fieldset className={styles.field}>
                      <legend>{t('formWhere')}</legend>
                      <RegionPicker value={draft.region ?? null} onChange={(region) => change({ region: region ?? undefined })} />
                      <Input value={draft.address} maxLength={120} placeholder={t('formAddress')} aria-label={t('formAddress')} onChange={(event) => change({ address: event.target.value })} />
                    </fieldset>
                    <Checkbox checked={draft.partial} onChange={(event) => change({ partial: event.target.checked })}>
                      {t('formPartial')}
                    </Checkbox>
                    <fieldset className={styles.field}>
                      <legend>{t('formAudience')}</legend>
                      <Select<Audience> value={draft.audience} onChange={(audience) => change({ audience })} options={audiences.filter((each) => each !== 'branch' || branches.length > 0).map((each) => ({ value: each, label: t(`audience.${each}`) }))} aria-label={t('formAudience')} />
                      {draft.audience === 'branch' && <Select value={draft.branchId} placeholder={t('formBranch')} onChange={(branchId: string) => change({ branchId })} options={branches.map((body) => ({ value: body.id, label: nameIn(language, body.name, body.nameEn) }))} aria-label={t('formBranch')} />}
                      {wrong('branchId')}
                    </fieldset>
                    <fieldset className={styles.field}>
                      <legend>{t('formValid')}</legend>
                      <Input type="date" className={styles.short} value={draft.validUntil} aria-label={t('formValid')} onChange={(event) => change({ validUntil: event.target.value })} />
                      {wrong('validUntil')}
                    </fieldset>
                  </div>
                ),
              },
            ]}
          />
        </>
      )}
      {children}
    </div>
  );
}
