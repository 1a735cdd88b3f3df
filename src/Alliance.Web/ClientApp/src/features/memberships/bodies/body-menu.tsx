import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { matrixKey } from '../queries';
import { BodyForm } from './body-form';
import { useBodyWords } from './words';
import { ConfirmDangerous } from '@/components';
import { allianceKey, alliancePath, type AllianceDetail, type Body, type Rights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

/** Rename or close one body. */
export function BodyMenu({ alliance, body, rights }: { alliance: AllianceDetail; body: Body; rights: Rights }) {
  const t = useBodyWords();
  const language = useLanguage();
  const [open, setOpen] = useState<'rename' | 'close' | null>(null);
  const name = nameIn(language, body.name, body.nameEn);
  const close = useCommand(() => ({ path: alliancePath(alliance.id, 'bodies', body.id, 'close'), body: {} }), {
    refresh: [matrixKey(alliance.id), allianceKey(alliance.id, 'detail'), allianceKey(alliance.id, 'members')],
    said: t('closed', { name }),
    onDone: () => setOpen(null),
  });
  const items = [
    ...(rights.may('alliance.rename-body') ? [{ key: 'rename', label: t('rename'), onClick: () => setOpen('rename') }] : []),
    ...(rights.may('alliance.close-body') ? [{ key: 'close', danger: true, label: t('close'), onClick: () => setOpen('close') }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small" icon={<MoreOutlined aria-hidden />} aria-label={t('more', { name })} />
      </Dropdown>
      {open === 'rename' && <BodyForm alliance={alliance} body={body} onClose={() => setOpen(null)} />}
      <ConfirmDangerous
        open={open === 'close'}
        title={t('closeTitle', { name })}
        consequences={t('closeText', { count: body.memberCount })}
        verb={t('close')}
        busy={close.isPending}
        onConfirm={() => close.mutate()}
        onCancel={() => setOpen(null)}
      />
    </>
  );
}
