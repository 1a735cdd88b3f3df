import { Radio, Select } from 'antd';
import styles from './call.module.css';
import type { CallDraft } from './draft';
import { useCallWords } from './words';
import type { Member } from '@/lib/alliances';

interface Props {
  draft: CallDraft;
  onChange: (part: Partial<CallDraft>) => void;
  /** Whoever counts in a meeting of the kind. */
  invited: readonly Member[];
  members: readonly Member[];
}

/** Everybody who counts, or units chosen one by one. */
export function WhoFields({ draft, onChange, invited, members }: Props) {
  const t = useCallWords();
  const options = (taken: readonly string[]) => members.filter((member) => !taken.includes(member.unitId)).map((member) => ({ value: member.unitId, label: member.name }));
  return (
    <>
      <Radio.Group
        value={draft.everybody}
        aria-label={t('who')}
        onChange={(e) => onChange({ everybody: e.target.value as boolean, ...(e.target.value === false && draft.required.length === 0 ? { required: invited.map((member) => member.unitId) } : {}) })}
        options={[
          { value: true, label: t('everybody', { count: invited.length }) },
          { value: false, label: t('choose') },
        ]}
      />
      {!draft.everybody && (
        <>
          <label className={styles.field}>
            <span>{t('required')}</span>
            <Select mode="multiple" value={draft.required} placeholder={t('pickUnits')} optionFilterProp="label" options={options(draft.optional)} onChange={(required: string[]) => onChange({ required })} />
          </label>
          <label className={styles.field}>
            <span>{t('optional')}</span>
            <Select mode="multiple" value={draft.optional} placeholder={t('pickUnits')} optionFilterProp="label" options={options(draft.required)} onChange={(optional: string[]) => onChange({ optional })} />
          </label>
        </>
      )}
    </>
  );
}
