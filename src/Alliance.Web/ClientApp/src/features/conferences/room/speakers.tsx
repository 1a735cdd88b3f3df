import { Button } from 'antd';
import { unitsOf } from './place';
import styles from './room.module.css';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import type { Meeting } from '../api/types';
import { sayLasted } from '../say';
import { LiveHighlight, UnitName } from '@/components';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';

/** Who has the floor and for how long, and who comes next. */
export function Speakers({ meeting, wall = false }: { meeting: Meeting; wall?: boolean }) {
  const t = useRoomWords();
  const session = useSession();
  const now = useNow(1_000);
  const deed = useDeed(meeting);
  const speaking = meeting.speakers.find((speaker) => speaker.status === 'speaking');
  const asked = meeting.speakers.filter((speaker) => speaker.status === 'asked');
  const leads = !wall && meeting.may['conference.call-speaker'] === true && meeting.status === 'open';
  const { here } = unitsOf(meeting, session.units);
  const listed = (unitId: string) => speaking?.unitId === unitId || asked.some((speaker) => speaker.unitId === unitId);
  const isMine = (unitId: string) => session.units.some((unit) => unit.id === unitId);
  const name = (id: string) => <UnitName id={id} name={meeting.units[id]?.name ?? ''} shortName={meeting.units[id]?.shortName ?? null} dot />;
  return (
    <section className={styles.speakers} aria-label={t('speakers')}>
      {speaking !== undefined && (
        <div className={styles.speaking}>
          <LiveHighlight of={`speaker/${speaking.number}`}>{name(speaking.unitId)}</LiveHighlight>
          <small>{t('speaking')}</small>
          <strong role="timer">{sayLasted(now - Date.parse(speaking.calledAt ?? speaking.askedAt))}</strong>
          {!wall && (leads || isMine(speaking.unitId)) && (
            <Button size="small" onClick={() => deed.mutate({ path: ['speakers', speaking.number, 'done'] })}>
              {t('endSpeech')}
            </Button>
          )}
        </div>
      )}
      {asked.length > 0 ? (
        <ol className={styles.queue}>
          {asked.map((speaker) => (
            <li key={speaker.number}>
              <LiveHighlight of={`speaker/${speaker.number}`}>{name(speaker.unitId)}</LiveHighlight>
              {!wall && (leads || isMine(speaker.unitId)) && (
                <span>
                  {leads && (
                    <Button size="small" type="link" onClick={() => deed.mutate({ path: ['speakers', 'call'], body: { number: speaker.number } })}>
                      {t('giveFloor')}
                    </Button>
                  )}
                  <Button size="small" type="link" onClick={() => deed.mutate({ path: ['speakers', speaker.number, 'done'] })}>
                    {t('takeOff')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ol>
      ) : (
        speaking === undefined && !wall && <p className={styles.soft}>{t('nobodySpeaks')}</p>
      )}
      {!wall && meeting.status === 'open' && (
        <p className={styles.deeds}>
          {leads && asked.length > 0 && (
            <Button type="primary" loading={deed.isPending} onClick={() => deed.mutate({ path: ['speakers', 'call'], body: { number: null } })}>
              {t('callNext')}
            </Button>
          )}
          {here.map((unitId) =>
            listed(unitId) ? null : (
              <Button key={unitId} loading={deed.isPending} onClick={() => deed.mutate({ path: ['speakers'], body: { unitId } })}>
                {t('ask')}
              </Button>
            ),
          )}
        </p>
      )}
    </section>
  );
}
