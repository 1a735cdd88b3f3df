import { Input, Modal } from 'antd';
import { useState } from 'react';
import styles from './meeting.module.css';
import { usePageWords } from './words';
import { meetingKey, meetingPath, meetingsKey } from '../api/queries';
import type { Meeting } from '../api/types';
import { civilFrom, instantFrom, noticeOf, ruleOf } from '../call/notice';
import { NoticeLine } from '../call/notice-line';
import { WhenFields } from '../call/when-fields';
import { WhereFields } from '../call/where-fields';
import { useAlliance } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { useNow } from '@/lib/use-now';

/** Another time or place: the units invited are told and asked again. */
export function MoveDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const t = usePageWords();
  const now = useNow();
  const alliance = useAlliance(meeting.allianceId);
  const [when, setWhen] = useState({ ...civilFrom(meeting.startsAt), minutes: Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000) });
  const [where, setWhere] = useState({ place: meeting.place.text, address: meeting.place.address ?? '', capacity: meeting.place.capacity ?? null, link: meeting.place.link ?? '' });
  const [why, setWhy] = useState('');
  const [waiver, setWaiver] = useState('');
  const startsAt = instantFrom(when.day, when.time);
  const rule = ruleOf(alliance.charter, meeting.kind);
  const same = Date.parse(startsAt) === Date.parse(meeting.startsAt);
  const notice = same ? 'kept' : noticeOf(Date.parse(startsAt), rule, now);
  const blocked = where.place.trim() === '' || notice === 'past' || (notice === 'short' && (!rule.waivable || waiver.trim() === ''));
  const move = useCommand(
    () => ({
      method: 'PUT',
      path: meetingPath(meeting.allianceId, meeting.id),
      version: meeting.version,
      body: {
        startsAt,
        endsAt: new Date(Date.parse(startsAt) + when.minutes * 60_000).toISOString(),
        place: { ...meeting.place, text: where.place, address: where.address || null, capacity: where.capacity, link: where.link || null },
        why: why || null,
        waiverReason: waiver || null,
      },
    }),
    { refresh: [meetingKey(meeting.allianceId, meeting.id), meetingsKey(meeting.allianceId), ['workbench']], said: t('moved'), onDone: onClose },
  );
  return (
    <Modal open title={t('reschedule')} okText={t('save')} cancelText={t('cancel')} confirmLoading={move.isPending} okButtonProps={{ disabled: blocked }} onOk={() => move.mutate()} onCancel={onClose}>
      <div className={styles.dialog}>
        <WhenFields {...when} onChange={(part) => setWhen((before) => ({ ...before, ...part }))} />
        <WhereFields place={where} onChange={(part) => setWhere((before) => ({ ...before, ...part }))} missing={where.place.trim() === ''} />
        <label>
          <span>{t('why')}</span>
          <Input value={why} maxLength={500} onChange={(e) => setWhy(e.target.value)} />
        </label>
        <NoticeLine rule={rule} notice={notice} now={now} waiver={waiver} onWaiver={setWaiver} tried={false} />
      </div>
    </Modal>
  );
}
