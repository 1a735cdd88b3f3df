import { CalendarOutlined } from '@ant-design/icons';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { linksKey, useLinks } from '../api/queries';
import styles from './subscribe.module.css';
import { useSubscribeWords } from './words';
import { CopyText, RelativeTime } from '@/components';
import { useCommand } from '@/lib/http';

/** The button, and the dialog it opens: a new private link, and those there are. */
export function SubscribeButton({ allianceId }: { allianceId?: string | undefined }) {
  const t = useSubscribeWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('subscribe')}
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('title')} destroyOnHidden>
        <Subscribing allianceId={allianceId} />
      </Modal>
    </>
  );
}

function Subscribing({ allianceId }: { allianceId?: string | undefined }) {
  const t = useSubscribeWords();
  const [whole, setWhole] = useState(allianceId === undefined);
  const [made, setMade] = useState<string | null>(null);
  const { data } = useLinks(true);
  const make = useCommand<void, { id: string; path: string }>(() => ({ path: '/api/ical-links', body: { allianceId: whole ? null : allianceId } }), {
    refresh: [linksKey],
    onDone: (result) => setMade(`${location.origin}${result.path}`),
  });
  const revoke = useCommand<string, null>((id) => ({ method: 'DELETE', path: `/api/ical-links/${id}` }), { refresh: [linksKey], said: t('revoked') });
  return (
    <div className={styles.dialog}>
      <p>{t('text')}</p>
      {allianceId !== undefined && (
        <Radio.Group
          value={whole}
          onChange={(e) => setWhole(e.target.value as boolean)}
          options={[
            { value: false, label: t('oneAlliance') },
            { value: true, label: t('mineOnly') },
          ]}
        />
      )}
      {made === null ? (
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
          {t('make')}
        </Button>
      ) : (
        <>
          <h3>{t('made')}</h3>
          <CopyText text={made} label={t('made')} />
          <p>{t('howTo')}</p>
          <h3>{t('busyLink')}</h3>
          <CopyText text={made.replace(/\.ics$/, '/busy.ics')} label={t('busyLink')} />
        </>
      )}
      <h3>{t('links')}</h3>
      {data?.items.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.links}>
        {data?.items.map((link) => (
          <li key={link.id}>
            <span>
              <strong>{link.allianceName ?? t('all')}</strong>
              <small>
                {t('created')} <RelativeTime at={link.createdAt} /> ·{' '}
                {link.lastUsedAt ? (
                  <>
                    {t('used')} <RelativeTime at={link.lastUsedAt} />
                  </>
                ) : (
                  t('unused')
                )}
              </small>
            </span>
            <Button danger loading={revoke.isPending && revoke.variables === link.id} onClick={() => revoke.mutate(link.id)}>
              {t('revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
