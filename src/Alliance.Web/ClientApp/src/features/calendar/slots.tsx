import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'meeting.find-time': lazy(async () => ({ default: (await import('./find-time/find-time-panel')).FindTimePanel })),
  'meeting.mail': lazy(async () => ({ default: (await import('./mail/meeting-mail')).MeetingMail })),
  'meeting.subscribe': lazy(async () => ({ default: (await import('./subscribe/subscribe-button')).SubscribeButton })),
  'waiting.poll': lazy(async () => ({ default: (await import('./polls/answer-in-place')).AnswerInPlace })),
};
