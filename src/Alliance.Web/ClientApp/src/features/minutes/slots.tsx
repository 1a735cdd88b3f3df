import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'meeting.minutes': lazy(async () => ({ default: (await import('./minutes-view')).MinutesView })),
};
