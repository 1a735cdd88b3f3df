import { openStatuses, type Topic } from '../api/types';
import { termsOf } from '../say';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { TopicItem } from './topic-item';
import type { TrackCharter, TrackName } from '@/lib/alliances';
import { useLanguage } from '@/lib/i18n';

interface Props {
  allianceId: string;
  track: TrackName;
  terms: TrackCharter | undefined;
  /** Those of the track, in the order of the backlog. */
  topics: readonly Topic[];
  /** Every open topic: one may be merged into any other. */
  all: readonly Topic[];
  may: Record<string, boolean>;
}

/** A track with what the charter asks of it, and its topics by how far they are. */
export function TrackColumn({ allianceId, track, terms, topics, all, may }: Props) {
  const t = useTopicWords();
  const language = useLanguage();
  const backlog = topics.filter((topic) => topic.status === 'admitted');
  return (
    <section className={`${styles.column} ${styles[track]}`} aria-label={t(`track.${track}`)}>
      <header>
        <h3>
          {t(`track.${track}`)} <small>{topics.length}</small>
        </h3>
        <p>{t(`trackText.${track}`)}</p>
        {terms !== undefined && (
          <dl className={styles.terms}>
            {termsOf(terms, language).map(({ word, value }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </header>
      {topics.length === 0 && <p className={styles.nothing}>{t('emptyTrack')}</p>}
      {openStatuses.map((status) => {
        const some = topics.filter((topic) => topic.status === status);
        return (
          some.length > 0 && (
            <div key={status} className={styles.stage}>
              <h4>{t(`status.${status}`)}</h4>
              <ol>
                {some.map((topic) => (
                  <TopicItem key={topic.id} allianceId={allianceId} topic={topic} backlog={backlog} all={all} may={may} />
                ))}
              </ol>
            </div>
          )
        );
      })}
    </section>
  );
}
