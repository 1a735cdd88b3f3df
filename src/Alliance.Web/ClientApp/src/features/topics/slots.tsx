import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'topic.card': lazy(async () => ({ default: (await import('./page/topic-card')).TopicCard })),
  'topics.pick': lazy(async () => ({ default: (await import('./propose/pick-topics')).PickTopics })),
};
