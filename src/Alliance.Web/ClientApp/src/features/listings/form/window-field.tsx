import { Checkbox, Input, Radio } from 'antd';
import type { Draft } from './draft';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { sayDays } from '../say';
import { useLanguage } from '@/lib/i18n';

/** When: at any time, once, or every week. */
export function WindowField({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useListingWords();
  const language = useLanguage();
  return (
    <fieldset className={styles.field}>
      <legend>{t('formWhen')}</legend>
      <Radio.Group
        value={draft.when}
        onChange={(event) => change({ when: event.target.value as Draft['when'] })}
        optionType="button"
        options={[
          { value: 'any', label: t('whenAny') },
          { value: 'weekly', label: t('whenWeekly') },
          { value: 'once', label: t('whenOnce') },
        ]}
      />
      {draft.when === 'weekly' && (
        <Checkbox.Group value={draft.days} onChange={(days) => change({ days: (days as number[]).sort((a, b) => a - b) })} options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: sayDays([day], 'all', language).replace('每', '') }))} />
      )}
      {draft.when !== 'any' && (
        <div className={styles.inline}>
          {draft.when === 'once' && <Input type="date" className={styles.short} value={draft.date} aria-label={t('formWhen')} onChange={(event) => change({ date: event.target.value })} />}
          <label>
            {t('whenFrom')} <Input type="time" className={styles.short} value={draft.from} onChange={(event) => change({ from: event.target.value })} />
          </label>
          <label>
            {t('whenTo')} <Input type="time" className={styles.short} value={draft.to} onChange={(event) => change({ to: event.target.value, nextDay: draft.nextDay || event.target.value <= draft.from })} />
          </label>
          <Checkbox checked={draft.nextDay} onChange={(event) => change({ nextDay: event.target.checked })}>
            {t('whenNextDay')}
          </Checkbox>
          {draft.when === 'weekly' && (
            <Checkbox checked={draft.working} onChange={(event) => change({ working: event.target.checked })}>
              {t('whenWorking')}
            </Checkbox>
          )}
        </div>
      )}
    </fieldset>
  );
}
