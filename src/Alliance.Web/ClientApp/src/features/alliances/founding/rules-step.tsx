import { Alert, Form, InputNumber, Radio, Select, Switch } from 'antd';
import { useDomainWords } from '@/lib/api';
import { useAlliancesWords } from '../words';
import type { Draft, Missing, Rules } from './draft';
import styles from './founding.module.css';
import { Shares } from './shares';

interface Props {
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  missing: readonly Missing[];
}

const lengths = ['month', 'quarter', 'half-year', 'year', 'meeting'] as const;
const deciders = ['coordinator', 'chair', 'members'] as const;
const majorities = ['simple', 'two-thirds', 'unanimity', 'consensus'] as const;

export function RulesStep({ draft, change, missing }: Props) {
  const t = useAlliancesWords();
  const d = useDomainWords();
  const { rules } = draft;
  const set = (next: Partial<Rules>) => change({ rules: { ...rules, ...next } });
  const tick = (name: 'twoLevels' | 'notTwiceInARow' | 'alternateProvinces', hint?: string) => (
    <div className={styles.tick}>
      <Switch id={name} checked={rules[name]} onChange={(on) => set({ [name]: on })} />
      <label htmlFor={name}>
        {t(name)}
        {hint && <small>{hint}</small>}
      </label>
    </div>
  );
  return (
    <Form layout="vertical" component="div">
      <h3>{t('rotation')}</h3>
      {missing.includes('shares') && <Alert type="warning" showIcon role="alert" title={t('shareWrong')} style={{ marginBottom: 16 }} />}
      <Form.Item label={t('length')}>
        <Radio.Group value={rules.length} onChange={(e) => set({ length: e.target.value as Rules['length'] })} options={lengths.map((length) => ({ value: length, label: d(`length.${length}`) }))} />
      </Form.Item>
      <Form.Item label={t('shares')}>
        <Radio.Group
          value={rules.shares}
          onChange={(e) => set({ shares: e.target.value as Rules['shares'] })}
          options={(['equal', 'weighted'] as const).map((shares) => ({ value: shares, label: t(`shares.${shares}`) }))}
        />
      </Form.Item>
      {rules.shares === 'weighted' && <Shares draft={draft} change={change} />}
      {tick('notTwiceInARow')}
      {tick('twoLevels', t('twoLevelsHint'))}
      {tick('alternateProvinces')}
      <div className={styles.pair}>
        <Form.Item label={t('newcomerWait')} htmlFor="newcomerWait">
          <InputNumber id="newcomerWait" min={0} max={40} value={rules.newcomerWaitTerms} onChange={(n) => set({ newcomerWaitTerms: n ?? 0 })} />
        </Form.Item>
        <Form.Item label={t('handOverLead')} htmlFor="handOverLead">
          <InputNumber id="handOverLead" min={1} max={90} value={rules.handOverLeadDays} onChange={(n) => set({ handOverLeadDays: n ?? 14 })} />
        </Form.Item>
      </div>
      <h3>{t('admission')}</h3>
      <Form.Item label={t('admissionBy')}>
        <Radio.Group value={rules.admissionBy} onChange={(e) => set({ admissionBy: e.target.value as Rules['admissionBy'] })} options={deciders.map((by) => ({ value: by, label: t(`by.${by}`) }))} />
      </Form.Item>
      {rules.admissionBy === 'members' && (
        <div className={styles.pair}>
          <Form.Item label={t('majority')} htmlFor="majority">
            <Select id="majority" value={rules.majority} onChange={(majority) => set({ majority })} options={majorities.map((each) => ({ value: each, label: t(`majority.${each}`) }))} />
          </Form.Item>
          <Form.Item label={t('votingDays')} htmlFor="votingDays">
            <InputNumber id="votingDays" min={1} max={90} value={rules.votingDays} onChange={(n) => set({ votingDays: n ?? 14 })} />
          </Form.Item>
        </div>
      )}
    </Form>
  );
}
