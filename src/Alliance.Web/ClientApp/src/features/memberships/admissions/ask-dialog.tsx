import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import styles from '../memberships.module.css';
import { admissionsKey } from '../queries';
import { useAdmissionWords } from './words';
import { UnitPicker } from '@/components';
import { alliancePath, type AllianceDetail } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

interface Props {
  alliance: AllianceDetail;
  kind: 'invite' | 'apply';
  /** Units of mine that could apply. */
  mine: { id: string; name: string }[];
  exclude: string[];
  onClose: () => void;
}

/** Invites any unit, or applies for one of mine. */
export function AskDialog({ alliance, kind, mine, exclude, onClose }: Props) {
  const t = useAdmissionWords();
  const [unitId, setUnitId] = useState<string | null>(kind === 'apply' ? (mine[0]?.id ?? null) : null);
  const [message, setMessage] = useState('');
  const ask = useCommand(() => ({ path: alliancePath(alliance.id, kind === 'invite' ? 'invitations' : 'applications'), body: { unitId, message: message.trim() || null } }), {
    refresh: [admissionsKey(alliance.id), ['workbench']],
    said: t(kind === 'invite' ? 'saidInvited' : 'saidApplied'),
    onDone: onClose,
  });
  const how = t(`decidedBy_${alliance.charter.admission.by}`);
  return (
    <Modal
      open
      title={kind === 'invite' ? t('inviteTitle') : t('applyTitle', { alliance: alliance.name })}
      okText={t(kind === 'invite' ? 'send' : 'sendApply')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: unitId === null }}
      confirmLoading={ask.isPending}
      onOk={() => ask.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <p>{kind === 'invite' ? t('inviteText') : t('applyText', { how })}</p>
        <label>
          <span>{t('pickUnit')}</span>
          {kind === 'invite' ? (
            <UnitPicker value={unitId} onChange={setUnitId} exclude={exclude} aria-label={t('pickUnit')} />
          ) : (
            <Select value={unitId} onChange={setUnitId} options={mine.map((unit) => ({ value: unit.id, label: unit.name }))} aria-label={t('pickUnit')} />
          )}
        </label>
        <label>
          <span>{t('message')}</span>
          <Input.TextArea value={message} rows={3} maxLength={500} onChange={(event) => setMessage(event.target.value)} />
        </label>
      </div>
    </Modal>
  );
}
