import { Alert, Button } from 'antd';
import { Link, useParams } from 'react-router';
import { AgendaPanel } from './agenda-panel';
import { AnswersPanel, MyAnswers } from './answers-panel';
import { AttendancePanel } from './attendance-panel';
import { MeetingHead } from './meeting-head';
import styles from './meeting.module.css';
import { Panel } from './panel';
import { usePageWords } from './words';
import { useMeeting } from '../api/queries';
import type { Meeting } from '../api/types';
import { MeetingsNav, PageSkeleton, Trouble, useDocumentTitle } from '@/components';
import { Slot, useSlotIsFilled, type SlotName } from '@/components/slots';
import { allianceKey, alliancePath, allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { usePlace, useScope } from '@/lib/feed';
import { dateOf } from '@/lib/format';
import { useCommand } from '@/lib/http';

/** A meeting before it opens, while it is open, and afterwards. */
export function MeetingPage() {
  const { allianceId = '', conferenceId = '' } = useParams();
  const { data: meeting, error, refetch } = useMeeting(allianceId, conferenceId);
  useDocumentTitle(meeting?.title ?? '');
  usePlace('meetings', allianceScope(allianceId));
  useScope(meeting === undefined ? null : allianceScope(allianceId), meeting?.asOf);
  if (meeting === undefined) return error === null ? <PageSkeleton /> : <Trouble error={error} retry={() => void refetch()} />;
  return <Loaded key={meeting.id} meeting={meeting} />;
}

function Loaded({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const ids = { allianceId: meeting.allianceId, conferenceId: meeting.id };
  const path = `/alliances/${meeting.allianceId}/meetings`;
  const begun = meeting.openedAt !== null;
  // What was given out before is reported under the agenda's own item for it.
  const reports = meeting.agenda.some((item) => item.standing === 'follow-up');
  const runs = meeting.may['conference.arrange-agenda'] === true;
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <MeetingHead meeting={meeting} />
      <HandOver meeting={meeting} />
      <MyAnswers meeting={meeting} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <AgendaPanel meeting={meeting} />
          {begun && <Filled name="meeting.minutes" title={t('minutes')}><Slot name="meeting.minutes" {...ids} /></Filled>}
          {(begun || !reports) && (
            <section className={styles.panel}>
              <Slot name="meeting.action-items" {...ids} part={reports ? 'here' : undefined} />
            </section>
          )}
          {begun && meeting.motions.length > 0 && <Motions meeting={meeting} />}
        </div>
        <div className={styles.column}>
          {meeting.status === 'closed' ? <AttendancePanel meeting={meeting} /> : <AnswersPanel meeting={meeting} />}
          <Filled name="papers" title={t('papers')}><Slot name="papers" allianceId={meeting.allianceId} ownerKind="conference" ownerId={meeting.id} mayAdd={runs && meeting.status !== 'cancelled'} /></Filled>
          {runs && <Filled name="meeting.mail" title={t('mail')}><Slot name="meeting.mail" {...ids} /></Filled>}
        </div>
      </div>
      <nav className={styles.beside}>
        {meeting.beforeId !== null && <Link to={`${path}/${meeting.beforeId}`}>← {t('before')}</Link>}
        <Link to={path}>{t('back')}</Link>
        {meeting.afterId !== null && <Link to={`${path}/${meeting.afterId}`}>{t('after')} →</Link>}
      </nav>
    </div>
  );
}

/** A heading stands only over something. */
function Filled({ name, title, children }: { name: SlotName; title: string; children: React.ReactNode }) {
  return useSlotIsFilled(name) ? <Panel title={title}>{children}</Panel> : null;
}

function Motions({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  return (
    <Panel title={t('motions')}>
      <ol className={styles.motions}>
        {meeting.motions.map((motion) => (
          <li key={motion.motionId}>
            <p>{motion.text}</p>
            <small>
              {meeting.units[motion.unitId]?.shortName} · {t(`motion.${motion.status}`)}
              {motion.amends !== null && ` · ${t('amends', { number: meeting.motions.find((each) => each.motionId === motion.amends)?.ordinal ?? '' })}`}
            </small>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Where terms go by meeting, the closed meeting lets the chair pass. */
function HandOver({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const rights = useRights(useAlliance(meeting.allianceId));
  const { term } = meeting;
  const pass = useCommand<void>(() => ({ path: alliancePath(meeting.allianceId, 'chair-cycles', term?.cycleId ?? '', 'terms', term?.term ?? 0, 'close-at-meeting'), body: { heldOn: dateOf(Date.parse(meeting.closedAt ?? meeting.startsAt)) } }), {
    refresh: [allianceKey(meeting.allianceId), ['alliances']],
    said: t('handedOver'),
  });
  if (term === null || meeting.status !== 'closed' || meeting.kind === 'consultation' || !rights.may('chair-cycle.close-term-at-meeting')) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('handOver', { unit: meeting.units[term.nextUnitId ?? '']?.shortName ?? t('nextUnit') })}
      action={
        <Button type="primary" loading={pass.isPending} onClick={() => pass.mutate()}>
          {t('handOverNow')}
        </Button>
      }
    />
  );
}
