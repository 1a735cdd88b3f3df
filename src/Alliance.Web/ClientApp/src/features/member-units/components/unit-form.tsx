import { Button, Collapse, Form, Input, InputNumber, Select } from 'antd';
import type { FormInstance } from 'antd';
import { RegionPicker, type Choice } from '@/components';
import { useDomainWords } from '@/lib/api';
import { unitKinds, type UnitBody, type UnitDetail } from '../api/units';
import { useUnitWords } from '../words';
import styles from './units.module.css';

export interface UnitValues extends Omit<UnitBody, 'shortName' | 'address' | 'creditCode'> {
  shortName?: string | null;
  address?: string | null;
  creditCode?: string | null;
}

export const fieldNames = ['name', 'shortName', 'kind', 'regionCode', 'address', 'longitude', 'latitude', 'offers', 'creditCode'] as const;

export function toBody(values: UnitValues): UnitBody {
  const line = (text: string | null | undefined) => text?.trim() || null;
  return {
    name: values.name.trim(),
    shortName: line(values.shortName),
    kind: values.kind,
    regionCode: values.regionCode,
    address: line(values.address),
    longitude: values.longitude ?? null,
    latitude: values.latitude ?? null,
    offers: (values.offers ?? []).map((offer) => offer.trim()).filter(Boolean),
    creditCode: line(values.creditCode),
  };
}

export function toValues(unit: UnitDetail): UnitValues {
  return { ...unit, regionCode: unit.region.code };
}

interface Props {
  form: FormInstance<UnitValues>;
  initial?: UnitValues;
  region?: Choice | null;
  verb: string;
  busy: boolean;
  onSave: (body: UnitBody) => void;
  onCancel: () => void;
  onName?: (name: string) => void;
  /** What belongs above the buttons: refusals, likely duplicates. */
  notes?: React.ReactNode;
}

export function UnitForm({ form, initial, region = null, verb, busy, onSave, onCancel, onName, notes }: Props) {
  const t = useUnitWords();
  const d = useDomainWords();
  const both = () => ({
    validator: () => {
      const { longitude, latitude } = form.getFieldsValue(['longitude', 'latitude']);
      return (longitude == null) === (latitude == null) ? Promise.resolve() : Promise.reject(new Error(t('positionWrong')));
    },
  });
  const rest = (
    <>
      <Form.Item name="shortName" label={t('shortName')} extra={t('shortNameHint')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="address" label={t('address')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="offers" label={t('offers')} extra={t('offersHint')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',']} maxCount={40} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="longitude" label={t('longitude')} dependencies={['latitude']} rules={[both]} extra={t('positionHint')}>
          <InputNumber min={-180} max={180} step={0.0001} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="latitude" label={t('latitude')} dependencies={['longitude']} rules={[both]}>
          <InputNumber min={-90} max={90} step={0.0001} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="creditCode" label={t('creditCode')} rules={[{ pattern: /^[0-9A-Z]{18}$/, message: t('creditWrong') }]}>
        <Input maxLength={18} />
      </Form.Item>
    </>
  );
  return (
    <Form form={form} layout="vertical" {...(initial ? { initialValues: initial } : {})} onFinish={(values) => onSave(toBody(values))} scrollToFirstError>
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
        <Input maxLength={80} autoFocus onChange={(event) => onName?.(event.target.value)} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="kind" label={t('kind')} rules={[{ required: true, message: t('kindNeeded') }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={unitKinds.map((kind) => ({ value: kind, label: d(`kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="regionCode" label={t('region')} rules={[{ required: true, message: t('regionNeeded') }]}>
          <RegionPicker known={region} />
        </Form.Item>
      </div>
      <Collapse ghost defaultActiveKey={initial ? ['more'] : []} items={[{ key: 'more', label: t('more'), children: rest, forceRender: true }]} />
      {notes}
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {verb}
        </Button>
      </div>
    </Form>
  );
}
