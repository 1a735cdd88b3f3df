import { Button, Modal } from 'antd';
import { CopyText } from '@/components';
import { usePeopleWords } from '../words';

/** A sign-in link, shown once. */
export function LinkDialog({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  const t = usePeopleWords();
  const whole = link.startsWith('/') ? `${location.origin}${link}` : link;
  return (
    <Modal
      open
      title={t('linkTitle', { name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p>{t('linkText')}</p>
      <CopyText text={whole} label={t('link')} />
    </Modal>
  );
}
