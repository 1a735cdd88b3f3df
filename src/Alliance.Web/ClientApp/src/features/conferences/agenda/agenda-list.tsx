import { Tag } from 'antd';
import { Link } from 'react-router';
import styles from './agenda.module.css';
import { useAgendaWords } from './words';
import type { Meeting } from '../api/types';
import { sayLasted } from '../say';
import { useMeetingWords } from '../words';
import { LiveHighlight } from '@/components';
import { Slot } from '@/components/slots';

const trackColours = { consult: 'cyan', decide: 'geekblue', do: 'green', urgent: 'volcano' } as const;

/** The agenda to be read: before the meeting what is planned, afterwards how each item ended. */
export function AgendaList({ meeting }: { meeting: Meeting }) {
  const t = useAgendaWords();
  const m = useMeetingWords();
  if (meeting.agenda.length === 0) return <p className={styles.none}>{t('none')}</p>;
  return (
    <ol className={styles.lines}>
      {meeting.agenda.map((item, i) => (
        <li key={item.itemId} className={styles.read}>
          <span className={styles.number}>{i + 1}</span>
          <LiveHighlight of={`item/${item.itemId}`} block>
            <strong>{item.topicId === null ? item.title : <Link to={`/alliances/${meeting.allianceId}/meetings/topics/${item.topicId}`}>{item.title}</Link>}</strong>
            <p>
              {item.track !== null && <Tag color={trackColours[item.track]}>{m(`track.${item.track}`)}</Tag>}
              {item.unitId !== null && <span>{meeting.units[item.unitId]?.shortName}</span>}
              <span>{t('planned', { minutes: item.minutes })}</span>
              {item.begunAt !== null && item.settledAt !== null && <span>{t('lasted', { time: sayLasted(Date.parse(item.settledAt) - Date.parse(item.begunAt)) })}</span>}
              {item.note !== null && <span>{item.note}</span>}
            </p>
            {item.standing === 'follow-up' && <Slot name="meeting.action-items" allianceId={meeting.allianceId} conferenceId={meeting.id} part="earlier" />}
          </LiveHighlight>
          {item.how !== null ? <Tag color={item.how === 'adopted' ? 'green' : item.how === 'rejected' || item.how === 'no-quorum' ? 'red' : 'default'}>{m(`how.${item.how}`)}</Tag> : item.state === 'current' && <Tag color="green">{m('state.current')}</Tag>}
        </li>
      ))}
    </ol>
  );
}
