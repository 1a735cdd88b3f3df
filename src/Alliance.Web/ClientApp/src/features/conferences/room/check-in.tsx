import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { unitsOf } from './place';
import styles from './room.module.css';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import type { Meeting } from '../api/types';
import { useSession } from '@/lib/session';

/** For each unit of mine that may be here and is not: one press, with the code where the meeting asks for it. */
export function CheckIn({ meeting }: { meeting: Meeting }) {
  const session = useSession();
  const { absent } = unitsOf(meeting, session.units);
  return absent.map((unitId) => <CheckInOne key={unitId} meeting={meeting} unitId={unitId} />);
}

function CheckInOne({ meeting, unitId }: { meeting: Meeting; unitId: string }) {
  const t = useRoomWords();
  const session = useSession();
  const [params] = useSearchParams();
  const [code, setCode] = useState(params.get('code') ?? '');
  const unit = session.units.find((each) => each.id === unitId)?.name ?? '';
  const deed = useDeed(meeting, t('checkedIn', { unit }));
  const asks = meeting.codeRequired || code !== '';
  return (
    <form
      className={styles.checkIn}
      onSubmit={(event) => {
        event.preventDefault();
        deed.mutate({ path: ['check-in'], body: { unitId, code: asks ? code.trim() : null, byHand: false, asDeputy: false } });
      }}
    >
      <strong>{unit}</strong>
      {asks && (
        <label>
          <span className="al-only-heard">{t('code')}</span>
          <Input value={code} inputMode="numeric" autoComplete="one-time-code" maxLength={6} placeholder={t('codeHint')} onChange={(e) => setCode(e.target.value.replace(/\D/g, ''))} />
        </label>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={deed.isPending} disabled={asks && code.length !== 6} aria-label={t('checkInAs', { unit })}>
        {t('checkIn')}
      </Button>
    </form>
  );
}

/** Going before the end: the unit counts no longer. */
export function LeaveButtons({ meeting }: { meeting: Meeting }) {
  const t = useRoomWords();
  const session = useSession();
  const [leaving, setLeaving] = useState<string | null>(null);
  const { here } = unitsOf(meeting, session.units);
  const name = (id: string | null) => session.units.find((each) => each.id === id)?.name ?? '';
  const deed = useDeed(meeting, t('left'), () => setLeaving(null));
  return (
    <>
      {here.map((unitId) => (
        <Button key={unitId} size="small" onClick={() => setLeaving(unitId)}>
          {t('leave')}
        </Button>
      ))}
      <Modal
        open={leaving !== null}
        title={t('leaveTitle', { unit: name(leaving) })}
        okText={t('leave')}
        cancelText={t('cancel')}
        okButtonProps={{ danger: true, loading: deed.isPending }}
        onOk={() => deed.mutate({ path: ['leave'], body: { unitId: leaving } })}
        onCancel={() => setLeaving(null)}
      >
        {t('leaveText')}
      </Modal>
    </>
  );
}
