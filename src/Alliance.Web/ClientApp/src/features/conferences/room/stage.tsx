import { Button, Dropdown, Tag } from 'antd';
import { Motions } from './motions';
import { minutesSpent, type Standing } from './place';
import styles from './room.module.css';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import { outcomes, type Meeting, type Outcome } from '../api/types';
import { useMeetingWords } from '../words';
import { Slot } from '@/components/slots';
import { useNow } from '@/lib/use-now';

interface Props {
  meeting: Meeting;
  standing: Standing;
  onFollow: () => void;
  /** For the wall: nothing to press. */
  wall?: boolean;
}

/** One topic, large: the motion, the vote, for whoever leads the next step; below it the topic's text and what was said of it. */
export function Stage({ meeting, standing, onFollow, wall = false }: Props) {
  const t = useRoomWords();
  const m = useMeetingWords();
  const now = useNow(10_000);
  const { current, shown, away, next } = standing;
  const leads = meeting.may['conference.begin-item'] === true && meeting.status === 'open';
  const deed = useDeed(meeting, undefined, onFollow);
  const settle = useDeed(meeting, t('settled'));
  const begin = (itemId: string) => deed.mutate({ path: ['items', itemId, 'begin'] });
  if (shown === null) {
    return (
      <div className={styles.waiting}>
        <h2>{t(meeting.agenda.length > 0 && next === null ? 'allDone' : 'nothing')}</h2>
        {leads && next !== null ? (
          <Button type="primary" size="large" loading={deed.isPending} onClick={() => begin(next.itemId)}>
            {t('begin')} · {next.title}
          </Button>
        ) : (
          next !== null && <p>{t('nothingText')}</p>
        )}
      </div>
    );
  }

  const spent = minutesSpent(shown, now);
  const unit = shown.unitId === null ? null : meeting.units[shown.unitId];
  return (
    <article className={styles.stage} aria-live="polite" data-item={shown.itemId}>
      {away && current !== null && (
        <div className={styles.away} role="status">
          <span>{t('youLook')}</span>
          <Button type="primary" size="small" onClick={onFollow}>
            {t('backToChair', { title: current.title })}
          </Button>
        </div>
      )}
      <header>
        <p className={styles.caption}>
          <span>{m(`state.${shown.state}`)}</span>
          {shown.track !== null && <Tag>{m(`track.${shown.track}`)}</Tag>}
          {unit && <span>{unit.shortName}</span>}
          {shown.state !== 'waiting' && <span className={spent > shown.minutes ? styles.late : ''}>{t('time', { spent, minutes: shown.minutes })}</span>}
        </p>
        <h2>{shown.title}</h2>
        {shown.how !== null && (
          <p className={styles.result} data-how={shown.how}>
            {m(`how.${shown.how}`)} {shown.note}
          </p>
        )}
      </header>
      <Motions meeting={meeting} itemId={shown.itemId} topicId={shown.topicId} title={shown.title} wall={wall} />
      {leads && !wall && (
        <footer className={styles.lead}>
          {shown.state === 'current' || shown.state === 'paused' ? (
            <Dropdown
              trigger={['click']}
              menu={{ items: outcomes.map((how: Outcome) => ({ key: how, label: m(`how.${how}`), onClick: () => settle.mutate({ path: ['items', shown.itemId, 'settle'], body: { how, note: null } }) })) }}
            >
              <Button loading={settle.isPending} type={next === null || shown.state === 'current' ? 'primary' : 'default'}>
                {t('settle')}
              </Button>
            </Dropdown>
          ) : null}
          {shown.state !== 'current' && (
            <Button type={shown.state === 'waiting' ? 'primary' : 'default'} loading={deed.isPending} onClick={() => begin(shown.itemId)}>
              {t(shown.state === 'waiting' ? 'begin' : 'resume')}
            </Button>
          )}
          {next !== null && !away && (
            <Button type={shown.state === 'settled' ? 'primary' : 'default'} loading={deed.isPending} onClick={() => begin(next.itemId)}>
              {t('next', { title: next.title })}
            </Button>
          )}
        </footer>
      )}
      {shown.standing === 'follow-up' && <Slot name="meeting.action-items" allianceId={meeting.allianceId} conferenceId={meeting.id} part="earlier" />}
      {shown.topicId !== null && <Slot name="topic.card" allianceId={meeting.allianceId} topicId={shown.topicId} full={!wall} />}
    </article>
  );
}
