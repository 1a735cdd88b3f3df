import type { TopicDetail } from '../api/types';
import { termsOf } from '../say';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { RelativeTime } from '@/components';
import { useAlliance } from '@/lib/alliances';
import { useLanguage } from '@/lib/i18n';

/** What the charter asks of a topic on this track: as it was admitted, or as it would be now. */
export function TopicTerms({ topic }: { topic: TopicDetail }) {
  const t = useTopicWords();
  const language = useLanguage();
  const track = useAlliance(topic.allianceId).charter.tracks.find((each) => each.track === topic.track);
  if (track === undefined) return null;
  const terms = {
    noticeHours: topic.noticeHours ?? track.noticeHours,
    quorum: topic.quorum ?? track.quorum,
    majority: topic.majority ?? track.majority,
    deadlineHours: track.deadlineHours,
  };
  return (
    <section className={styles.section}>
      <h3>{t('terms')}</h3>
      <dl className={styles.termList}>
        {termsOf(terms, language).map(({ word, value }, i, { length }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{i === length - 1 && topic.dueAt !== null ? <RelativeTime at={topic.dueAt} /> : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
