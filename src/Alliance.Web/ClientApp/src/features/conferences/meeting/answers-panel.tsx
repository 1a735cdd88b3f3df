import { Dropdown, Tag } from 'antd';
import styles from './meeting.module.css';
import { Panel } from './panel';
import { usePageWords } from './words';
import { meetingKey, meetingPath, meetingsKey } from '../api/queries';
import type { Answer, Invitee, Meeting } from '../api/types';
import { AnswerButtons } from '../list/answer-buttons';
import { sayShare } from '../say';
import { useMeetingWords } from '../words';
import { LiveHighlight, UnitName } from '@/components';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { inkAmong } from '@/lib/provinces';
import { useSession } from '@/lib/session';

const groups: (Answer | 'none')[] = ['come', 'deputy', 'none', 'cannot'];

/** What my own units answer: the first thing on the page while it is asked. */
export function MyAnswers({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const session = useSession();
  const mine = meeting.invitees.filter((invitee) => session.units.some((unit) => unit.id === invitee.unitId));
  if (meeting.status !== 'called') return null;
  return mine.map((invitee) => (
    <Panel key={invitee.unitId} title={t('myAnswer')} aside={<small>{meeting.units[invitee.unitId]?.shortName}</small>}>
      <AnswerButtons allianceId={meeting.allianceId} conferenceId={meeting.id} unitId={invitee.unitId} answer={invitee.answer} comment={invitee.comment} />
    </Panel>
  ));
}

/** Everybody's answers, with what the quorum needs. */
export function AnswersPanel({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const m = useMeetingWords();
  const language = useLanguage();
  const called = meeting.status === 'called';
  const of = (group: Answer | 'none') => meeting.invitees.filter((invitee) => (invitee.answer ?? 'none') === group);
  return (
    <Panel title={t('answers')} aside={<small>{m('comingOf', { coming: of('come').length + of('deputy').length, invited: meeting.invitees.length })}</small>}>
      <p className={styles.soft}>{t('quorumNeeds', { needed: meeting.quorum.needed, entitled: meeting.quorum.entitled, share: sayShare(meeting.quorum.share, language) })}</p>
      {groups.map((group) => {
        const units = of(group);
        return units.length === 0 ? null : (
          <div key={group} className={styles.answers} data-answer={group}>
            <h4>
              {t(`answersOf.${group}`)} <small>{t('unitsCount', { count: units.length })}</small>
            </h4>
            <ul>
              {units.map((invitee) => (
                <Invited key={invitee.unitId} meeting={meeting} invitee={invitee} mayRecord={called && meeting.may['conference.cancel'] === true} />
              ))}
            </ul>
          </div>
        );
      })}
    </Panel>
  );
}

function Invited({ meeting, invitee, mayRecord }: { meeting: Meeting; invitee: Invitee; mayRecord: boolean }) {
  const t = usePageWords();
  const m = useMeetingWords();
  const session = useSession();
  const unit = meeting.units[invitee.unitId];
  const several = new Set(Object.values(meeting.units).map((each) => each.provinceCode)).size > 1;
  const record = useCommand((answer: Answer) => ({ path: meetingPath(meeting.allianceId, meeting.id, 'answers'), body: { unitId: invitee.unitId, answer } }), {
    refresh: [meetingKey(meeting.allianceId, meeting.id), meetingsKey(meeting.allianceId), ['workbench']],
    said: m('answered'),
  });
  const coordinates = session.grants.some((grant) => grant.role === 'coordinator' && grant.target === meeting.allianceId);
  const name = <UnitName id={invitee.unitId} name={unit?.name ?? ''} shortName={unit?.shortName ?? null} dot={inkAmong(several, invitee.unitId, unit?.provinceCode).solid} />;
  return (
    <li title={invitee.comment ?? undefined}>
      <LiveHighlight of={`invitee/${invitee.unitId}`}>
        {mayRecord && coordinates ? (
          <Dropdown trigger={['click']} menu={{ items: (['come', 'deputy', 'cannot'] as const).map((answer) => ({ key: answer, label: m(`answer.${answer}`), onClick: () => record.mutate(answer) })) }}>
            <button type="button" className={styles.record} aria-label={t('recordFor', { unit: unit?.name ?? '' })}>
              {name}
            </button>
          </Dropdown>
        ) : (
          name
        )}
        {!invitee.required && <Tag>{t('optional')}</Tag>}
      </LiveHighlight>
      {invitee.comment !== null && <small>{invitee.comment}</small>}
    </li>
  );
}
