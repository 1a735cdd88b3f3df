import { Link } from 'react-router';
import type { AllianceCard, MeetingBrief } from '@/lib/api';
import { fullDate, sayInstant } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';
import { useWorkbenchWords } from '../words';
import styles from './workbench.module.css';

/** What is on today and in the next two weeks, over all my alliances; an open one is entered at once. */
export function Meetings({ meetings, alliances }: { meetings: readonly MeetingBrief[]; alliances: readonly AllianceCard[] }) {
  const t = useWorkbenchWords();
  const spoken = useLanguage();
  const now = useNow(60_000);
  if (meetings.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="meetings">
      <header>
        <h2 id="meetings">{t('meetings')}</h2>
      </header>
      <ul className={styles.soon}>
        {meetings.slice(0, 8).map((meeting) => {
          const alliance = alliances.find((each) => each.id === meeting.allianceId);
          const open = meeting.status === 'open';
          return (
            <li key={meeting.id}>
              <Link to={`/alliances/${meeting.allianceId}/meetings/${meeting.id}${open ? '/room' : ''}`}>
                <strong className={open ? styles.near : ''} title={fullDate(meeting.startsAt, spoken)}>
                  {open ? t('go.meeting-to-check-in') : sayInstant(meeting.startsAt, spoken, now)}
                </strong>
                <span>
                  {meeting.title} · {meeting.place}
                </span>
                {alliance && <small>{nameIn(spoken, alliance.name, alliance.nameEn)}</small>}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
