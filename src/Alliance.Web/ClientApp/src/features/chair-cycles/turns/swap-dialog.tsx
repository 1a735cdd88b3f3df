import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { cyclePath, cycleQuery } from '../api/queries';
import type { Cycle, Term } from '../api/types';
import { useTurnWords } from './words';
import styles from './turns.module.css';
import { sayPeriod } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** Terms that can still change hands: not begun, of another unit, with no swap open already. */
export function swappable(cycle: Cycle, term: Term): Term[] {
  const taken = new Set(cycle.swaps.filter((swap) => swap.status === 'open').flatMap((swap) => [swap.term, swap.withTerm]));
  return cycle.terms.filter((other) => other.status === 'planned' && other.unitId !== term.unitId && other.substitute === null && !taken.has(other.index));
}

/** My term for another's: consent comes from the other side. */
export function SwapDialog({ cycle, term, onClose }: { cycle: Cycle; term: Term; onClose: () => void }) {
  const t = useTurnWords();
  const language = useLanguage();
  const [withTerm, setWithTerm] = useState<number | null>(null);
  const [message, setMessage] = useState('');
  const other = cycle.terms.find((each) => each.index === withTerm);
  const propose = useCommand(
    () => ({ path: cyclePath(cycle.allianceId, cycle.id, 'swaps'), body: { term: term.index, withTerm, message: message.trim() || null } }),
    { refresh: [cycleQuery(cycle.allianceId).queryKey], said: () => t('saidSwap', { unit: other?.unitName ?? '' }), onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('swapTitle', { n: term.index + 1 })}
      okText={t('proposeSwap')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: withTerm === null }}
      confirmLoading={propose.isPending}
      onOk={() => propose.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <p>{t('swapText', { unit: term.unitName, n: term.index + 1 })}</p>
        <label>
          <span>{t('swapWith')}</span>
          <Select
            value={withTerm}
            onChange={setWithTerm}
            placeholder={t('swapPick')}
            showSearch={{ optionFilterProp: 'label' }}
            options={swappable(cycle, term).map((each) => ({
              value: each.index,
              label: t('swapOption', { n: each.index + 1, unit: each.unitName, period: sayPeriod(each.startsOn, each.endsOn, language) }),
            }))}
          />
        </label>
        <label>
          <span>{t('message')}</span>
          <Input.TextArea value={message} onChange={(event) => setMessage(event.target.value)} rows={3} maxLength={500} placeholder={t('messageSwap')} />
        </label>
      </div>
    </Modal>
  );
}
