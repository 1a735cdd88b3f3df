import { Button, DatePicker, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { suggestionsKey, useAnswerDays } from './api';
import styles from './suggestions.module.css';
import type { Suggestion, SuggestionList } from './types';
import { useSuggestionWords } from './words';
import { alliancePath } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

const day = (value: Dayjs | null) => value?.format('YYYY-MM-DD');

/** How much, when, and a word to the other side. */
export function OfferForm({ list, suggestion, onEnd }: { list: SuggestionList; suggestion: Suggestion; onEnd: () => void }) {
  const t = useSuggestionWords();
  const [quantity, setQuantity] = useState<number | null>(suggestion.offer);
  const [from, setFrom] = useState<Dayjs | null>(null);
  const [to, setTo] = useState<Dayjs | null>(null);
  const [note, setNote] = useState('');
  const wants = list.side === 'wants';
  const home = wants ? list.allianceId : suggestion.listing.allianceId;
  const days = useAnswerDays(home);
  const offer = useCommand(
    () => ({
      path: alliancePath(home, 'matches'),
      body: {
        needId: wants ? list.listingId : suggestion.listing.id,
        resourceId: wants ? suggestion.listing.id : list.listingId,
        quantity,
        from: day(from),
        to: day(to),
        note: note.trim() || undefined,
      },
    }),
    { said: t('saidOffered'), refresh: [suggestionsKey(list.listingId), ['listing', list.listingId]], onDone: onEnd },
  );
  return (
    <form
      className={styles.form}
      aria-label={t('offerTitle', { unit: suggestion.listing.unitName ?? '' })}
      onSubmit={(event) => {
        event.preventDefault();
        offer.mutate();
      }}
    >
      <div className={styles.row}>
        <label>
          {t('quantity', { unit: list.unit })}
          <InputNumber autoFocus min={0.001} max={suggestion.offer} value={quantity} onChange={setQuantity} />
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
