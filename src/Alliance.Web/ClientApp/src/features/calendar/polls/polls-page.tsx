import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { usePolls } from '../api/queries';
import styles from './polls.module.css';
import { usePollWords } from './words';
import { EmptyState, LiveHighlight, MeetingsNav, RelativeTime, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';

/** An alliance's polls, the open ones first. */
export function PollsPage() {
  const { allianceId = '' } = useParams();
  const t = usePollWords();
  const alliance = useAlliance(allianceId);
  const may = useRights(alliance).may('time-poll.open');
  const { data, error, refetch } = usePolls(allianceId);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('meetings', allianceScope(allianceId));
  const ask = may && (
    <Link to={`/alliances/${allianceId}/meetings/polls/new`}>
      <Button type="primary" tabIndex={-1}>
        {t('new')}
      </Button>
    </Link>
  );
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.head}>
        <div>
          <h2>{t('title')}</h2>
          <p>{t('about')}</p>
        </div>
        {data && data.items.length > 0 && ask}
      </header>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton />}
      {data?.items.length === 0 && <EmptyState title={t('none')} text={t('noneText')} action={ask} />}
      <ul className={styles.list}>
        {data?.items.map((poll) => (
          <li key={poll.id}>
            <LiveHighlight of={`poll/${poll.id}`} block>
              <Link to={`/alliances/${allianceId}/meetings/polls/${poll.id}`} className={styles.row}>
                <strong>{poll.title}</strong>
                <Tag color={poll.status === 'open' ? 'orange' : 'default'}>{t(`status.${poll.status}`)}</Tag>
                <small>
                  {t('progress', { answered: poll.answered, asked: poll.asked })} · {t(poll.status === 'open' ? 'closes' : 'closed')} <RelativeTime at={poll.closedAt ?? poll.closesAt} />
                </small>
              </Link>
            </LiveHighlight>
          </li>
        ))}
      </ul>
    </div>
  );
}
