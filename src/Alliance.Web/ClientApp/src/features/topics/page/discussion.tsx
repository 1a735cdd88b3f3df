import { useState } from 'react';
import type { Comment, TopicDetail } from '../api/types';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { CommentItem, whoSaid } from './comment-item';
import { Composer } from './composer';
import { isOpen } from '../api/types';

/** The discussion under a topic: comments by age, replies below what they answer. */
export function Discussion({ topic, maySay }: { topic: TopicDetail; maySay: boolean }) {
  const t = useTopicWords();
  const [replyTo, setReplyTo] = useState<Comment | null>(null);
  if (topic.comments === null) {
    return (
      <section className={styles.section} aria-label={t('discussion')}>
        <h3>{t('discussion')}</h3>
        <p className={styles.quiet}>{t('discussionHidden')}</p>
      </section>
    );
  }

  const { comments } = topic;
  const rootOf = (comment: Comment): string => {
    let at = comment;
    for (let step = 0; step < comments.length && at.replyTo !== null; step++) {
      at = comments.find((each) => each.id === at.replyTo) ?? { ...at, replyTo: null };
    }

    return at.id;
  };
  const answering = replyTo === null ? null : { id: replyTo.id, who: whoSaid(replyTo, t('secretariat')) };
  return (
    <section className={styles.section} aria-label={t('discussion')}>
      <h3>{t('discussion')}</h3>
      {comments.length === 0 ? (
        <p className={styles.quiet}>{t(isOpen(topic) ? 'discussionHint' : 'discussionEmpty')}</p>
      ) : (
        <ol className={styles.comments}>
          {comments
            .filter((comment) => comment.replyTo === null)
            .map((root) => (
              <li key={root.id}>
                <CommentItem topic={topic} comment={root} onReply={maySay ? setReplyTo : null} />
                <ol>
                  {comments
                    .filter((comment) => comment.replyTo !== null && rootOf(comment) === root.id)
                    .map((reply) => (
                      <li key={reply.id}>
                        <CommentItem topic={topic} comment={reply} onReply={maySay ? setReplyTo : null} />
                      </li>
                    ))}
                </ol>
              </li>
            ))}
        </ol>
      )}
      {maySay ? <Composer topic={topic} answering={answering} onDone={() => setReplyTo(null)} /> : !isOpen(topic) && <p className={styles.quiet}>{t('discussionClosed')}</p>}
    </section>
  );
}
