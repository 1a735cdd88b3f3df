import { Tag } from 'antd';
import styles from './meeting.module.css';
import { Panel } from './panel';
import { usePageWords } from './words';
import type { Meeting } from '../api/types';
import { sayClock } from '../say';
import { UnitName } from '@/components';

/** Who was there, and whether there was a quorum. */
export function AttendancePanel({ meeting }: { meeting: Meeting }) {
  const t = usePageWords();
  const { quorum } = meeting;
  return (
    <Panel title={t('attendance')}>
      <p>
        {t('attendanceSaid', { entitled: quorum.entitled, present: quorum.present })} {t(quorum.reached ? 'quorumReached' : 'quorumMissed', { needed: quorum.needed })}
      </p>
      <ul className={styles.present}>
        {meeting.attendance.map((each) => (
          <li key={each.unitId}>
            <UnitName id={each.unitId} name={meeting.units[each.unitId]?.name ?? ''} shortName={meeting.units[each.unitId]?.shortName ?? null} dot />
            {each.asDeputy && <Tag>{t('deputy')}</Tag>}
            {!meeting.entitled.includes(each.unitId) && <Tag>{t('guest')}</Tag>}
            <small>{each.leftAt === null ? sayClock(each.checkedInAt) : t('leftAt', { time: sayClock(each.leftAt) })}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
