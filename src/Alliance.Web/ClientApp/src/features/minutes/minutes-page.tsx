import { Link, useParams } from 'react-router';
import { useMinutes } from './api';
import styles from './minutes.module.css';
import { MinutesView } from './minutes-view';
import { useMinutesWords } from './words';
import { useDocumentTitle } from '@/components';
import { MeetingsNav } from '@/components/meetings-nav';
import { allianceScope } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';

/** The whole minutes: to write, to confirm, to print. */
export function MinutesPage() {
  const { allianceId = '', conferenceId = '' } = useParams();
  const t = useMinutesWords();
  const { data } = useMinutes(allianceId, conferenceId);
  useDocumentTitle(data === undefined ? t('title') : t('of', { title: data.frame.title }));
  usePlace('minutes', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <Link className={styles.back} to={`/alliances/${allianceId}/meetings/${conferenceId}`}>
        ← {t('meeting')}
      </Link>
      <MinutesView allianceId={allianceId} conferenceId={conferenceId} />
    </div>
  );
}
