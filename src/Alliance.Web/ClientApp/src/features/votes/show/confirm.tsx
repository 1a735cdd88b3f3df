import { Button, Modal } from 'antd';
import { useVoteWords } from '../words';

interface Props {
  open: boolean;
  title: string;
  text: string;
  busy: boolean;
  onBack: () => void;
  onCast: () => void;
}

/** A vote cannot be changed: whatever was chosen is confirmed by a second press. */
export function Confirm({ open, title, text, busy, onBack, onCast }: Props) {
  const t = useVoteWords();
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onBack}
      footer={
        <>
          <Button onClick={onBack}>{t('back')}</Button>
          <Button type="primary" autoFocus loading={busy} onClick={onCast}>
            {t('cast')}
          </Button>
        </>
      }
    >
      {text}
    </Modal>
  );
}
