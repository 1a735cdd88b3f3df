import { Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { matchPath, staleAfter } from '../api';
import styles from '../matches.module.css';
import type { Deed } from '../say';
import type { MatchAnswer } from '../types';
import { useMatchWords } from '../words';
import { DisputeSaid } from './dispute-said';
import { StarsField } from './stars';
import { useCommand, type Problem } from '@/lib/http';

const outcomes = ['go-on', 'release', 'confirm'] as const;

/** What takes more than a press: how much, when and who, how many stars, what happened. What was typed stays when it is refused. */
export function DeedDialog({ deed, answer, unitId, close }: { deed: Deed; answer: MatchAnswer; unitId: string | undefined; close: () => void }) {
  const t = useMatchWords();
  const { item, persons } = answer.match;
  const mine = persons.find((person) => person.unitId === unitId);
  const open = deed === 'deliver' ? item.quantity - item.delivered : item.delivered - item.confirmed;
  const [quantity, setQuantity] = useState<number | null>(open);
  const [text, setText] = useState('');
  const [stars, setStars] = useState(5);
  const [from, setFrom] = useState(item.from ?? '');
  const [to, setTo] = useState(item.to ?? '');
  const [name, setName] = useState(mine?.name ?? '');
  const [phone, setPhone] = useState(mine?.phone ?? '');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('go-on');
  const [problem, setProblem] = useState<Problem | null>(null);
  const bodies: Partial<Record<Deed, unknown>> = {
    deliver: { quantity, note: text || null },
    confirm: { quantity },
    arrange: { unitId, from: from || null, to: to || null, person: name.trim() === '' ? null : { name, phone: phone || null } },
    rate: { unitId, stars, text: text || null },
    dispute: { unitId, text },
    'settle-dispute': { outcome, text: text || null },
  };
  const send = useCommand<void>(() => ({ path: matchPath(item, deed), body: bodies[deed] }), {
    refresh: staleAfter(item),
    said: t(`said_${deed}`),
    onDone: close,
    onRefused: setProblem,
    quiet: (refused) => refused.code !== 'network',
  });
  const ready = deed === 'deliver' || deed === 'confirm' ? quantity !== null && quantity > 0 : deed === 'dispute' ? text.trim() !== '' : deed === 'arrange' ? [from, to, name.trim()].some((given) => given !== '') : true;
  const note = (label: string, max = 500) => (
    <label>
      <span>{label}</span>
      <Input.TextArea rows={3} maxLength={max} value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  );
  return (
    <Modal open title={t(deed)} okText={t(deed)} cancelText={t('cancel')} okButtonProps={{ disabled: !ready }} confirmLoading={send.isPending} onOk={() => send.mutate()} onCancel={close} destroyOnHidden>
      <div className={styles.form}>
        {(deed === 'deliver' || deed === 'confirm') && (
          <label>
            <span>{t(deed === 'deliver' ? 'deliverHow' : 'confirmHow')}</span>
            <InputNumber min={0} max={open} step={1} value={quantity} addonAfter={item.unit} style={{ width: '100%' }} onChange={setQuantity} onPressEnter={() => ready && send.mutate()} autoFocus />
          </label>
        )}
        {deed === 'deliver' && note(t('note'))}
        {deed === 'arrange' && (
          <>
            <div className={styles.two}>
              <label>
                <span>{t('from')}</span>
                <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
              </label>
              <label>
                <span>{t('to')}</span>
                <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
              </label>
            </div>
            <div className={styles.two}>
              <label>
                <span>{t('person')}</span>
                <Input value={name} maxLength={40} autoComplete="name" onChange={(event) => setName(event.target.value)} />
              </label>
              <label>
                <span>{t('phone')}</span>
                <Input type="tel" value={phone} maxLength={40} autoComplete="tel" onChange={(event) => setPhone(event.target.value)} />
              </label>
            </div>
            <p className={styles.quiet}>{t('personHint')}</p>
          </>
        )}
        {deed === 'rate' && (
          <>
            <fieldset>
              <StarsField value={stars} onChange={setStars} />
            </fieldset>
            {note(t('ratingText'))}
            <p className={styles.quiet}>{t('ratingHint')}</p>
          </>
        )}
        {deed === 'dispute' && (
          <>
            {note(t('disputeText'))}
            <p className={styles.quiet}>{t('disputeHint')}</p>
          </>
        )}
        {deed === 'settle-dispute' && (
          <>
            <DisputeSaid answer={answer} />
            <Radio.Group
              className={styles.choices}
              aria-label={t('outcome')}
              value={outcome}
              onChange={(event) => setOutcome(event.target.value as (typeof outcomes)[number])}
              options={outcomes.filter((each) => each !== 'confirm' || item.delivered > item.confirmed).map((value) => ({ value, label: t(`outcome.${value}`) }))}
            />
            {note(t('settleText'))}
          </>
        )}
        {problem !== null && (
          <p className={styles.wrong} role="alert">
            {problem.sentence()} {t('stillHere')}
          </p>
        )}
      </div>
    </Modal>
  );
}
