import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { SetShare } from './set-share';
import { useMembershipWords } from './words';
import { ConfirmDangerous } from '@/components';
import { allianceKey, alliancePath, type AllianceDetail, type Member, type Rights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

type Deed = 'suspend' | 'reinstate' | 'leave';

/** What may be done with one member: suspend, reinstate, leave, set its share. Says what will happen, and to whom. */
export function MemberActions({ alliance, member, rights }: { alliance: AllianceDetail; member: Member; rights: Rights }) {
  const t = useMembershipWords();
  const [open, setOpen] = useState<Deed | 'share' | null>(null);
  const said = { suspend: t('suspended', { unit: member.name }), reinstate: t('reinstated', { unit: member.name }), leave: t('left', { unit: member.name }) };
  const act = useCommand(({ deed, reason }: { deed: Deed; reason: string }) => ({ path: alliancePath(alliance.id, 'members', member.unitId, deed), body: deed === 'reinstate' ? {} : { reason: reason || null } }), {
    refresh: [allianceKey(alliance.id)],
    said: ({ deed }) => said[deed],
    onDone: () => setOpen(null),
  });
  const active = member.status === 'active';
  const mayLeave = member.status !== 'left' && (rights.speaksFor(member.unitId) || (rights.runs && rights.may('alliance.leave')));
  const items = [
    ...(member.status !== 'left' && rights.may('alliance.set-share') ? [{ key: 'share', label: t('setShare'), onClick: () => setOpen('share') }] : []),
    ...(active && rights.may('alliance.suspend-member') ? [{ key: 'suspend', label: t('suspend'), danger: true, onClick: () => setOpen('suspend') }] : []),
    ...(member.status === 'suspended' && rights.may('alliance.reinstate-member') ? [{ key: 'reinstate', label: t('reinstate'), onClick: () => setOpen('reinstate') }] : []),
    ...(mayLeave ? [{ key: 'leave', label: t('leave'), danger: true, onClick: () => setOpen('leave') }] : []),
  ];
  if (items.length === 0 || alliance.status === 'dissolved') return null;
  const deed = open === 'share' ? null : open;
  const blocked = member.isChair && (deed === 'suspend' || deed === 'leave');
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small" icon={<MoreOutlined aria-hidden />} aria-label={`${t('actions')} ${member.name}`} />
      </Dropdown>
      {open === 'share' && <SetShare alliance={alliance} member={member} onClose={() => setOpen(null)} />}
      <ConfirmDangerous
        open={deed !== null}
        title={deed === null ? '' : t(`${deed}Title`, { unit: member.name })}
        consequences={
          <>
            <p>{deed !== null && t(`${deed}Text`, { unit: member.name })}</p>
            {blocked && <p role="alert">{t('holdsChair', { unit: member.name })}</p>}
          </>
        }
        verb={deed === null ? '' : t(deed)}
        reason={deed === 'suspend' ? true : deed === 'leave' ? 'optional' : false}
        busy={act.isPending}
        onConfirm={(reason) => deed !== null && act.mutate({ deed, reason })}
        onCancel={() => setOpen(null)}
      />
    </>
  );
}
