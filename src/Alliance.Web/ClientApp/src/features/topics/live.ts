import { allianceKey } from '@/lib/alliances';
import type { FeedItem } from '@/lib/feed';
import { scopeId, streamId, textOf, type LiveMap } from '@/lib/live';

const topic = (item: FeedItem) => ({
  refresh: [allianceKey(scopeId(item), 'topics'), allianceKey(scopeId(item), 'topic'), ['workbench']],
  touch: [`topic/${streamId(item)}`],
});

const comment = (item: FeedItem) => ({
  refresh: [allianceKey(scopeId(item), 'topics'), allianceKey(scopeId(item), 'topic')],
  touch: [`comment/${textOf(item, 'commentId')}`],
});

/** The backlog and every topic that is open somewhere; what is merged shows on the other topic too. */
export const live: LiveMap = {
  'topic.proposed': topic,
  'topic.changed': topic,
  'topic.admitted': topic,
  'topic.declined': topic,
  'topic.merged': (item) => ({ ...topic(item), touch: [`topic/${streamId(item)}`, `topic/${textOf(item, 'intoTopicId')}`] }),
  'topic.ordered': topic,
  'topic.commented': comment,
  'topic.comment-changed': comment,
  'topic.comment-withdrawn': comment,
  'topic.placed': topic,
  'topic.taken-off': topic,
  'topic.carried-over': topic,
  'topic.circulated': topic,
  'topic.circulation-ended': topic,
  'topic.settled': topic,
  // How many papers a topic has stands on its card.
  'attachment.*': (item) => (textOf(item, 'ownerKind') === 'topic' ? { refresh: [allianceKey(scopeId(item), 'topics')] } : { refresh: [] }),
};
