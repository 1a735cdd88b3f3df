import { DatePicker, Input, Modal, Select, Slider } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { itemPath, itemsKey, type ActionItem } from './api';
import styles from './action-items.module.css';
import { RestDayHint } from './rest-day-hint';
import { useActionItemWords } from './words';
import { useMembers, type Rights } from '@/lib/alliances';
import { daysUntil } from '@/lib/format';
import { useCommand } from '@/lib/http';

export type Deed = 'done' | 'progress' | 'confirm' | 'reopen' | 'due-date' | 'reassign' | 'withdraw';

const commands: Record<Deed, string> = {
  done: 'action-item.report-done',
  progress: 'action-item.report-progress',
  confirm: 'action-item.confirm',
  reopen: 'action-item.reopen',
  'due-date': 'action-item.change-due-date',
  reassign: 'action-item.reassign',
  withdraw: 'action-item.withdraw',
};

/** What the reader may do about an item as it stands. The server decides in any case. */
export function deedsFor(item: ActionItem, may: Record<string, boolean>, rights: Pick<Rights, 'speaksFor' | 'runs'>): Deed[] {
  const possible: Deed[] =
    item.status === 'open'
      ? ['done', 'progress', ...(daysUntil(item.dueOn) >= 0 ? (['due-date'] as const) : []), 'reassign', 'withdraw']
      : item.status === 'done'
        ? ['confirm', 'reopen']
        : item.status === 'confirmed'
          ? ['reopen']
          : [];
  const mine = rights.speaksFor(item.owner.id) || rights.runs;
  return possible.filter((deed) => may[commands[deed]] === true && ((deed !== 'done' && deed !== 'progress') || mine));
}

/** Asks what a deed needs to be told, and does it. */
export function DeedDialog({ allianceId, item, deed, onClose }: { allianceId: string; item: ActionItem; deed: Deed; onClose: () => void }) {
  const t = useActionItemWords();
  const { data: members } = useMembers(allianceId);
  const [text, setText] = useState('');
  const [percent, setPercent] = useState(Math.min(item.percent + 10, 90));
  const [dueOn, setDueOn] = useState<Dayjs>(() => dayjs(item.dueOn));
  const [owner, setOwner] = useState<string | null>(null);
  const said = text.trim();
  const body = {
    progress: { percent, text: said },
    done: { text: said || null },
    confirm: {},
    reopen: { reason: said },
    'due-date': { dueOn: dueOn.format('YYYY-MM-DD'), reason: said },
    reassign: { ownerUnitId: owner, reason: said },
    withdraw: { reason: said },
  }[deed];
  const act = useCommand(() => ({ path: itemPath(allianceId, item.id, deed), body }), {
    refresh: [itemsKey(allianceId), ['workbench']],
    said: t(`said.${deed}`),
    onDone: onClose,
  });
  const needsWords = deed !== 'confirm' && deed !== 'done';
  const ready = (!needsWords || said.length >= 2) && (deed !== 'reassign' || owner !== null) && (deed !== 'due-date' || dueOn.format('YYYY-MM-DD') !== item.dueOn);
  return (
    <Modal
      open
      title={`${t(`do.${deed}`)}：${item.title}`}
      okText={t(`do.${deed}`)}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !ready, danger: deed === 'withdraw' }}
      confirmLoading={act.isPending}
      onOk={() => act.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {(deed === 'withdraw' || deed === 'due-date' || deed === 'reopen') && <p>{t(`text.${deed}`, { unit: item.owner.name })}</p>}
        {deed === 'progress' && (
          <label>
            <span>{t('progressIs', { n: percent })}</span>
            <Slider value={percent} onChange={setPercent} min={0} max={95} step={5} aria-label={t('standing')} />
          </label>
        )}
        {deed === 'due-date' && (
          <>
            <label>
              <span>{t('newDate')}</span>
              <DatePicker value={dueOn} onChange={(value) => value && setDueOn(value)} allowClear={false} minDate={dayjs()} />
            </label>
            <RestDayHint day={dueOn.format('YYYY-MM-DD')} onPick={(day) => setDueOn(dayjs(day))} />
          </>
        )}
        {deed === 'reassign' && (
          <label>
            <span>{t('newOwner')}</span>
            <Select
              value={owner}
              onChange={setOwner}
              aria-label={t('newOwner')}
              showSearch={{ optionFilterProp: 'label' }}
              options={(members ?? []).filter((member) => member.status === 'active' && member.unitId !== item.owner.id).map((member) => ({ value: member.unitId, label: member.name }))}
            />
          </label>
        )}
        {deed !== 'confirm' && (
          <label>
            <span>{t(`ask.${deed}`)}</span>
            <Input.TextArea value={text} onChange={(event) => setText(event.target.value)} rows={3} maxLength={deed === 'done' || deed === 'progress' ? 2000 : 500} autoFocus />
          </label>
        )}
      </div>
    </Modal>
  );
}
