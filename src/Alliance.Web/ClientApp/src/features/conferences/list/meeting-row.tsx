import { Link } from 'react-router';
import { AnswerButtons } from './answer-buttons';
import { DateLeaf } from './date-leaf';
import styles from './list.module.css';
import { StatusTag } from './status-tag';
import type { MeetingItem } from '../api/types';
import { saySpan } from '../say';
import { useMeetingWords } from '../words';
import { LiveHighlight } from '@/components';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';

/** One meeting in the list: when, what, where, who comes, and what is asked of me. */
export function MeetingRow({ meeting }: { meeting: MeetingItem }) {
  const t = useMeetingWords();
  const language = useLanguage();
  const session = useSession();
  const now = useNow(60_000);
  const path = `/alliances/${meeting.allianceId}/meetings/${meeting.id}`;
  const ahead = meeting.status === 'called' || meeting.status === 'open';
  const unitName = (id: string) => session.units.find((unit) => unit.id === id)?.name ?? '';
  const [mine] = meeting.status === 'called' && Date.parse(meeting.endsAt) > now ? meeting.mine : [];
  return (
    <li className={styles.row} data-status={meeting.status}>
      <DateLeaf at={meeting.startsAt} quiet={!ahead} />
      <div className={styles.what}>
        <LiveHighlight of={`meeting/${meeting.id}`}>
          <Link to={path} className={styles.name}>
            {meeting.title}
          </Link>
        </LiveHighlight>{' '}
        {meeting.status !== 'called' && <StatusTag status={meeting.status} />}
        <p>
          <span title={fullDate(meeting.startsAt, language)}>{saySpan(meeting.startsAt, meeting.endsAt, language, now)}</span>
          <span>{meeting.place}</span>
        </p>
        <p className={styles.aside}>
          <span>{meeting.bodyName ?? t(`kind.${meeting.kind}`)}</span>
          {meeting.hostName !== null && <span>{t('host', { name: meeting.hostName })}</span>}
          <span>{ahead ? t('comingOf', { coming: meeting.coming, invited: meeting.invited }) : t('presentCount', { count: meeting.present })}</span>
          {meeting.items > 0 && <span>{t('itemsCount', { count: meeting.items })}</span>}
        </p>
      </div>
      <div className={styles.action}>
        {meeting.status === 'open' && (
          <Link to={`${path}/room`} className={styles.enter}>
            {t('enter')}
          </Link>
        )}
        {mine !== undefined && (
          <>
            <small className={mine.answer === null ? styles.asks : ''}>{mine.answer === null ? t('answerFor', { unit: unitName(mine.unitId) }) : t('myAnswer')}</small>
            <AnswerButtons allianceId={meeting.allianceId} conferenceId={meeting.id} unitId={mine.unitId} answer={mine.answer} size="small" />
          </>
        )}
      </div>
    </li>
  );
}
