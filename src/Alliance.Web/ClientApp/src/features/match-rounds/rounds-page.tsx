import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { CardsPage, ListsNav, LiveHighlight, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useRounds } from './api';
import { OpenRoundForm } from './open/open-round-form';
import styles from './rounds.module.css';
import { Standing } from './show/countdown';
import { useRoundWords } from './words';

/** Rounds in which both sides rank, the open ones first. */
export function RoundsPage() {
  const t = useRoundWords();
  const navigate = useNavigate();
  const { allianceId = '' } = useParams();
  const [opening, setOpening] = useState(false);
  const alliance = useAlliance(allianceId);
  const rounds = useRounds(allianceId);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('rounds', allianceScope(allianceId));
  const items = [...(rounds.data?.items ?? [])].sort((a, b) => Number(b.status === 'open') - Number(a.status === 'open'));
  const button = rounds.data?.may['match-round.open'] === true && alliance.myRelations.some((each) => each === 'coordinator' || each === 'chair') && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('open')}
    </Button>
  );
  return (
    <CardsPage nav={<ListsNav />} title={t('title')} about={t('about')} button={button} query={rounds} count={items.length} empty={{ title: t('none'), text: t('noneText') }} rows={3}>
      {items.map((round) => (
        <LiveHighlight key={round.id} of={`match-round/${round.id}`}>
          <article className={styles.card}>
            <h3>
              <Link to={round.id}>{round.title}</Link>
            </h3>
            <p className={styles.marks}>
              <Standing round={round} />
            </p>
            <p>
              {t('sides', { seekers: round.seekers, offers: round.offers })}
              {round.status === 'open' && t('rankedOf', { ranked: round.ranked, all: round.seekers + round.offers })}
              {round.pairs !== null && t('pairsOf', { count: round.pairs })}
            </p>
          </article>
        </LiveHighlight>
      ))}
      {opening && <OpenRoundForm allianceId={allianceId} onClose={() => setOpening(false)} onOpened={(id) => void navigate(`/alliances/${allianceId}/rounds/${id}`)} />}
    </CardsPage>
  );
}
