import { DatePicker, Form, Input, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { AlliancePicker, RegionPicker } from '@/components';
import { useDomainWords } from '@/lib/api';
import { allianceTypes } from '../api/directory';
import { useAlliancesWords } from '../words';
import type { Draft, Missing } from './draft';

interface Props {
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  missing: readonly Missing[];
}

export function ProfileStep({ draft, change, missing }: Props) {
  const t = useAlliancesWords();
  const d = useDomainWords();
  const problem = (what: Missing, sentence: string) => (missing.includes(what) ? { validateStatus: 'error' as const, help: sentence } : {});
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={t('nameLabel')} htmlFor="name" required {...problem('name', t('nameNeeded'))}>
        <Input id="name" value={draft.name} maxLength={80} placeholder={t('nameHint')} onChange={(e) => change({ name: e.target.value })} />
      </Form.Item>
      <Form.Item label={t('nameEn')} htmlFor="nameEn">
        <Input id="nameEn" value={draft.nameEn} maxLength={120} onChange={(e) => change({ nameEn: e.target.value })} />
      </Form.Item>
      <Form.Item label={t('typeLabel')} htmlFor="type" required {...problem('type', t('typeNeeded'))}>
        <Select id="type" value={draft.type} onChange={(type) => change({ type })} options={allianceTypes.map((type) => ({ value: type, label: d(`type.${type}`) }))} />
      </Form.Item>
      <Form.Item label={t('regionsLabel')} htmlFor="regions" required extra={t('regionsHint')} {...problem('regions', t('regionsNeeded'))}>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {draft.regions.map((region) => (
            <Tag key={region.code} closable onClose={() => change({ regions: draft.regions.filter((each) => each.code !== region.code) })}>
              {region.name}
            </Tag>
          ))}
          <RegionPicker
            key={draft.regions.length}
            id="regions"
            placeholder={t('addRegion')}
            exclude={draft.regions.map((region) => region.code)}
            onChange={(code, choice) => code && change({ regions: [...draft.regions, { code, name: choice?.label ?? code }] })}
          />
        </div>
      </Form.Item>
      <Form.Item label={t('parent')} htmlFor="parent" extra={t('parentHint')}>
        <AlliancePicker id="parent" allowClear value={draft.parent?.value ?? null} known={draft.parent} onChange={(_, choice) => change({ parent: choice && { value: choice.value, label: choice.label } })} />
      </Form.Item>
      <Form.Item label={t('foundedOn')} htmlFor="foundedOn">
        <DatePicker
          id="foundedOn"
          style={{ width: '100%' }}
          value={draft.foundedOn ? dayjs(draft.foundedOn) : null}
          maxDate={dayjs()}
          onChange={(date: dayjs.Dayjs | null) => change({ foundedOn: date ? date.format('YYYY-MM-DD') : null })}
        />
      </Form.Item>
      <Form.Item label={t('purpose')} htmlFor="purpose">
        <Input.TextArea id="purpose" value={draft.purpose} rows={3} maxLength={1000} placeholder={t('purposeHint')} onChange={(e) => change({ purpose: e.target.value })} />
      </Form.Item>
    </Form>
  );
}
