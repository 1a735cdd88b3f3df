import { Button, DatePicker, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useAnswerDays } from './api';
import styles from './suggestions.module.css';
import { useSuggestionWords } from './words';
import { alliancePath } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

const day = (value: Dayjs | null) => value?.format('YYYY-MM-DD');

interface Props {
  need: { id: string; allianceId: string };
  resource: { id: string };
  /** As much as can be exchanged, in `unit`. */
  most: number;
  unit: string;
  /** The unit that is offered to. */
  to: string;
  refresh: (readonly string[])[];
  onEnd: () => void;
}

/** How much, when, and a word to the other side. */
export function OfferForm({ need, resource, most, unit, to: other, refresh, onEnd }: Props) {
  const t = useSuggestionWords();
  const [quantity, setQuantity] = useState<number | null>(most);
  const [from, setFrom] = useState<Dayjs | null>(null);
  const [to, setTo] = useState<Dayjs | null>(null);
  const [note, setNote] = useState('');
  const days = useAnswerDays(need.allianceId);
  const offer = useCommand(
    () => ({
      path: alliancePath(need.allianceId, 'matches'),
      body: {
        needId: need.id,
        resourceId: resource.id,
        quantity,
        from: day(from),
        to: day(to),
        note: note.trim() || undefined,
      },
    }),
    { said: t('saidOffered'), refresh, onDone: onEnd },
  );
  return (
    <form
      className={styles.form}
      aria-label={t('offerTitle', { unit: other })}
      onSubmit={(event) => {
        event.preventDefault();
        offer.mutate();
      }}
    >
      <div className={styles.row}>
        <label>
          {t('quantity', { unit })}
          <InputNumber autoFocus min={0.001} max={most} value={quantity} onChange={setQuantity} />
        </label>
        <label>
          {t('from')}
          <DatePicker value={from} onChange={setFrom} />
        </label>
        <label>
          {t('to')}
          <DatePicker value={to} onChange={setTo} disabledDate={(value) => from !== null && value.isBefore(from, 'day')} />
        </label>
      </div>
      <label>
        {t('note')}
        <Input.TextArea value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </label>
      {days !== undefined && <p className={styles.quiet}>{t('answerIn', { count: days })}</p>}
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={offer.isPending} disabled={quantity === null || quantity <= 0}>
          {t('send')}
        </Button>
        <Button onClick={onEnd}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
