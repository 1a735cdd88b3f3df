import { Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useComponentWords } from './words';

interface Props {
  open: boolean;
  title: string;
  /** What will happen, and to whom. */
  consequences: ReactNode;
  /** A verb: "暂停成员资格", never "OK". */
  verb: string;
  /** Ask for a reason; 'optional' lets it be empty. */
  reason?: boolean | 'optional';
  busy?: boolean;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** Dangerous things say what will happen and to whom before they do. */
export function ConfirmDangerous({ open, title, consequences, verb, reason = false, busy = false, onConfirm, onCancel }: Props) {
  const t = useComponentWords();
  const [text, setText] = useState('');
  const missing = reason === true && text.trim() === '';
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onCancel}
      destroyOnHidden
      afterClose={() => setText('')}
      footer={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button danger type="primary" loading={busy} disabled={missing} onClick={() => onConfirm(text.trim())}>
            {verb}
          </Button>
        </>
      }
    >
      <div>{consequences}</div>
      {reason && (
        <label style={{ display: 'grid', gap: 4, marginTop: 16 }}>
          <span>{t('reason')}</span>
          <Input.TextArea value={text} onChange={(e) => setText(e.target.value)} rows={3} maxLength={500} placeholder={t('reasonNeeded')} />
        </label>
      )}
    </Modal>
  );
}
