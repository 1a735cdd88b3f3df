import { Button, Input } from 'antd';
import { useState } from 'react';
import { staleAfter, topicPath } from '../api/queries';
import type { Comment, TopicDetail } from '../api/types';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { LiveHighlight, RelativeTime, UnitName } from '@/components';
import { useCommand } from '@/lib/http';
import { useNow } from '@/lib/use-now';

export const whoSaid = (comment: Comment, otherwise: string): string => comment.unitName ?? comment.personName ?? otherwise;

interface Props {
  topic: TopicDetail;
  comment: Comment;
  onReply: ((comment: Comment) => void) | null;
}

/** One comment; its writer may change it for a quarter of an hour, and withdraw it at any time. */
export function CommentItem({ topic, comment, onReply }: Props) {
  const t = useTopicWords();
  const now = useNow(30_000);
  const [text, setText] = useState<string | null>(null);
  const refresh = staleAfter(topic.allianceId);
  const path = topicPath(topic.allianceId, comment.topicId, 'comments', comment.id);
  const change = useCommand((value: string) => ({ method: 'PUT' as const, path, body: { text: value } }), { refresh, onDone: () => setText(null) });
  const withdraw = useCommand(() => ({ method: 'DELETE' as const, path }), { refresh });
  const editable = comment.mine && comment.editableUntil !== null && Date.parse(comment.editableUntil) > now;
  const from = comment.topicId === topic.id ? null : topic.merged.find((each) => each.id === comment.topicId)?.title;
  return (
    <LiveHighlight of={`comment/${comment.id}`} block>
      <article className={styles.comment}>
        <header>
          <strong>{comment.unitId === null ? t('secretariat') : <UnitName id={comment.unitId} name={comment.unitName ?? ''} dot />}</strong>
          {comment.personName !== null && <span>{comment.personName}</span>}
          <RelativeTime at={comment.at} />
          {comment.changedAt !== null && !comment.withdrawn && <span>{t('changed')}</span>}
          {from != null && <span>{t('fromMerged', { title: from })}</span>}
        </header>
        {comment.withdrawn ? (
          <p className={styles.quiet}>{t('withdrawn')}</p>
        ) : text === null ? (
          <p className={styles.text}>{comment.text}</p>
        ) : (
          <Input.TextArea value={text} autoSize={{ minRows: 2 }} maxLength={2000} onChange={(event) => setText(event.target.value)} aria-label={t('change')} />
        )}
        {!comment.withdrawn && (
          <footer>
            {onReply !== null && text === null && (
              <Button type="link" size="small" onClick={() => onReply(comment)}>
                {t('reply')}
              </Button>
            )}
            {editable && text === null && (
              <Button type="link" size="small" onClick={() => setText(comment.text)}>
                {t('change')}
              </Button>
            )}
            {text !== null && (
              <>
                <Button type="primary" size="small" loading={change.isPending} disabled={text.trim() === ''} onClick={() => change.mutate(text.trim())}>
                  {t('changeSave')}
                </Button>
                <Button size="small" onClick={() => setText(null)}>
                  {t('cancel')}
                </Button>
              </>
            )}
            {comment.mine && text === null && (
              <Button type="link" size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
                {t('takeBack')}
              </Button>
            )}
          </footer>
        )}
      </article>
    </LiveHighlight>
  );
}
