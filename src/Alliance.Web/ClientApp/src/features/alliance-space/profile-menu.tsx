import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ProfileForm } from './profile-form';
import { useSpaceWords } from './words';
import { ConfirmDangerous } from '@/components';
import { allianceKey, alliancePath, useRights, type AllianceDetail } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** What may be done with the alliance as a whole; nothing is shown to those who may do nothing. */
export function ProfileMenu({ alliance }: { alliance: AllianceDetail }) {
  const t = useSpaceWords();
  const rights = useRights(alliance);
  const [open, setOpen] = useState<'edit' | 'dissolve' | null>(null);
  const dissolve = useCommand((reason: string) => ({ path: alliancePath(alliance.id, 'dissolve'), body: { reason } }), {
    refresh: [allianceKey(alliance.id), ['alliances'], ['workbench']],
    said: t('dissolved_said'),
    onDone: () => setOpen(null),
  });
  const active = alliance.status === 'active';
  const items = [
    ...(active && rights.may('alliance.change-profile') ? [{ key: 'edit', label: t('editProfile'), onClick: () => setOpen('edit') }] : []),
    ...(active && rights.may('alliance.dissolve') ? [{ key: 'dissolve', danger: true, label: t('dissolve'), onClick: () => setOpen('dissolve') }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<MoreOutlined aria-hidden />} aria-label={t('more')} />
      </Dropdown>
      {open === 'edit' && <ProfileForm alliance={alliance} onClose={() => setOpen(null)} />}
      <ConfirmDangerous
        open={open === 'dissolve'}
        title={t('dissolveTitle', { name: alliance.name })}
        consequences={t('dissolveText', { count: alliance.memberCount })}
        verb={t('dissolve')}
        reason
        busy={dissolve.isPending}
        onConfirm={(reason) => dissolve.mutate(reason)}
        onCancel={() => setOpen(null)}
      />
    </>
  );
}
