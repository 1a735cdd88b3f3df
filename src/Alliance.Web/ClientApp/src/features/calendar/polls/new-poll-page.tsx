import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { pollsKey } from '../api/queries';
import { useCalendarWords } from '../words';
import styles from './polls.module.css';
import { usePollWords } from './words';
import { EmptyState, MarkedDatePicker, MeetingsNav, sendsByButtonAlone, useDocumentTitle } from '@/components';
import { alliancePath, useAlliance, useMembers, useRights } from '@/lib/alliances';
import { civil, dateOf, dayLength } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useNow } from '@/lib/use-now';

const kinds = ['joint-conference', 'annual-conference', 'committee-session', 'branch-session', 'joint-study', 'consultation'] as const;
const lengths = [30, 60, 90, 120, 150, 180, 240];

interface Slot {
  day: string;
  time: string;
}

const instant = ({ day, time }: Slot) => `${day}T${time}:00+08:00`;

/** A poll: which times are on offer, who is asked, until when. */
export function NewPollPage() {
  const { allianceId = '' } = useParams();
  const t = usePollWords();
  const c = useCalendarWords();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const now = useNow();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const members = useMembers(allianceId).data?.filter((member) => member.status === 'active') ?? [];
  /** So many days from now, or the Monday after where that is a weekend. */
  const inDays = (days: number) => {
    const weekday = civil(Date.now() + days * dayLength).weekday;
    return dateOf(Date.now() + (days + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)) * dayLength);
  };
  const [draft, setDraft] = useState(() => ({
    title: '',
    meeting: kinds.find((kind) => kind === asked.get('kind')) ?? 'joint-conference',
    minutes: Number(asked.get('minutes')) || 120,
    options: [{ day: inDays(14), time: '09:30' }, { day: inDays(16), time: '14:00' }] as Slot[],
    required: null as string[] | null,
    optional: [] as string[],
    closes: { day: inDays(5), time: '17:00' } as Slot,
    place: '',
  }));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const required = draft.required ?? members.map((member) => member.unitId);
  const starts = draft.options.map(instant);
  useDocumentTitle(`${t('newTitle')} · ${alliance.name}`);
  const wrong = {
    title: draft.title.trim().length < 2,
    options: new Set(starts).size !== starts.length || starts.length < 2,
    who: required.length + draft.optional.length === 0,
    closes: Date.parse(instant(draft.closes)) <= now || starts.some((start) => Date.parse(start) <= Date.parse(instant(draft.closes))),
  };
  const send = useCommand(
    () => ({
      path: alliancePath(allianceId, 'time-polls'),
      body: { title: draft.title.trim(), meeting: draft.meeting, minutes: draft.minutes, options: starts, required, optional: draft.optional, closesAt: instant(draft.closes), place: draft.place.trim() || null },
    }),
    { refresh: [pollsKey(allianceId), ['workbench']], said: t('sent'), onDone: (result) => void navigate(`/alliances/${allianceId}/meetings/polls/${result.id}`) },
  );
  if (!rights.may('time-poll.open')) {
    return (
      <>
        <MeetingsNav />
        <EmptyState title={t('noMay')} />
      </>
    );
  }

  const slot = (value: Slot, onChange: (next: Slot) => void) => (
    <>
      <MarkedDatePicker value={dayjs(value.day)} allowClear={false} minDate={dayjs(dateOf(now))} onChange={(next) => next && onChange({ ...value, day: next.format('YYYY-MM-DD') })} />
      <TimePicker value={dayjs(`${value.day}T${value.time}`)} format="HH:mm" minuteStep={15} needConfirm={false} allowClear={false} onChange={(next) => next && onChange({ ...value, time: next.format('HH:mm') })} />
    </>
  );
  const units = (taken: readonly string[]) => members.filter((member) => !taken.includes(member.unitId)).map((member) => ({ value: member.unitId, label: member.name }));
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header>
        <h2>{t('newTitle')}</h2>
        <p>{t('about')}</p>
      </header>
      <form
        className={styles.form}
        onKeyDown={sendsByButtonAlone}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!Object.values(wrong).some(Boolean)) send.mutate();
        }}
      >
        <label>
          <span>{t('what')}</span>
          <Input value={draft.title} maxLength={100} status={tried && wrong.title ? 'error' : ''} onChange={(e) => change({ title: e.target.value })} />
          {tried && wrong.title && <small role="alert">{t('whatNeeded')}</small>}
        </label>
        <div className={styles.pair}>
          <label>
            <span>{t('kind')}</span>
            <Select value={draft.meeting} onChange={(meeting) => change({ meeting })} options={kinds.map((value) => ({ value, label: c(`kind.${value}`) }))} />
          </label>
          <label>
            <span>{t('length')}</span>
            <Select value={draft.minutes} onChange={(minutes) => change({ minutes })} options={[...new Set([...lengths, draft.minutes])].sort((a, b) => a - b).map((value) => ({ value, label: t('minutesCount', { count: value }) }))} />
          </label>
        </div>
        <fieldset>
          <legend>{t('options')}</legend>
          {draft.options.map((option, index) => (
            <div key={index} className={styles.slot}>
              {slot(option, (next) => change({ options: draft.options.map((each, i) => (i === index ? next : each)) }))}
              <Button aria-label={t('removeOption')} icon={<DeleteOutlined aria-hidden />} disabled={draft.options.length <= 2} onClick={() => change({ options: draft.options.filter((_, i) => i !== index) })} />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={draft.options.length >= 20}
            onClick={() => change({ options: [...draft.options, { day: dateOf(Date.parse(`${draft.options.at(-1)?.day ?? inDays(14)}T00:00:00+08:00`) + dayLength), time: draft.options.at(-1)?.time ?? '09:30' }] })}
          >
            {t('addOption')}
          </Button>
          {tried && wrong.options && <small role="alert">{t('optionsNeeded')}</small>}
        </fieldset>
        <label>
          <span>{t('required')}</span>
          <Select mode="multiple" value={required} optionFilterProp="label" options={units(draft.optional)} maxTagCount={12} onChange={(value: string[]) => change({ required: value })} />
        </label>
        <label>
          <span>{t('optional')}</span>
          <Select mode="multiple" value={draft.optional} optionFilterProp="label" options={units(required)} onChange={(optional: string[]) => change({ optional })} />
          {tried && wrong.who && <small role="alert">{t('whoNeeded')}</small>}
        </label>
        <fieldset>
          <legend>{t('closesAt')}</legend>
          <div className={styles.slot}>{slot(draft.closes, (closes) => change({ closes }))}</div>
          {wrong.closes && <small role="alert">{t('closesNeeded')}</small>}
        </fieldset>
        <label>
          <span>{t('place')}</span>
          <Input value={draft.place} maxLength={200} onChange={(e) => change({ place: e.target.value })} />
        </label>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('send')}
        </Button>
      </form>
    </div>
  );
}
