import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTopic } from '../api/queries';
import { isOpen } from '../api/types';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { Discussion } from './discussion';
import { TopicTerms } from './topic-terms';
import { RowsSkeleton, Trouble, UnitName } from '@/components';
import { Slot, type SlotProps } from '@/components/slots';
import { useAlliance } from '@/lib/alliances';

/** A topic within another page: its words and papers, and with `full` the discussion too. */
export function TopicCard({ allianceId, topicId, full = false }: SlotProps['topic.card']) {
  const t = useTopicWords();
  const alliance = useAlliance(allianceId);
  const { data: topic, error, refetch } = useTopic(allianceId, topicId);
  if (topic === undefined) return error === null ? <RowsSkeleton rows={3} /> : <Trouble error={error} retry={() => void refetch()} />;
  const takesPart = alliance.myRelations.some((relation) => relation === 'member' || relation === 'coordinator');
  return (
    <article className={`${styles.card} ${styles[topic.track]}`}>
      <header>
        <p className={styles.facts}>
          <strong>{t(`track.${topic.track}`)}</strong>
          <Tag>{topic.how === null ? t(`status.${topic.status}`) : t(`how.${topic.how}`)}</Tag>
          <span>{topic.unitId === null ? t('secretariat') : <UnitName id={topic.unitId} name={topic.unitName ?? ''} dot />}</span>
        </p>
        <h3>
          <Link to={`/alliances/${allianceId}/meetings/topics/${topicId}`}>{topic.title}</Link>
        </h3>
      </header>
      {topic.text !== null && <p className={styles.text}>{topic.text}</p>}
      <Slot name="papers" allianceId={allianceId} ownerKind="topic" ownerId={topicId} mayAdd={full && takesPart && isOpen(topic)} />
      {full && <TopicTerms topic={topic} />}
      {full && <Discussion topic={topic} maySay={takesPart && isOpen(topic)} />}
    </article>
  );
}
