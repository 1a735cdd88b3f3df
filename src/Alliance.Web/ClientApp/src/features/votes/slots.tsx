import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'meeting.votes': lazy(async () => ({ default: (await import('./votes-panel')).MeetingVotes })),
  'topic.votes': lazy(async () => ({ default: (await import('./votes-panel')).TopicVotes })),
};
