import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'listing.suggestions': lazy(async () => ({ default: (await import('./suggestions')).Suggestions })),
  'suggestions.mine': lazy(async () => ({ default: (await import('./mine')).MySuggestions })),
};
