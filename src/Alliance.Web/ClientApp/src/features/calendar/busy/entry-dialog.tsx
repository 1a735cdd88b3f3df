import { Checkbox, DatePicker, Input, Modal, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { unitCalendarKey, unitPath } from '../api/queries';
import type { BusyEntry } from '../api/types';
import { clockOf } from '../month/days';
import styles from './busy.module.css';
import { useBusyWords } from './words';
import { MarkedDatePicker } from '@/components';
import { dateOf } from '@/lib/format';
import { useCommand } from '@/lib/http';

interface Props {
  unitId: string;
  entry: BusyEntry | null;
  onClose: () => void;
}

/** A busy time, once or every week; the hours are those of China. */
export function EntryDialog({ unitId, entry, onClose }: Props) {
  const t = useBusyWords();
  const [draft, setDraft] = useState(() => ({
    title: entry?.title ?? '',
    day: dateOf(entry ? Date.parse(entry.startsAt) : Date.now() + 86_400_000),
    from: entry ? clockOf(entry.startsAt) : '09:00',
    to: entry ? clockOf(entry.endsAt) : '11:00',
    weekly: entry?.weekly ?? true,
    until: entry?.until ?? null,
    place: entry?.place ?? '',
  }));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const late = draft.to <= draft.from;
  const save = useCommand(
    () => ({
      method: entry ? 'PUT' : 'POST',
      path: entry ? unitPath(unitId, 'entries', entry.entryId) : unitPath(unitId, 'entries'),
      body: {
        title: draft.title.trim(),
        startsAt: `${draft.day}T${draft.from}:00+08:00`,
        endsAt: `${draft.day}T${draft.to}:00+08:00`,
        weekly: draft.weekly,
        until: draft.weekly ? draft.until : null,
        except: entry?.except ?? [],
        place: draft.place.trim() || null,
        longitude: entry?.longitude ?? null,
        latitude: entry?.latitude ?? null,
      },
    }),
    { refresh: [unitCalendarKey(unitId)], said: t('saved'), onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('dialog')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true);
        if (draft.title.trim() && !late) save.mutate();
      }}
    >
      <div className={styles.form}>
        <label>
          <span>{t('what')}</span>
          <Input autoFocus value={draft.title} maxLength={100} placeholder={t('whatHint')} status={tried && !draft.title.trim() ? 'error' : ''} onChange={(e) => change({ title: e.target.value })} />
          {tried && !draft.title.trim() && <small role="alert">{t('needed')}</small>}
        </label>
        <label>
          <span>{t('day')}</span>
          <MarkedDatePicker value={dayjs(draft.day)} allowClear={false} onChange={(value) => value && change({ day: value.format('YYYY-MM-DD') })} />
        </label>
        <label>
          <span>{t('time')}</span>
          <TimePicker.RangePicker
            value={[dayjs(`${draft.day}T${draft.from}`), dayjs(`${draft.day}T${draft.to}`)]}
            format="HH:mm"
            minuteStep={15}
            allowClear={false}
            order={false}
            status={tried && late ? 'error' : ''}
            onChange={(value) => value?.[0] && value[1] && change({ from: value[0].format('HH:mm'), to: value[1].format('HH:mm') })}
          />
          {late && <small role="alert">{t('order')}</small>}
        </label>
        <Checkbox checked={draft.weekly} onChange={(e) => change({ weekly: e.target.checked })}>
          {t('repeats')}
        </Checkbox>
        {draft.weekly && (
          <label>
            <span>{t('last')}</span>
            <DatePicker value={draft.until ? dayjs(draft.until) : null} minDate={dayjs(draft.day)} onChange={(value) => change({ until: value ? value.format('YYYY-MM-DD') : null })} />
          </label>
        )}
        <label>
          <span>{t('place')}</span>
          <Input value={draft.place} maxLength={200} onChange={(e) => change({ place: e.target.value })} />
        </label>
      </div>
    </Modal>
  );
}
