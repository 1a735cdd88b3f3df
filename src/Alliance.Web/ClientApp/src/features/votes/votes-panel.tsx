import { Button } from 'antd';
import { useState } from 'react';
import type { SlotProps } from '@/components/slots';
import { RowsSkeleton, Trouble } from '@/components';
import { useAlliance } from '@/lib/alliances';
import { useVotes, type VotesOf } from './api';
import { OpenVoteForm } from './open/open-vote-form';
import { VoteCard } from './show/vote-card';
import styles from './votes.module.css';
import { useVoteWords } from './words';

/** The votes of what is on the table in a meeting. */
export function MeetingVotes({ allianceId, conferenceId, topicId, motionId, title }: SlotProps['meeting.votes']) {
  return <Votes allianceId={allianceId} of={{ conferenceId, topicId, motionId }} title={title} />;
}

export function TopicVotes({ allianceId, topicId }: SlotProps['topic.votes']) {
  return <Votes allianceId={allianceId} of={{ topicId }} />;
}

/** Votes one below the other, the open ones whole; whoever presides opens one. */
function Votes({ allianceId, of, title }: { allianceId: string; of: VotesOf; title?: string | undefined }) {
  const t = useVoteWords();
  const [opening, setOpening] = useState(false);
  const alliance = useAlliance(allianceId);
  const votes = useVotes(allianceId, of);
  if (votes.data === undefined) return votes.error === null ? <RowsSkeleton rows={2} /> : <Trouble error={votes.error} retry={() => void votes.refetch()} />;
  const may = alliance.may['vote.open'] === true;
  return (
    <section className={styles.panel} aria-label={t('title')}>
      {votes.data.items.map((vote) => (
        <VoteCard key={vote.id} allianceId={allianceId} item={vote} />
      ))}
      {votes.data.items.length === 0 && <p className={styles.quiet}>{t('noneHere')}</p>}
      {may && (
        <div>
          <Button type={votes.data.items.some((vote) => vote.status === 'open') ? 'default' : 'primary'} onClick={() => setOpening(true)}>
            {t('open')}
          </Button>
        </div>
      )}
      {opening && <OpenVoteForm allianceId={allianceId} of={of} title={title} onClose={() => setOpening(false)} />}
    </section>
  );
}
