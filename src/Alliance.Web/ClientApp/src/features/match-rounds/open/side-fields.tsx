import { Form, InputNumber, Radio, Select } from 'antd';
import { useLanguage } from '@/lib/i18n';
import { useRoundBook, useRoundListings, type RoundSide } from '../api';
import { useRoundWords } from '../words';
import styles from '../rounds.module.css';

export interface SideFilled {
  by: 'kind' | 'entries';
  kind?: string;
  categories?: string[];
  entries?: string[];
  quota: number;
  unitQuota?: number | null;
  mostRanked: number;
}

/** Which entries take part on a side, and how many matches they and their units may have. */
export function SideFields({ allianceId, side }: { allianceId: string; side: RoundSide }) {
  const t = useRoundWords();
  const spoken = useLanguage();
  const form = Form.useFormInstance();
  const chosen = Form.useWatch([side, 'by'], form) === 'entries';
  const kind = Form.useWatch([side, 'kind'], form) as string | undefined;
  const book = useRoundBook(allianceId).data?.book;
  const listings = useRoundListings(allianceId, chosen);
  const ours = (of: string) => (side === 'seekers' ? of === 'wants' : of !== 'wants');
  const kinds = (book?.kinds ?? []).filter((each) => ours(each.side));
  const within = kind ? [kind] : kinds.map((each) => each.code);
  const said = (each: { code: string; zh: string; en: string }) => ({ value: each.code, label: spoken === 'zh' ? each.zh : each.en });
  return (
    <fieldset className={`${styles.card} ${styles.side}`}>
      <h4>{t(side === 'seekers' ? 'f_seekersSide' : 'f_offersSide')}</h4>
      <Form.Item name={[side, 'by']} label={t('f_which')}>
        <Radio.Group options={(['kind', 'entries'] as const).map((value) => ({ value, label: t(`f_by_${value}`) }))} />
      </Form.Item>
      {chosen ? (
        <Form.Item name={[side, 'entries']} label={t('f_entries')} rules={[{ required: true }]}>
          <Select
            mode="multiple"
            loading={listings.isFetching}
            showSearch={{ optionFilterProp: 'label' }}
            options={(listings.data?.items ?? []).filter((each) => ours(each.side)).map((each) => ({ value: each.id, label: `${each.title} · ${each.unitName ?? ''}` }))}
          />
        </Form.Item>
      ) : (
        <div className={styles.two}>
          <Form.Item name={[side, 'kind']} label={t('f_kind')}>
            <Select allowClear placeholder={t(side === 'seekers' ? 'anyNeed' : 'anyOffer')} options={kinds.map(said)} />
          </Form.Item>
          <Form.Item name={[side, 'categories']} label={t('f_categories')}>
            <Select mode="multiple" placeholder={t('f_anyCategory')} options={(book?.categories ?? []).filter((each) => each.kinds.some((code) => within.includes(code))).map(said)} />
          </Form.Item>
        </div>
      )}
      <div className={styles.two}>
        <Form.Item name={[side, 'quota']} label={t(side === 'seekers' ? 'f_quotaSeekers' : 'f_quotaOffers')} rules={[{ required: true }]}>
          <InputNumber min={1} max={1000} />
        </Form.Item>
        <Form.Item name={[side, 'unitQuota']} label={t(side === 'seekers' ? 'f_unitQuotaSeekers' : 'f_unitQuotaOffers')}>
          <InputNumber min={1} max={1000} placeholder={t('f_noLimit')} />
        </Form.Item>
        <Form.Item name={[side, 'mostRanked']} label={t('f_mostRanked')} rules={[{ required: true }]}>
          <InputNumber min={1} max={50} />
        </Form.Item>
      </div>
    </fieldset>
  );
}
