import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useMembershipWords } from './words';
import { allianceKey, alliancePath, type AllianceDetail, type Member } from '@/lib/alliances';
import { fractionValue } from '@/lib/format';
import { useCommand } from '@/lib/http';

const isShare = (text: string): boolean => /^\d{1,6}(\/[1-9]\d{0,5})?$/.test(text.trim()) && (fractionValue(text.trim()) ?? 0) > 0;

/** A unit's share of the rotation, as a whole number or a fraction; checked while it is typed. */
export function SetShare({ alliance, member, onClose }: { alliance: AllianceDetail; member: Member; onClose: () => void }) {
  const t = useMembershipWords();
  const [share, setShare] = useState(member.share);
  const set = useCommand(() => ({ method: 'PUT' as const, path: alliancePath(alliance.id, 'members', member.unitId, 'share'), body: { share: share.trim() } }), {
    refresh: [allianceKey(alliance.id)],
    said: t('shareSaved'),
    onDone: onClose,
  });
  const good = isShare(share);
  return (
    <Modal
      open
      title={t('setShareTitle', { unit: member.name })}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !good || share.trim() === member.share }}
      confirmLoading={set.isPending}
      onOk={() => set.mutate()}
      onCancel={onClose}
    >
      <p>{t('setShareText')}</p>
      {alliance.charter.rotation.shares === 'equal' && <p>{t('setShareEqual')}</p>}
      <Form.Item label={t('share')} validateStatus={good ? '' : 'error'} help={good ? null : t('shareWrong')}>
        <Input value={share} maxLength={20} onChange={(event) => setShare(event.target.value)} aria-label={t('share')} />
      </Form.Item>
    </Modal>
  );
}
