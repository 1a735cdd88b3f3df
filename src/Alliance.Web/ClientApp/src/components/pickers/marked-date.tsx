import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import styles from './marked-date.module.css';
import { get } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

interface Mark {
  day: string;
  kind: 'working' | 'weekend' | 'holiday' | 'make-up';
  holiday: string | null;
  holidayEn: string | null;
}

const words = { zh: { holiday: '休', 'make-up': '班' }, en: { holiday: 'off', 'make-up': 'work' } } as const;

interface Props {
  value: Dayjs | null;
  onChange: (value: Dayjs | null) => void;
  allowClear?: boolean;
  minDate?: Dayjs;
}

/** A date picker whose days say which are holidays and which are worked in exchange. */
export function MarkedDatePicker({ value, onChange, allowClear = true, minDate }: Props) {
  const spoken = useLanguage();
  const [panel, setPanel] = useState(() => value ?? dayjs());
  const [open, setOpen] = useState(false);
  const from = panel.startOf('month').subtract(7, 'day').format('YYYY-MM-DD');
  const to = panel.endOf('month').add(14, 'day').format('YYYY-MM-DD');
  const { data } = useQuery({ queryKey: ['days', from, to], queryFn: ({ signal }) => get<Mark[]>('/api/calendar/days', { from, to }, signal), enabled: open, staleTime: Infinity });
  const marks = new Map((data ?? []).map((mark) => [mark.day, mark]));
  return (
    <DatePicker
      value={value}
      allowClear={allowClear}
      {...(minDate ? { minDate } : {})}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? null) : next)}
      onOpenChange={setOpen}
      onPanelChange={(next) => setPanel(next)}
      cellRender={(current, info) => {
        const mark = info.type === 'date' && dayjs.isDayjs(current) ? marks.get(current.format('YYYY-MM-DD')) : undefined;
        if (mark === undefined || (mark.kind !== 'holiday' && mark.kind !== 'make-up')) return info.originNode;
        return (
          <div className={`ant-picker-cell-inner ${styles.cell}`} title={(spoken === 'en' ? mark.holidayEn : mark.holiday) ?? ''}>
            {dayjs.isDayjs(current) ? current.date() : current}
            <i data-kind={mark.kind}>{words[spoken][mark.kind]}</i>
          </div>
        );
      }}
    />
  );
}
