import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { EmptyState, MeetingsNav, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useVotes } from './api';
import { OpenVoteForm } from './open/open-vote-form';
import { VoteCard } from './show/vote-card';
import styles from './votes.module.css';
import { useVoteWords } from './words';

/** All votes of an alliance, the open ones first. */
export function VotesPage() {
  const t = useVoteWords();
  const navigate = useNavigate();
  const { allianceId = '' } = useParams();
  const [opening, setOpening] = useState(false);
  const alliance = useAlliance(allianceId);
  const votes = useVotes(allianceId);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('votes', allianceScope(allianceId));
  const mayOpen = alliance.may['vote.open'] === true;
  const items = [...(votes.data?.items ?? [])].sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open'));
  const button = mayOpen && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('open')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.top}>
        <div>
          <h2>{t('title')}</h2>
          <p>{t('about')}</p>
        </div>
        {items.length > 0 && button}
      </header>
      {votes.isError && <Trouble error={votes.error} retry={() => void votes.refetch()} />}
      {votes.isPending && <RowsSkeleton rows={4} />}
      {votes.isSuccess && items.length === 0 && <EmptyState title={t('none')} text={t('noneText')} action={button} />}
      <div className={styles.panel}>
        {items.map((vote) => (
          <VoteCard key={vote.id} allianceId={allianceId} item={vote} />
        ))}
      </div>
      {opening && <OpenVoteForm allianceId={allianceId} of={{}} onClose={() => setOpening(false)} onOpened={(id) => void navigate(`/alliances/${allianceId}/meetings/votes/${id}`)} />}
    </div>
  );
}
