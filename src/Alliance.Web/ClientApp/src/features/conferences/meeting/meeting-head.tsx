import { MoreOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { MoveDialog } from './move-dialog';
import styles from './meeting.module.css';
import { usePageWords } from './words';
import { meetingKey, meetingPath, meetingsKey } from '../api/queries';
import type { Meeting } from '../api/types';
import { DateLeaf } from '../list/date-leaf';
import { StatusTag } from '../list/status-tag';
import { sayClock, saySpan } from '../say';
import { useMeetingWords } from '../words';
import { ConfirmDangerous, LiveHighlight } from '@/components';
import { fullDate, sayInstant } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** What it is, when and where, and the next step for whoever runs it. */
export function MeetingHead({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const m = useMeetingWords();
  const language = useLanguage();
  const now = useNow();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const path = `/alliances/${meeting.allianceId}/meetings/${meeting.id}`;
  const refresh = [meetingKey(meeting.allianceId, meeting.id), meetingsKey(meeting.allianceId), ['workbench']];
  const begin = useCommand<void>(() => ({ path: meetingPath(meeting.allianceId, meeting.id, 'open') }), { refresh, said: t('opened'), onDone: () => void navigate(`${path}/room`) });
  const cancel = useCommand((reason: string) => ({ path: meetingPath(meeting.allianceId, meeting.id, 'cancel'), body: { reason } }), { refresh, said: t('cancelled'), onDone: () => setOpen(null) });
  const host = meeting.hostUnitId === null ? null : meeting.units[meeting.hostUnitId];
  const called = meeting.status === 'called';
  const early = Date.parse(meeting.opensFrom) > now;
  const menu = [
    ...(called && meeting.may['conference.reschedule'] ? [{ key: 'move', label: t('reschedule'), onClick: () => setOpen('move') }] : []),
    ...(called && meeting.may['conference.cancel'] ? [{ key: 'cancel', danger: true, label: t('cancelMeeting'), onClick: () => setOpen('cancel') }] : []),
  ];
  return (
    <header className={styles.head}>
      <DateLeaf at={meeting.startsAt} quiet={!called && meeting.status !== 'open'} />
      <div className={styles.names}>
        <LiveHighlight of={`meeting/${meeting.id}`}>
          <h2>
            {meeting.title} {!called && <StatusTag status={meeting.status} />}
          </h2>
        </LiveHighlight>
        <p>
          <span title={fullDate(meeting.startsAt, language)}>{saySpan(meeting.startsAt, meeting.endsAt, language, now)}</span>
          <span>{meeting.place.text}</span>
          {meeting.place.address && <span className={styles.soft}>{meeting.place.address}</span>}
          {meeting.place.capacity && <span className={styles.soft}>{t('seats', { count: meeting.place.capacity })}</span>}
          {meeting.place.link && (
            <a href={meeting.place.link} target="_blank" rel="noreferrer">
              {t('joinLink')}
            </a>
          )}
        </p>
        <p className={styles.soft}>
          <span>{meeting.bodyName ?? m(`kind.${meeting.kind}`)}</span>
          {host && <span>{m('host', { name: host.shortName })}</span>}
          {meeting.openedAt !== null && meeting.closedAt !== null && <span>{t('lasted', { from: sayClock(meeting.openedAt), to: sayClock(meeting.closedAt) })}</span>}
          {meeting.reason !== null && <span>{t('reason', { reason: meeting.reason })}</span>}
        </p>
      </div>
      <div className={styles.actions}>
        {called && meeting.may['conference.open'] && (
          <>
            {early && <small>{t('openFrom', { when: sayInstant(meeting.opensFrom, language, now) })}</small>}
            <Button type="primary" disabled={early} loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('open')}
            </Button>
          </>
        )}
        {meeting.status === 'open' && (
          <Link to={`${path}/room`}>
            <Button type="primary" size="large" tabIndex={-1}>
              {t('enter')}
            </Button>
          </Link>
        )}
        {menu.length > 0 && (
          <Dropdown menu={{ items: menu }} trigger={['click']}>
            <Button icon={<MoreOutlined aria-hidden />} aria-label={t('more')} />
          </Dropdown>
        )}
      </div>
      <Waiver meeting={meeting} />
      {open === 'move' && <MoveDialog meeting={meeting} onClose={() => setOpen(null)} />}
      <ConfirmDangerous
        open={open === 'cancel'}
        title={t('cancelTitle', { title: meeting.title })}
        consequences={t('cancelText', { count: meeting.invitees.length })}
        verb={t('cancelMeeting')}
        reason
        busy={cancel.isPending}
        onConfirm={(reason) => cancel.mutate(reason)}
        onCancel={() => setOpen(null)}
      />
    </header>
  );
}

/** The notice was too short: whose consent is there, and whose is missing. */
function Waiver({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const agree = useCommand<void>(() => ({ path: meetingPath(meeting.allianceId, meeting.id, 'waiver') }), { refresh: [meetingKey(meeting.allianceId, meeting.id)], said: t('agreed') });
  const { waivedBy } = meeting;
  if (waivedBy === null || meeting.status === 'cancelled') return null;
  if (waivedBy === 'both') return <p className={`${styles.soft} ${styles.whole}`}>{t('waiverDone', { reason: meeting.waiverReason ?? '' })}</p>;
  return (
    <Alert
      className={styles.whole}
      type="warning"
      showIcon
      title={t('waiverOpen', { hours: meeting.noticeHours, side: t(waivedBy), other: t(waivedBy === 'chair' ? 'coordinator' : 'chair'), reason: meeting.waiverReason ?? '' })}
      action={
        meeting.may['conference.agree-to-waiver'] && (
          <Button size="small" loading={agree.isPending} onClick={() => agree.mutate()}>
            {t('agree')}
          </Button>
        )
      }
    />
  );
}
