import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = {
  'listing.matches': lazy(async () => ({ default: (await import('./list/listing-matches')).ListingMatches })),
};
