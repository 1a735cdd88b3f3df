import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { staleAfter, topicPath, useTopic, useTopics } from '../api/queries';
import { isOpen, type TopicDetail } from '../api/types';
import { TopicFacts } from '../backlog/topic-item';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { Discussion } from './discussion';
import { History } from './history';
import { TopicActions } from './topic-actions';
import { TopicTerms } from './topic-terms';
import { LiveHighlight, MeetingsNav, RowsSkeleton, Trouble, UnitName, useDocumentTitle } from '@/components';
import { Slot, useSlotIsFilled } from '@/components/slots';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useCommand } from '@/lib/http';

/** One topic: its words, its papers, what the members say, and what became of it. */
export function TopicPage() {
  const { allianceId = '', topicId = '' } = useParams();
  const t = useTopicWords();
  const { data, error, refetch } = useTopic(allianceId, topicId);
  useDocumentTitle(data?.title ?? t('title'));
  usePlace('topics', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <Link to={`/alliances/${allianceId}/meetings/topics`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      {data === undefined ? error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} /> : <Whole key={topicId} topic={data} />}
    </div>
  );
}

function Whole({ topic }: { topic: TopicDetail }) {
  const t = useTopicWords();
  const alliance = useAlliance(topic.allianceId);
  const all = useTopics(topic.allianceId).data?.items ?? [];
  const votes = useSlotIsFilled('topic.votes');
  const admit = useCommand(() => ({ path: topicPath(topic.allianceId, topic.id, 'admit'), body: {} }), { refresh: staleAfter(topic.allianceId), said: t('saidAdmitted') });
  const takesPart = alliance.myRelations.some((relation) => relation === 'member' || relation === 'coordinator');
  return (
    <div className={styles.columns}>
      <main className={styles.main}>
        <LiveHighlight of={`topic/${topic.id}`} block>
          <header className={`${styles.title} ${styles[topic.track]}`}>
            <p className={styles.facts}>
              <strong>{t(`track.${topic.track}`)}</strong>
              <Tag>{topic.how === null ? t(`status.${topic.status}`) : t(`how.${topic.how}`)}</Tag>
              {topic.status === 'placed' && topic.meeting !== null && <Link to={`/alliances/${topic.allianceId}/meetings/${topic.meeting.id}`}>{topic.meeting.title}</Link>}
            </p>
            <h2>{topic.title}</h2>
            <TopicFacts topic={{ ...topic, changedAt: topic.proposedAt, comments: topic.comments?.filter((comment) => !comment.withdrawn).length ?? null }} />
            <div className={styles.actions}>
              {topic.may['topic.admit'] && topic.status === 'proposed' && (
                <Button type="primary" loading={admit.isPending} onClick={() => admit.mutate()}>
                  {t('admit')}
                </Button>
              )}
              <TopicActions allianceId={topic.allianceId} topic={topic} may={topic.may} mine={topic.mine} backlog={null} all={all} />
            </div>
          </header>
        </LiveHighlight>
        {topic.into !== null && (
          <p className={styles.notice}>
            {t('mergedInto')} <Link to={`/alliances/${topic.allianceId}/meetings/topics/${topic.into.id}`}>{topic.into.name}</Link>
          </p>
        )}
        {topic.reason !== null && <p className={styles.notice}>{t('declinedBecause', { reason: topic.reason })}</p>}
        {topic.note !== null && (
          <p className={styles.notice}>
            <strong>{topic.how === null ? '' : t(`how.${topic.how}`)}</strong> {topic.note}
          </p>
        )}
        {topic.text !== null && <p className={styles.text}>{topic.text}</p>}
        {topic.merged.map((each) => (
          <details key={each.id} className={styles.merged}>
            <summary>
              <span>{t('mergedTitle')}</span> <strong>{each.title}</strong> {each.unitId !== null && <UnitName id={each.unitId} name={each.unitName ?? ''} dot />}
            </summary>
            {each.text !== null && <p className={styles.text}>{each.text}</p>}
            <Link to={`/alliances/${topic.allianceId}/meetings/topics/${each.id}`}>{t('look')}</Link>
          </details>
        ))}
        <section className={styles.section} aria-label={t('papersTitle')}>
          <h3>{t('papersTitle')}</h3>
          <Slot name="papers" allianceId={topic.allianceId} ownerKind="topic" ownerId={topic.id} mayAdd={takesPart && isOpen(topic)} />
        </section>
        {votes && (topic.status === 'circulating' || topic.voteId !== null) && (
          <section className={styles.section} aria-label={t('votesTitle')}>
            <h3>{t('votesTitle')}</h3>
            <Slot name="topic.votes" allianceId={topic.allianceId} topicId={topic.id} />
          </section>
        )}
        <Discussion topic={topic} maySay={takesPart && isOpen(topic)} />
      </main>
      <aside className={styles.aside}>
        <TopicTerms topic={topic} />
        {topic.alike.length > 0 && topic.may['topic.admit'] && (
          <section className={styles.alike}>
            <h3>{t('alikeTitle')}</h3>
            <p>{t('alikeText')}</p>
            <ul>
              {topic.alike.map((each) => (
                <li key={each.id}>
                  <Link to={`/alliances/${topic.allianceId}/meetings/topics/${each.id}`}>{each.title}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <History items={topic.history} names={topic.names} />
      </aside>
    </div>
  );
}
