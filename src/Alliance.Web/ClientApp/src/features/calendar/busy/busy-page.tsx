import { Alert, Button, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { unitCalendarKey, unitPath, useUnitCalendar } from '../api/queries';
import type { BusyEntry, UnitCalendar } from '../api/types';
import styles from './busy.module.css';
import { EntryDialog } from './entry-dialog';
import { FeedSection } from './feed-section';
import { useBusyWords } from './words';
import { ConfirmDangerous, EmptyState, LiveHighlight, Page, RowsSkeleton, Trouble } from '@/components';
import { fullDate, sayDay } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';
import { clockOf } from '../month/days';

/** My unit's usual hours, what it is taken up by, and the calendar elsewhere that is read for it. */
export function BusyPage() {
  const t = useBusyWords();
  const session = useSession();
  const [filters, change] = useFilters(['unit'] as const);
  const unit = session.units.find((each) => each.id === filters.unit) ?? session.units[0];
  const { data, error, refetch } = useUnitCalendar(unit?.id ?? '');
  return (
    <Page title={t('title')} about={t('about')} place="calendar" narrow scope={unit ? `unit/${unit.id}` : null} asOf={data?.asOf} actions={<Link to="/calendar">{t('calendar')}</Link>}>
      {unit === undefined && <EmptyState title={t('noUnit')} />}
      {session.units.length > 1 && unit && (
        <label className={styles.unit}>
          {t('unit')}
          <Select value={unit.id} onChange={(value: string) => change({ unit: value })} options={session.units.map((each) => ({ value: each.id, label: each.name }))} />
        </label>
      )}
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {unit && !data && !error && <RowsSkeleton />}
      {data && (
        <div className={styles.sections} key={data.unitId}>
          <Hours calendar={data} />
          <Entries calendar={data} />
          <FeedSection calendar={data} />
        </div>
      )}
    </Page>
  );
}

const timeOf = (minute: number) => dayjs(`2026-01-05T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const minuteOf = (time: dayjs.Dayjs) => time.hour() * 60 + time.minute();

function Hours({ calendar }: { calendar: UnitCalendar }) {
  const t = useBusyWords();
  const [hours, setHours] = useState<[number, number]>([calendar.fromMinute, calendar.toMinute]);
  const save = useCommand(() => ({ method: 'PUT', path: unitPath(calendar.unitId, 'hours'), body: { fromMinute: hours[0], toMinute: hours[1] } }), {
    refresh: [unitCalendarKey(calendar.unitId)],
    said: t('saved'),
  });
  const changed = hours[0] !== calendar.fromMinute || hours[1] !== calendar.toMinute;
  return (
    <section className={styles.section}>
      <h2>{t('hours')}</h2>
      <p>{t('hoursText')}</p>
      <div className={styles.hours}>
        <TimePicker.RangePicker
          value={[timeOf(hours[0]), timeOf(hours[1])]}
          format="HH:mm"
          minuteStep={15}
          allowClear={false}
          order
          placeholder={[t('from'), t('to')]}
          onChange={(value) => value?.[0] && value[1] && setHours([minuteOf(value[0]), minuteOf(value[1])])}
        />
        <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
          {t('save')}
        </Button>
      </div>
    </section>
  );
}

function Entries({ calendar }: { calendar: UnitCalendar }) {
  const t = useBusyWords();
  const spoken = useLanguage();
  const [editing, setEditing] = useState<BusyEntry | 'new' | null>(null);
  const [removing, setRemoving] = useState<BusyEntry | null>(null);
  const remove = useCommand<string>((id) => ({ method: 'DELETE', path: unitPath(calendar.unitId, 'entries', id) }), { refresh: [unitCalendarKey(calendar.unitId)], said: t('removed') });
  const said = (entry: BusyEntry) => {
    const day = fullDate(entry.startsAt, spoken);
    const weekday = spoken === 'zh' ? (day.split(' ')[1] ?? '') : (day.split(',')[0] ?? '');
    return entry.weekly ? `${t('weekly')} ${weekday} ${clockOf(entry.startsAt)}–${clockOf(entry.endsAt)}${entry.until ? ` · ${t('until', { day: sayDay(entry.until, spoken) })}` : ''}` : `${day}–${clockOf(entry.endsAt)}`;
  };
  return (
    <section className={styles.section}>
      <header>
        <h2>{t('entries')}</h2>
        <Button onClick={() => setEditing('new')}>{t('add')}</Button>
      </header>
      {calendar.entries.length === 0 && <EmptyState small title={t('none')} text={t('noneText')} />}
      <ul className={styles.list}>
        {calendar.entries.map((entry) => (
          <li key={entry.entryId}>
            <LiveHighlight of={`busy/${entry.entryId}`} block>
              <div className={styles.row}>
                <span>
                  <strong>{entry.title}</strong>
                  <small>{[said(entry), entry.place].filter(Boolean).join(' · ')}</small>
                </span>
                <Button onClick={() => setEditing(entry)}>{t('edit')}</Button>
                <Button danger onClick={() => setRemoving(entry)}>
                  {t('remove')}
                </Button>
              </div>
            </LiveHighlight>
          </li>
        ))}
      </ul>
      {editing !== null && <EntryDialog unitId={calendar.unitId} entry={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      <ConfirmDangerous
        open={removing !== null}
        title={removing?.title ?? ''}
        consequences={t('removeText')}
        verb={t('remove')}
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) remove.mutate(removing.entryId);
          setRemoving(null);
        }}
      />
      {calendar.feed?.status === 'failed' && <Alert type="warning" showIcon title={t('feed.failed')} />}
    </section>
  );
}
