import { DatePicker, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import styles from './action-items.module.css';
import { itemPath, itemsKey } from './api';
import { useActionItemWords } from './words';
import { useMembers } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { RestDayHint } from './rest-day-hint';

interface Props {
  allianceId: string;
  conferenceId?: string | undefined;
  resolutionId?: string | undefined;
  onClose: () => void;
}

/** One unit gets something to do until a day. Two weeks from now is the usual day. */
export function AssignDialog({ allianceId, conferenceId, resolutionId, onClose }: Props) {
  const t = useActionItemWords();
  const { data: members } = useMembers(allianceId);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<string | null>(null);
  const [dueOn, setDueOn] = useState<Dayjs>(() => dayjs().add(14, 'day'));
  const assign = useCommand(
    () => ({
      path: itemPath(allianceId),
      body: { title: title.trim(), text: text.trim() || null, ownerUnitId: owner, dueOn: dueOn.format('YYYY-MM-DD'), conferenceId: conferenceId ?? null, resolutionId: resolutionId ?? null },
    }),
    { refresh: [itemsKey(allianceId), ['workbench']], said: t('assigned'), onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('assignTitle')}
      okText={t('assign')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: title.trim().length < 2 || owner === null }}
      confirmLoading={assign.isPending}
      onOk={() => assign.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <label>
          <span>{t('fieldTitle')}</span>
          <Input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={120} placeholder={t('fieldTitleHint')} autoFocus />
        </label>
        <label>
          <span>{t('fieldOwner')}</span>
          <Select
            value={owner}
            onChange={setOwner}
            aria-label={t('fieldOwner')}
            placeholder={t('fieldOwnerHint')}
            showSearch={{ optionFilterProp: 'label' }}
            options={(members ?? []).filter((member) => member.status === 'active').map((member) => ({ value: member.unitId, label: member.name }))}
          />
        </label>
        <label>
          <span>{t('fieldDueOn')}</span>
          <DatePicker value={dueOn} onChange={(value) => value && setDueOn(value)} allowClear={false} minDate={dayjs()} aria-label={t('fieldDueOn')} />
        </label>
        <RestDayHint day={dueOn.format('YYYY-MM-DD')} onPick={(day) => setDueOn(dayjs(day))} />
        <label>
          <span>{t('fieldText')}</span>
          <Input.TextArea value={text} onChange={(event) => setText(event.target.value)} rows={3} maxLength={4000} />
        </label>
      </div>
    </Modal>
  );
}
