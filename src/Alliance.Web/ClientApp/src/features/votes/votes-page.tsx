import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CardsPage, MeetingsNav, useDocumentTitle } from '@/components';
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
    <CardsPage nav={<MeetingsNav />} title={t('title')} about={t('about')} button={button} query={votes} count={items.length} empty={{ title: t('none'), text: t('noneText') }} rows={4}>
      <div className={styles.panel}>
        {items.map((vote) => (
          <VoteCard key={vote.id} allianceId={allianceId} item={vote} />
        ))}
      </div>
      {opening && <OpenVoteForm allianceId={allianceId} of={{}} onClose={() => setOpening(false)} onOpened={(id) => void navigate(`/alliances/${allianceId}/meetings/votes/${id}`)} />}
    </CardsPage>
  );
}
