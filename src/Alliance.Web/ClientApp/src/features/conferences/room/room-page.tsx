import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { AgendaRail } from './agenda-rail';
import { CheckIn } from './check-in';
import { People } from './people';
import { standingOf } from './place';
import { Projector } from './projector';
import { RoomHead } from './room-head';
import styles from './room.module.css';
import { Speakers } from './speakers';
import { Stage } from './stage';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import { meetingQuery } from '../api/queries';
import type { Meeting } from '../api/types';
import { EmptyState, PageSkeleton, Trouble, useDocumentTitle } from '@/components';
import { Slot } from '@/components/slots';
import { allianceScope } from '@/lib/alliances';
import { usePlace, useScope } from '@/lib/feed';
import { useIsPhone } from '@/lib/use-is-phone';

/** The room: one topic for everybody in step, who is here, who speaks, what is decided. On a phone in tabs, on the wall large and dark. */
export function RoomPage() {
  const { allianceId = '', conferenceId = '' } = useParams();
  const [params] = useSearchParams();
  const { data: meeting, error, refetch } = useQuery(meetingQuery(allianceId, conferenceId));
  useDocumentTitle(meeting?.title ?? '');
  usePlace('meeting-room', allianceScope(allianceId));
  useScope(meeting === undefined ? null : allianceScope(allianceId), meeting?.asOf);
  if (meeting === undefined) return error === null ? <PageSkeleton /> : <Trouble error={error} retry={() => void refetch()} />;
  if (meeting.status !== 'open') return <Closed meeting={meeting} />;
  return params.get('projector') === '1' ? <Projector meeting={meeting} /> : <Room meeting={meeting} />;
}

function Room({ meeting }: { meeting: Meeting }) {
  const phone = useIsPhone();
  const [looking, setLooking] = useState<string | null>(null);
  const standing = standingOf(meeting, looking);
  const look = (itemId: string) => setLooking(itemId === meeting.currentItemId ? null : itemId);
  const parts = {
    table: <Stage meeting={meeting} standing={standing} onFollow={() => setLooking(null)} />,
    agenda: <AgendaRail meeting={meeting} shown={standing.shown?.itemId ?? null} onLook={look} />,
    floor: <Speakers meeting={meeting} />,
    present: <People meeting={meeting} />,
    record: <Aside meeting={meeting} />,
  };
  return phone ? <OnThePhone meeting={meeting} parts={parts} onLook={look} standingAway={standing.away} /> : <OnTheDesk meeting={meeting} parts={parts} />;
}

const tabs = ['table', 'agenda', 'floor', 'present', 'record'] as const;
type Parts = Record<(typeof tabs)[number], React.ReactNode>;

function OnTheDesk({ meeting, parts }: { meeting: Meeting; parts: Parts }) {
  const t = useRoomWords();
  return (
    <div className={styles.room}>
      <RoomHead meeting={meeting} />
      <aside className={styles.left}>
        <h3>{t('agenda')}</h3>
        {parts.agenda}
      </aside>
      <main className={styles.centre}>
        <CheckIn meeting={meeting} />
        {parts.table}
      </main>
      <aside className={styles.right}>
        <h3>{t('speakers')}</h3>
        {parts.floor}
        <h3>{t('present')}</h3>
        {parts.present}
        {parts.record}
      </aside>
    </div>
  );
}

function OnThePhone({ meeting, parts, standingAway }: { meeting: Meeting; parts: Parts; onLook: (itemId: string) => void; standingAway: boolean }) {
  const t = useRoomWords();
  const [tab, setTab] = useState<(typeof tabs)[number]>('table');
  const waiting = meeting.speakers.filter((speaker) => speaker.status === 'asked').length;
  return (
    <div className={styles.phone}>
      <RoomHead meeting={meeting} />
      <main className={styles.centre} onClickCapture={(event) => tab === 'agenda' && (event.target as HTMLElement).closest('[data-state]') !== null && setTab('table')}>
        <CheckIn meeting={meeting} />
        {parts[tab]}
      </main>
      <nav className={styles.tabs} aria-label={t('tabs')}>
        {tabs.map((each) => (
          <button key={each} type="button" aria-current={tab === each ? 'page' : undefined} onClick={() => setTab(each)}>
            {t(each)}
            {each === 'floor' && waiting > 0 && <b>{waiting}</b>}
            {each === 'present' && <b>{meeting.quorum.present}</b>}
            {each === 'table' && standingAway && <b>!</b>}
          </button>
        ))}
      </nav>
    </div>
  );
}

/** What grows beside: the minutes, papers, what is to be done. */
function Aside({ meeting }: { meeting: Meeting }) {
  return (
    <div className={styles.aside}>
      <Slot name="meeting.minutes" fallback={null} allianceId={meeting.allianceId} conferenceId={meeting.id} compact />
      <Slot name="meeting.action-items" fallback={null} allianceId={meeting.allianceId} conferenceId={meeting.id} part={meeting.agenda.some((item) => item.standing === 'follow-up') ? 'here' : undefined} />
      <Slot name="papers" fallback={null} allianceId={meeting.allianceId} ownerKind="conference" ownerId={meeting.id} mayAdd={false} />
    </div>
  );
}

/** Not open: nothing can be done here yet, or any more. It opens by itself. */
function Closed({ meeting }: { meeting: Meeting }) {
  const t = useRoomWords();
  const open = useDeed(meeting);
  const page = `/alliances/${meeting.allianceId}/meetings/${meeting.id}`;
  const called = meeting.status === 'called';
  return (
    <main className={styles.closed}>
      <h1 className={styles.over}>{meeting.title}</h1>
      <EmptyState
        title={t(called ? 'notOpen' : meeting.status === 'cancelled' ? 'cancelled' : 'over')}
        text={t(called ? 'notOpenText' : 'overText')}
        action={
          <>
            {called && meeting.may['conference.open'] && Date.parse(meeting.opensFrom) <= Date.parse(meeting.serverTime) && (
              <Button type="primary" loading={open.isPending} onClick={() => open.mutate({ path: ['open'] })}>
                {t('open')}
              </Button>
            )}{' '}
            <Link to={page}>
              <Button tabIndex={-1}>{t('toMeeting')}</Button>
            </Link>
          </>
        }
      />
    </main>
  );
}
