import { Tag } from 'antd';
import { Link } from 'react-router';
import type { Topic } from '../api/types';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { EmptyState, RelativeTime, UnitName } from '@/components';

/** What is settled, declined or merged, the latest first. */
export function DoneList({ allianceId, topics }: { allianceId: string; topics: readonly Topic[] }) {
  const t = useTopicWords();
  if (topics.length === 0) return <EmptyState title={t('emptyDone')} />;
  return (
    <ul className={styles.done}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <Link to={`/alliances/${allianceId}/meetings/topics/${topic.id}`}>{topic.title}</Link>
          <span className={styles.facts}>
            <Tag>{t(`track.${topic.track}`)}</Tag>
            <Tag color={topic.how === 'adopted' || topic.how === 'consulted' || topic.how === 'assigned' ? 'green' : undefined}>
              {topic.how === null ? t(`status.${topic.status}`) : t(`how.${topic.how}`)}
            </Tag>
            <span>{topic.unitId === null ? t('secretariat') : <UnitName id={topic.unitId} name={topic.unitName ?? ''} dot />}</span>
            <RelativeTime at={topic.settledAt ?? topic.changedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
