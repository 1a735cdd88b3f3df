import { Button } from 'antd';
import { Link } from 'react-router';
import { staleAfter, topicPath } from '../api/queries';
import type { Topic } from '../api/types';
import { TopicActions } from '../page/topic-actions';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { LiveHighlight, RelativeTime, UnitName } from '@/components';
import { useCommand } from '@/lib/http';
import { useNow } from '@/lib/use-now';

interface Props {
  allianceId: string;
  topic: Topic;
  /** The backlog it stands in, in its order. */
  backlog: readonly Topic[];
  all: readonly Topic[];
  may: Record<string, boolean>;
}

/** A topic on the board: what it is, who asks, how pressing it is, and what the chair may do with it in place. */
export function TopicItem({ allianceId, topic, backlog, all, may }: Props) {
  const t = useTopicWords();
  const admit = useCommand(() => ({ path: topicPath(allianceId, topic.id, 'admit'), body: {} }), { refresh: staleAfter(allianceId), said: t('saidAdmitted') });
  const proposed = topic.status === 'proposed';
  return (
    <li>
      <LiveHighlight of={`topic/${topic.id}`} block>
        <article className={styles.item}>
          <Link to={`/alliances/${allianceId}/meetings/topics/${topic.id}`} className={styles.name}>
            {topic.title}
          </Link>
          <TopicFacts topic={topic} />
          {may['topic.admit'] && (
            <div className={styles.actions}>
              {proposed && (
                <Button type="primary" size="small" loading={admit.isPending} onClick={() => admit.mutate()}>
                  {t('admit')}
                </Button>
              )}
              <TopicActions allianceId={allianceId} topic={topic} may={may} mine={false} backlog={backlog} all={all} compact />
            </div>
          )}
        </article>
      </LiveHighlight>
    </li>
  );
}

/** The small facts below a title. */
export function TopicFacts({ topic }: { topic: Topic }) {
  const t = useTopicWords();
  const now = useNow(60_000);
  const over = topic.dueAt !== null && Date.parse(topic.dueAt) < now;
  return (
    <p className={styles.facts}>
      <span>{topic.unitId === null ? t('secretariat') : <UnitName id={topic.unitId} name={topic.unitName ?? ''} dot />}</span>
      {topic.status === 'admitted' && topic.dueAt !== null && (
        <span className={over ? styles.over : ''}>
          {over ? t('overdue') : t('due')} <RelativeTime at={topic.dueAt} />
        </span>
      )}
      {topic.status === 'circulating' && topic.circulatesUntil !== null && (
        <span className={styles.pressing}>
          {t('until')} <RelativeTime at={topic.circulatesUntil} />
        </span>
      )}
      {topic.status === 'placed' && topic.meeting?.title && (
        <span>
          {t('on')} {topic.meeting.title}
        </span>
      )}
      {topic.carriedTimes > 0 && <span>{t('carried', { count: topic.carriedTimes })}</span>}
      {(topic.comments ?? 0) > 0 && <span>{t('comments', { count: topic.comments ?? 0 })}</span>}
      {topic.papers > 0 && <span>{t('papers', { count: topic.papers })}</span>}
    </p>
  );
}
