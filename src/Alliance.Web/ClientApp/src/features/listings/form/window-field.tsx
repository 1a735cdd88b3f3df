import { Checkbox, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import type { Draft } from './draft';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { sayDays } from '../say';
import { useLanguage } from '@/lib/i18n';

/** When: at any time, once, or every week, with the days on which it does not hold. */
export function WindowField({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useListingWords();
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
      {draft.when === 'weekly' && <WeekDays draft={draft} change={change} />}
      {draft.when !== 'any' && (
        <div className={styles.inline}>
          {draft.when === 'once' && <Input type="date" className={styles.short} value={draft.date} aria-label={t('whenDate')} onChange={(event) => change({ date: event.target.value })} />}
          <label>
            {t('whenFrom')} <Input type="time" className={styles.short} value={draft.from} onChange={(event) => change({ from: event.target.value })} />
          </label>
          <label>
            {t('whenTo')} <Input type="time" className={styles.short} value={draft.to} onChange={(event) => change({ to: event.target.value, nextDay: draft.nextDay || event.target.value <= draft.from })} />
          </label>
          <Checkbox checked={draft.nextDay} onChange={(event) => change({ nextDay: event.target.checked })}>
            {t('whenNextDay')}
          </Checkbox>
        </div>
      )}
      {draft.when === 'weekly' && <Span draft={draft} change={change} />}
    </fieldset>
  );
}

/** All days or working days alone; of working days every one is meant, make-up days included. */
function WeekDays({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useListingWords();
  const language = useLanguage();
  return (
    <>
      <Radio.Group
        value={draft.working ? 'working' : 'all'}
        onChange={(event) => change(event.target.value === 'working' ? { working: true, days: [1, 2, 3, 4, 5, 6, 7] } : { working: false, days: [1, 2, 3, 4, 5] })}
        options={[
          { value: 'all', label: t('whenAll') },
          { value: 'working', label: t('whenWorking') },
        ]}
      />
      {!draft.working && (
        <Checkbox.Group value={draft.days} onChange={(days) => change({ days: (days as number[]).sort((a, b) => a - b) })} options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: sayDays([day], 'all', language).replace('每', '') }))} />
      )}
    </>
  );
}

/** From which day to which, and on which days not. */
function Span({ draft, change }: { draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useListingWords();
  const [day, setDay] = useState('');
  const add = () => {
    if (day !== '' && !draft.except.includes(day)) change({ except: [...draft.except, day].sort() });
    setDay('');
  };
  return (
    <>
      <div className={styles.inline}>
        <label>
          {t('whenSince')} <Input type="date" className={styles.short} value={draft.since} onChange={(event) => change({ since: event.target.value })} />
        </label>
        <label>
          {t('whenUntil')} <Input type="date" className={styles.short} value={draft.until} onChange={(event) => change({ until: event.target.value })} />
        </label>
      </div>
      <div className={styles.inline}>
        <label>
          {t('whenExcept')} <Input type="date" className={styles.short} value={day} onChange={(event) => setDay(event.target.value)} onBlur={add} onPressEnter={add} />
        </label>
        {draft.except.map((each) => (
          <Tag key={each} closable={{ 'aria-label': `${t('whenExceptAway')} ${each}` }} onClose={() => change({ except: draft.except.filter((other) => other !== each) })}>
            {each}
          </Tag>
        ))}
      </div>
    </>
  );
}
