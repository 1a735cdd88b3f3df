import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DoorSign } from './door';
import { QuorumMeter } from './quorum-meter';
import styles from './room.module.css';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import type { Meeting } from '../api/types';
import { sayLasted } from '../say';
import { PresenceBar } from '@/components';
import { allianceScope } from '@/lib/alliances';
import { useNow } from '@/lib/use-now';

/** The title, how long it has been going on, the quorum; closing it for whoever may. */
export function RoomHead({ meeting }: { meeting: Meeting }) {
  const t = useRoomWords();
  const now = useNow(1_000);
  const navigate = useNavigate();
  const [shown, setShown] = useState<'door' | 'close' | null>(null);
  const page = `/alliances/${meeting.allianceId}/meetings/${meeting.id}`;
  const close = useDeed(meeting, t('closed'), () => void navigate(page));
  const unsettled = meeting.agenda.filter((item) => item.state !== 'settled').length;
  const runs = meeting.may['conference.close'] === true;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{meeting.title}</h1>
        <small role="timer">{meeting.openedAt !== null && t('elapsed', { time: sayLasted(now - Date.parse(meeting.openedAt)) })}</small>
      </div>
      <QuorumMeter meeting={meeting} />
      <div className={styles.tools}>
        <PresenceBar scope={allianceScope(meeting.allianceId)} />
        {runs && (
          <>
            <Button onClick={() => setShown('door')}>{t('door')}</Button>
            <Link to="?projector=1" target="_blank">
              <Button tabIndex={-1}>{t('projector')}</Button>
            </Link>
            <Button danger onClick={() => setShown('close')}>
              {t('close')}
            </Button>
          </>
        )}
        <Link to={page}>
          <Button type="text" tabIndex={-1}>
            {t('exit')}
          </Button>
        </Link>
      </div>
      <Modal open={shown === 'door'} title={t('door')} footer={null} onCancel={() => setShown(null)} destroyOnHidden>
        <DoorSign meeting={meeting} size={220} />
      </Modal>
      <Modal
        open={shown === 'close'}
        title={t('closeTitle', { title: meeting.title })}
        okText={t('close')}
        cancelText={t('cancel')}
        okButtonProps={{ danger: true, loading: close.isPending }}
        onOk={() => close.mutate({ path: ['close'] })}
        onCancel={() => setShown(null)}
      >
        <p>{t('closeText')}</p>
        {unsettled > 0 && <p>{t('closeOpen', { count: unsettled })}</p>}
      </Modal>
    </header>
  );
}
