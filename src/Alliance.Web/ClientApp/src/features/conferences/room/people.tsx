import { Button, Dropdown } from 'antd';
import { LeaveButtons } from './check-in';
import { QuorumMeter } from './quorum-meter';
import styles from './room.module.css';
import { useDeed } from './use-room';
import { useRoomWords } from './words';
import type { Meeting } from '../api/types';
import { LiveHighlight, UnitName } from '@/components';
import { inkAmong } from '@/lib/provinces';

/** Who is here, who is not yet; whoever runs the meeting checks in by hand who stands before them. */
export function People({ meeting }: { meeting: Meeting }) {
  const t = useRoomWords();
  const here = meeting.attendance.filter((each) => each.present);
  const absent = [...new Set([...meeting.entitled, ...meeting.invitees.map((invitee) => invitee.unitId)])].filter((id) => !here.some((each) => each.unitId === id));
  const deed = useDeed(meeting);
  const runs = meeting.may['conference.open'] === true;
  const byHand = (unitId: string, asDeputy: boolean) => deed.mutate({ path: ['check-in'], body: { unitId, code: null, byHand: true, asDeputy } });
  const several = new Set(Object.values(meeting.units).map((unit) => unit.provinceCode)).size > 1;
  const name = (id: string) => <UnitName id={id} name={meeting.units[id]?.name ?? ''} shortName={meeting.units[id]?.shortName ?? null} dot={inkAmong(several, id, meeting.units[id]?.provinceCode).solid} />;
  return (
    <section className={styles.people} aria-label={t('present')}>
      <QuorumMeter meeting={meeting} />
      <ul className={styles.units}>
        {here.map((each) => (
          <li key={each.unitId}>
            <LiveHighlight of={`present/${each.unitId}`}>
              {name(each.unitId)} {each.asDeputy && <small>{t('deputy')}</small>} {!meeting.entitled.includes(each.unitId) && <small>{t('guest')}</small>}
            </LiveHighlight>
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <>
          <h4>
            {t('waitingFor')} <small>{absent.length}</small>
          </h4>
          <ul className={`${styles.units} ${styles.absent}`}>
            {absent.map((id) => (
              <li key={id}>
                {name(id)}
                {runs && (
                  <Dropdown
                    trigger={['click']}
                    menu={{ items: [{ key: 'self', label: t('checkIn'), onClick: () => byHand(id, false) }, { key: 'deputy', label: t('asDeputy'), onClick: () => byHand(id, true) }] }}
                  >
                    <Button size="small" type="link" aria-label={`${t('byHand')} ${meeting.units[id]?.name ?? ''}`}>
                      {t('byHand')}
                    </Button>
                  </Dropdown>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <LeaveButtons meeting={meeting} />
    </section>
  );
}
