import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { audiences, type Audience } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import type { Draft } from './draft';
import { PointField } from './point-field';
import { RegionPicker, useRegionName } from '@/components';
import type { AllianceDetail } from '@/lib/alliances';
import { nameIn, useLanguage } from '@/lib/i18n';

interface Props {
  alliance: AllianceDetail;
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  /** The refusal at a place of the form. */
  wrong: (place: string) => ReactNode;
}

/** What most entries leave as it is. */
export function MoreFields({ alliance, draft, change, wrong }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  const region = useRegionName(draft.region ?? '');
  const branches = alliance.bodies.filter((body) => !body.closed);
  return (
    <div className={styles.form}>
      <fieldset className={styles.field}>
        <legend>{t('formText')}</legend>
        <Input.TextArea value={draft.text} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} aria-label={t('formText')} onChange={(event) => change({ text: event.target.value })} />
        {wrong('text')}
      </fieldset>
      <fieldset className={styles.field}>
        <legend>{t('formWhere')}</legend>
        <RegionPicker allowClear value={draft.region ?? null} known={region} onChange={(region) => change({ region: region ?? undefined })} />
        <Input value={draft.address} maxLength={120} placeholder={t('formAddress')} aria-label={t('formAddress')} onChange={(event) => change({ address: event.target.value })} />
        <PointField allianceId={alliance.id} draft={draft} change={change} />
        {wrong('place')}
      </fieldset>
      <fieldset className={styles.field}>
        <legend>{t('formParts')}</legend>
        <div className={styles.inline}>
          <Checkbox checked={draft.partial} onChange={(event) => change({ partial: event.target.checked })}>
            {t('formPartial')}
          </Checkbox>
          {draft.partial && (
            <label>
              {t('formMinimum')} <InputNumber<number> className={styles.short} min={0} value={draft.minimumPart} inputMode="decimal" onChange={(minimumPart) => change({ minimumPart: minimumPart || null })} />
            </label>
          )}
        </div>
        {wrong('minimumPart')}
      </fieldset>
      <fieldset className={styles.field}>
        <legend>{t('formAudience')}</legend>
        <Select<Audience> value={draft.audience} onChange={(audience) => change({ audience })} options={audiences.filter((each) => each !== 'branch' || branches.length > 0).map((each) => ({ value: each, label: t(`audience.${each}`) }))} aria-label={t('formAudience')} />
        {draft.audience === 'branch' && <Select value={draft.branchId} placeholder={t('formBranch')} onChange={(branchId: string) => change({ branchId })} options={branches.map((body) => ({ value: body.id, label: nameIn(language, body.name, body.nameEn) }))} aria-label={t('formBranch')} />}
        {wrong('audience')}
        {wrong('branchId')}
      </fieldset>
      <fieldset className={styles.field}>
        <legend>{t('formValid')}</legend>
        <Input type="date" className={styles.short} value={draft.validUntil} aria-label={t('formValid')} onChange={(event) => change({ validUntil: event.target.value })} />
        {wrong('validUntil')}
      </fieldset>
    </div>
  );
}
