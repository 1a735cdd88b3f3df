import type { Majority, TrackCharter, TrackName } from '@/lib/alliances';
import type { Names } from '@/lib/events';
import type { FeedItem } from '@/lib/feed';

export type TopicStatus = 'proposed' | 'admitted' | 'declined' | 'merged' | 'placed' | 'circulating' | 'settled';
export type SettledHow = 'adopted' | 'rejected' | 'no-quorum' | 'consulted' | 'assigned' | 'withdrawn';

export interface TopicMeeting {
  id: string;
  title: string | null;
  startsAt: string | null;
}

/** A topic as it is listed. */
export interface Topic {
  id: string;
  track: TrackName;
  title: string;
  status: TopicStatus;
  unitId: string | null;
  unitName: string | null;
  proposedAt: string;
  noticeHours: number | null;
  quorum: string | null;
  majority: Majority | null;
  dueAt: string | null;
  meeting: TopicMeeting | null;
  carriedTimes: number;
  circulatesUntil: string | null;
  how: SettledHow | null;
  settledAt: string | null;
  changedAt: string;
  /** Null for those who do not read the discussion. */
  comments: number | null;
  papers: number;
  version: number;
}

export interface Topics {
  items: Topic[];
  total: number;
  tracks: TrackCharter[];
  discusses: boolean;
  may: Record<string, boolean>;
}

export interface Comment {
  id: string;
  topicId: string;
  replyTo: string | null;
  text: string;
  unitId: string | null;
  unitName: string | null;
  personName: string | null;
  at: string;
  changedAt: string | null;
  withdrawn: boolean;
  mine: boolean;
  editableUntil: string | null;
}

export interface LikeTopic {
  id: string;
  title: string;
  track: TrackName;
  status: TopicStatus;
  likeness: number;
}

/** A topic whole. */
export interface TopicDetail extends Omit<Topic, 'comments' | 'changedAt'> {
  allianceId: string;
  text: string | null;
  proposedByName: string | null;
  note: string | null;
  reason: string | null;
  voteId: string | null;
  into: { id: string; name: string } | null;
  merged: { id: string; title: string; text: string | null; unitId: string | null; unitName: string | null; proposedAt: string }[];
  comments: Comment[] | null;
  alike: LikeTopic[];
  history: FeedItem[];
  names: Names;
  mine: boolean;
  may: Record<string, boolean>;
  asOf: number;
}

export const trackNames: readonly TrackName[] = ['consult', 'decide', 'do', 'urgent'];
export const openStatuses: readonly TopicStatus[] = ['proposed', 'admitted', 'placed', 'circulating'];

export const isOpen = (topic: Pick<Topic, 'status'>): boolean => openStatuses.includes(topic.status);
