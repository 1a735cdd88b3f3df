import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { isShare } from '../fractions';
import styles from './plan.module.css';
import { usePlanWords } from './words';

export interface Joiner {
  name: string;
  province: string;
  share: string;
}

export interface Supposed {
  join: Joiner[];
  leave: string[];
  shares: { unitId: string; share: string }[];
}

interface Props {
  value: Supposed;
  onChange: (value: Supposed) => void;
  units: { value: string; label: string }[];
  provinces: { value: string; label: string }[];
}

/** What is supposed of the members: who joins, who leaves, whose share changes. Nothing of it happens by this. */
export function Suppose({ value, onChange, units, provinces }: Props) {
  const t = usePlanWords();
  const joiner = (i: number, change: Partial<Joiner>) => onChange({ ...value, join: value.join.map((each, at) => (at === i ? { ...each, ...change } : each)) });
  const share = (i: number, change: Partial<{ unitId: string; share: string }>) =>
    onChange({ ...value, shares: value.shares.map((each, at) => (at === i ? { ...each, ...change } : each)) });
  const shareInput = (text: string, onText: (text: string) => void) => (
    <Input className={styles.share} value={text} status={isShare(text) ? '' : 'error'} aria-label={t('share')} title={isShare(text) ? undefined : t('shareWrong')} onChange={(event) => onText(event.target.value)} />
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('suppose')}</legend>
      <span className={styles.sub}>{t('supposeJoin')}</span>
      {value.join.map((each, i) => (
        <div key={i} className={styles.line}>
          <Input className={styles.unit} value={each.name} maxLength={80} placeholder={t('newcomerName')} aria-label={t('newcomerName')} onChange={(event) => joiner(i, { name: event.target.value })} />
          <Select className={styles.province} value={each.province} onChange={(province) => joiner(i, { province })} options={provinces} aria-label={t('province')} />
          <span>{t('share')}</span>
          {shareInput(each.share, (text) => joiner(i, { share: text }))}
          <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => onChange({ ...value, join: value.join.filter((_, at) => at !== i) })}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange({ ...value, join: [...value.join, { name: `${t('newcomer')} ${value.join.length + 1}`, province: provinces[0]?.value ?? '31', share: '1' }] })}>
        {t('addJoin')}
      </Button>
      <span className={styles.sub}>{t('supposeLeave')}</span>
      <Select mode="multiple" value={value.leave} onChange={(leave) => onChange({ ...value, leave })} options={units} placeholder={t('leavePick')} aria-label={t('supposeLeave')} showSearch={{ optionFilterProp: 'label' }} />
      <span className={styles.sub}>{t('supposeShare')}</span>
      {value.shares.map((each, i) => (
        <div key={i} className={styles.line}>
          <Select className={styles.unit} value={each.unitId} onChange={(unitId) => share(i, { unitId })} options={units} aria-label={t('unit')} showSearch={{ optionFilterProp: 'label' }} />
          {shareInput(each.share, (text) => share(i, { share: text }))}
          <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={() => onChange({ ...value, shares: value.shares.filter((_, at) => at !== i) })}>
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={units.length === 0}
        onClick={() => onChange({ ...value, shares: [...value.shares, { unitId: units.find((unit) => !value.shares.some((each) => each.unitId === unit.value))?.value ?? units[0]!.value, share: '2' }] })}
      >
        {t('addShare')}
      </Button>
    </fieldset>
  );
}
