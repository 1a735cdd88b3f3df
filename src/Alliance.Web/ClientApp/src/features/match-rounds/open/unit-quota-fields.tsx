import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Select } from 'antd';
import type { RoundSide } from '../api';
import { useRoundWords } from '../words';
import styles from '../rounds.module.css';

export interface QuotaFilled {
  unitId: string;
  side: RoundSide;
  quota: number;
}

/** Units whose quota differs from their side's. */
export function UnitQuotaFields({ members }: { members: readonly { value: string; label: string }[] }) {
  const t = useRoundWords();
  return (
    <Form.List name="unitQuotas">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.quotaRow}>
              <Form.Item name={[name, 'unitId']} rules={[{ required: true }]} style={{ flex: '1 1 200px' }}>
                <Select options={[...members]} placeholder={t('unit')} aria-label={t('unit')} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[name, 'side']} style={{ flex: '0 1 160px' }}>
                <Select aria-label={t('side')} options={(['seekers', 'offers'] as const).map((value) => ({ value, label: t(value === 'seekers' ? 'seeks' : 'offers') }))} />
              </Form.Item>
              <Form.Item name={[name, 'quota']}>
                <InputNumber min={0} max={1000} aria-label={t('quota')} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('f_removeQuota')} onClick={() => remove(name)} />
            </div>
          ))}
          <Button type="link" icon={<PlusOutlined aria-hidden />} onClick={() => add({ side: 'offers', quota: 1 })}>
            {t('f_addQuota')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
