import { lazy } from 'react';
import type { Slots } from '@/components/slots';

export const slots: Slots = { papers: lazy(async () => ({ default: (await import('./papers')).Papers })) };
