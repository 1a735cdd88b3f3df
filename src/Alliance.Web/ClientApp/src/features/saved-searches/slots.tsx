import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = { 'listings.save-search': lazy(async () => ({ default: (await import('./save-search')).SaveSearch })) };
