import { DatePicker, Input, InputNumber, Modal, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { seriesKey, weekdays, type SeriesRule } from './queries';
import styles from './series.module.css';
import { useSeriesWords } from './words';
import { kinds } from '../api/types';
import { ofBody } from '../call/draft';
import { useMeetingWords } from '../words';
import { alliancePath, type AllianceDetail } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

/** A rule by which meetings follow the chair. */
export function StartDialog({ alliance, onClose }: { alliance: AllianceDetail; onClose: () => void }) {
  const t = useSeriesWords();
  const m = useMeetingWords();
  const language = useLanguage();
  const [rule, setRule] = useState<SeriesRule>({
    kind: 'joint-conference', title: m('kind.joint-conference'), from: dayjs().startOf('month').format('YYYY-MM-DD'), everyMonths: 3, daysIn: 14, weekday: 'thursday', at: '14:00:00', minutes: 120, bodyId: null,
  });
  const change = (part: Partial<SeriesRule>) => setRule((before) => ({ ...before, ...part }));
  const wanted = ofBody(rule.kind);
  const start = useCommand(() => ({ path: alliancePath(alliance.id, 'meeting-series'), body: rule }), { refresh: [seriesKey(alliance.id)], said: t('saved'), onDone: onClose });
  return (
    <Modal open title={t('start')} okText={t('save')} cancelText={t('cancel')} confirmLoading={start.isPending} okButtonProps={{ disabled: rule.title.trim().length < 2 || (wanted !== null && rule.bodyId === null) }} onOk={() => start.mutate()} onCancel={onClose}>
      <div className={styles.dialog}>
        <label>
          <span>{t('kind')}</span>
          <Select value={rule.kind} onChange={(kind) => change({ kind, bodyId: null, title: m(`kind.${kind}`) })} options={kinds.map((kind) => ({ value: kind, label: m(`kind.${kind}`) }))} />
        </label>
        <label>
          <span>{t('name')}</span>
          <Input value={rule.title} maxLength={100} onChange={(e) => change({ title: e.target.value })} />
        </label>
        {wanted !== null && (
          <label>
            <span>{t('body')}</span>
            <Select value={rule.bodyId} onChange={(bodyId) => change({ bodyId })} options={alliance.bodies.filter((body) => body.kind === wanted && !body.closed).map((body) => ({ value: body.id, label: nameIn(language, body.name, body.nameEn) }))} />
          </label>
        )}
        <label>
          <span>{t('from')}</span>
          <DatePicker value={dayjs(rule.from)} allowClear={false} onChange={(day) => day !== null && change({ from: day.format('YYYY-MM-DD') })} />
        </label>
        <label>
          <span>{t('every')}</span>
          <InputNumber value={rule.everyMonths} min={1} max={24} onChange={(n) => change({ everyMonths: n ?? 3 })} />
        </label>
        <label>
          <span>{t('daysIn')}</span>
          <InputNumber value={rule.daysIn} min={0} max={300} onChange={(n) => change({ daysIn: n ?? 0 })} />
        </label>
        <label>
          <span>{t('weekday')}</span>
          <Select value={rule.weekday} onChange={(weekday) => change({ weekday })} options={weekdays.map((day) => ({ value: day, label: t(`day.${day}`) }))} />
        </label>
        <label>
          <span>{t('at')}</span>
          <TimePicker value={dayjs(`2000-01-01T${rule.at}`)} format="HH:mm" minuteStep={5} needConfirm={false} allowClear={false} onChange={(time) => time !== null && change({ at: time.format('HH:mm:00') })} />
        </label>
        <label>
          <span>{t('minutes')}</span>
          <InputNumber value={rule.minutes} min={15} max={1440} step={15} onChange={(n) => change({ minutes: n ?? 120 })} />
        </label>
      </div>
    </Modal>
  );
}
