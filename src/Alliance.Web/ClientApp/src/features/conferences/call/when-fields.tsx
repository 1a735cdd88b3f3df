import { Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import styles from './call.module.css';
import { useCallWords } from './words';
import { MarkedDatePicker } from '@/components';

const lengths = [30, 45, 60, 90, 120, 150, 180, 240, 360];

interface Props {
  day: string;
  time: string;
  minutes: number;
  onChange: (part: { day?: string; time?: string; minutes?: number }) => void;
}

/** Day, hour and length, in the civil time of China. */
export function WhenFields({ day, time, minutes, onChange }: Props) {
  const t = useCallWords();
  const said = (length: number) =>
    length < 60 ? t('minutesCount', { count: length }) : length % 60 === 0 ? t('hoursCount', { count: length / 60 }) : length % 60 === 30 ? t('hoursHalf', { hours: Math.floor(length / 60) }) : t('minutesCount', { count: length });
  const known = lengths.includes(minutes) ? lengths : [...lengths, minutes].sort((a, b) => a - b);
  return (
    <div className={styles.when}>
      <label className={styles.field}>
        <span>{t('day')}</span>
        <MarkedDatePicker value={dayjs(day)} allowClear={false} minDate={dayjs().startOf('day')} onChange={(value) => value !== null && onChange({ day: value.format('YYYY-MM-DD') })} />
      </label>
      <label className={styles.field}>
        <span>{t('from')}</span>
        <TimePicker value={dayjs(`${day}T${time}`)} format="HH:mm" minuteStep={5} needConfirm={false} allowClear={false} onChange={(value) => value !== null && onChange({ time: value.format('HH:mm') })} />
      </label>
      <label className={styles.field}>
        <span>{t('length')}</span>
        <Select value={minutes} onChange={(value: number) => onChange({ minutes: value })} options={known.map((value) => ({ value, label: said(value) }))} />
      </label>
    </div>
  );
}
