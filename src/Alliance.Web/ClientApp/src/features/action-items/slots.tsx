import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'meeting.action-items': lazy(async () => ({ default: (await import('./meeting-items')).MeetingItems })),
};
