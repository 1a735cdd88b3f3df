import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { cyclePath, cycleQuery } from '../api/queries';
import type { Cycle, Term } from '../api/types';
import styles from './turns.module.css';
import { useTurnWords } from './words';
import { useMembers } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** Asks another member to serve one term; it counts for the unit that serves it. */
export function SubstituteDialog({ cycle, term, onClose }: { cycle: Cycle; term: Term; onClose: () => void }) {
  const t = useTurnWords();
  const [unitId, setUnitId] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const { data: members } = useMembers(cycle.allianceId);
  const choices = (members ?? []).filter((member) => member.status === 'active' && member.unitId !== term.unitId);
  const ask = useCommand(
    () => ({ path: cyclePath(cycle.allianceId, cycle.id, 'terms', term.index, 'substitute'), body: { substituteUnitId: unitId, message: message.trim() || null } }),
    {
      refresh: [cycleQuery(cycle.allianceId).queryKey],
      said: () => t('saidSubstitute', { unit: choices.find((member) => member.unitId === unitId)?.name ?? '' }),
      onDone: onClose,
    },
  );
  return (
    <Modal
      open
      title={t('substituteTitle', { n: term.index + 1 })}
      okText={t('askSubstitute')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: unitId === null }}
      confirmLoading={ask.isPending}
      onOk={() => ask.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <p>{t('substituteText', { unit: term.unitName, n: term.index + 1 })}</p>
        <label>
          <span>{t('substitutePick')}</span>
          <Select
            value={unitId}
            onChange={setUnitId}
            loading={members === undefined}
            placeholder={t('substitutePick')}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.map((member) => ({ value: member.unitId, label: member.name }))}
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
