import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { unitsOf } from './place';
import styles from './room.module.css';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import type { Meeting, MotionRow } from '../api/types';
import { usePageWords } from '../meeting/words';
import { LiveHighlight } from '@/components';
import { Slot } from '@/components/slots';
import { useSession } from '@/lib/session';

interface Props {
  meeting: Meeting;
  itemId: string;
  topicId: string | null;
  title: string;
  wall: boolean;
}

const isOpen = (motion: MotionRow) => motion.status === 'moved' || motion.status === 'seconded';

/** What is moved on the item, amendments under what they amend, and the vote on what is on the table. */
export function Motions({ meeting, itemId, topicId, title, wall }: Props) {
  const t = useRoomWords();
  const session = useSession();
  const [writing, setWriting] = useState<{ amends: string | null; text: string } | null>(null);
  const motions = meeting.motions.filter((motion) => motion.itemId === itemId && !(wall && motion.status === 'withdrawn'));
  const { here } = unitsOf(meeting, session.units);
  const mine = here[0];
  const isCurrent = meeting.currentItemId === itemId && meeting.status === 'open';
  const onTable = motions.findLast(isOpen);
  const move = useDeed(meeting, t('moved'), () => setWriting(null));
  return (
    <section className={styles.motions} aria-label={t('motions')}>
      {motions.map((motion) => (
        <Motion key={motion.motionId} meeting={meeting} motion={motion} mine={wall ? undefined : mine} onAmend={wall || !isCurrent || mine === undefined ? null : () => setWriting({ amends: motion.motionId, text: motion.text })} wall={wall} />
      ))}
      {!wall && isCurrent && mine !== undefined && writing === null && (
        <Button onClick={() => setWriting({ amends: null, text: '' })}>{t('move')}</Button>
      )}
      {writing !== null && mine !== undefined && (
        <form
          className={styles.writing}
          onSubmit={(event) => {
            event.preventDefault();
            move.mutate({ path: ['motions'], body: { itemId, unitId: mine, text: writing.text, amends: writing.amends } });
          }}
        >
          <Input.TextArea autoFocus value={writing.text} aria-label={t(writing.amends === null ? 'move' : 'amend')} placeholder={t(writing.amends === null ? 'motionText' : 'amendText')} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} onChange={(e) => setWriting({ ...writing, text: e.target.value })} />
          <span>
            <Button onClick={() => setWriting(null)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={move.isPending} disabled={writing.text.trim() === ''}>
              {t('send')}
            </Button>
          </span>
        </form>
      )}
      <Slot name="meeting.votes" fallback={null} allianceId={meeting.allianceId} conferenceId={meeting.id} itemId={itemId} topicId={topicId ?? undefined} motionId={onTable?.motionId} title={onTable?.text ?? title} />
    </section>
  );
}

function Motion({ meeting, motion, mine, onAmend, wall }: { meeting: Meeting; motion: MotionRow; mine: string | undefined; onAmend: (() => void) | null; wall: boolean }) {
  const t = useRoomWords();
  const p = usePageWords();
  const session = useSession();
  const deed = useDeed(meeting);
  const open = isOpen(motion) && meeting.status === 'open';
  const amended = meeting.motions.find((each) => each.motionId === motion.amends);
  const moves = session.units.some((unit) => unit.id === motion.unitId);
  const leads = meeting.may['conference.begin-item'] === true;
  return (
    <LiveHighlight of={`motion/${motion.motionId}`} block>
      <div className={styles.motion} data-status={motion.status}>
        <p className={styles.wording}>{motion.text}</p>
        <p className={styles.caption}>
          <span>{t('by', { unit: meeting.units[motion.unitId]?.shortName ?? '' })}</span>
          {motion.secondedBy !== null && <span>{t('secondedBy', { unit: meeting.units[motion.secondedBy]?.shortName ?? '' })}</span>}
          {amended !== undefined && <span>{t('amends', { number: amended.ordinal })}</span>}
          <Tag>{p(`motion.${motion.status}`)}</Tag>
        </p>
        {open && !wall && (
          <p className={styles.deeds}>
            {mine !== undefined && mine !== motion.unitId && motion.status === 'moved' && (
              <Button size="small" type="primary" ghost loading={deed.isPending} onClick={() => deed.mutate({ path: ['motions', motion.motionId, 'second'], body: { unitId: mine } })}>
                {t('second')}
              </Button>
            )}
            {onAmend !== null && (
              <Button size="small" onClick={onAmend}>
                {t('amend')}
              </Button>
            )}
            {(moves || leads) && (
              <Button size="small" onClick={() => deed.mutate({ path: ['motions', motion.motionId, 'withdraw'] })}>
                {t('withdraw')}
              </Button>
            )}
            {leads && (
              <Button size="small" onClick={() => deed.mutate({ path: ['motions', motion.motionId, 'settle'], body: { outcome: 'adopted' } })}>
                {t('noObjection')}
              </Button>
            )}
          </p>
        )}
      </div>
    </LiveHighlight>
  );
}
