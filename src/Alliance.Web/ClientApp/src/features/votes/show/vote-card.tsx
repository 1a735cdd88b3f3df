import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LiveHighlight, RelativeTime, RowsSkeleton } from '@/components';
import { useVote, type Vote, type VoteItem } from '../api';
import { Closing } from '../open/closing';
import { useVoteWords } from '../words';
import { Ballots } from './ballots';
import { Explained } from './explained';
import { Filling } from './filling';
import { Provinces } from './provinces';
import { RuleLine } from './rule-line';
import styles from '../votes.module.css';

interface Props {
  allianceId: string;
  item: VoteItem;
}

/** One vote where it is voted on: the question, the count as it fills, my units' ballots, the result explained. */
export function VoteCard({ allianceId, item }: Props) {
  const t = useVoteWords();
  const [more, setMore] = useState(item.status === 'open');
  return (
    <LiveHighlight of={`vote/${item.id}`} block>
      <article className={styles.card} aria-label={item.title}>
        <header>
          <h3>
            <Link to={`/alliances/${allianceId}/meetings/votes/${item.id}`}>{item.title}</Link>
          </h3>
          <Marks vote={item} />
        </header>
        {more || item.status === 'open' ? <Whole allianceId={allianceId} id={item.id} /> : <Button onClick={() => setMore(true)}>{t('explained')}</Button>}
      </article>
    </LiveHighlight>
  );
}

/** Secret or open, and how it stands. */
export function Marks({ vote }: { vote: VoteItem }) {
  const t = useVoteWords();
  const good = vote.outcome === 'adopted' || vote.outcome === 'chosen';
  return (
    <p className={styles.marks}>
      <Tag>{t(vote.secret ? 'secret' : 'byName')}</Tag>
      {vote.outcome === null ? <Tag color="green">{t(`status_${vote.status}`)}</Tag> : <strong className={good ? styles.good : styles.bad}>{t(`outcome_${vote.outcome}`)}</strong>}
      {vote.chosenOption !== null && <strong>{vote.chosenOption}</strong>}
      {vote.status === 'open' && vote.closesAt !== null && (
        <small>
          {t('closesAt')} <RelativeTime at={vote.closesAt} />
        </small>
      )}
    </p>
  );
}

function Whole({ allianceId, id }: { allianceId: string; id: string }) {
  const vote = useVote(allianceId, id);
  return vote.data === undefined ? <RowsSkeleton rows={3} /> : <VoteBody vote={vote.data} />;
}

/** What the card and the page share. */
export function VoteBody({ vote }: { vote: Vote }) {
  const t = useVoteWords();
  return (
    <>
      {vote.text !== null && <p className={styles.text}>{vote.text}</p>}
      <RuleLine rule={vote.rule} options={vote.options.length > 0} />
      <Filling vote={vote} />
      {vote.rule.majority === 'double-majority' && vote.provinces.length > 0 && <Provinces vote={vote} />}
      <div aria-live="polite">
        {vote.outlook === 'sure' && <p className={styles.settled}>{t('liveAdopted')}</p>}
        {vote.outlook === 'lost' && <p className={styles.settled}>{t('liveLost')}</p>}
        {vote.certain !== null && <p className={styles.settled}>{t('liveCertain', { option: vote.options[vote.certain] ?? '' })}</p>}
      </div>
      {vote.status !== 'open' && <Explained vote={vote} />}
      <Ballots vote={vote} />
      <Closing vote={vote} />
    </>
  );
}
