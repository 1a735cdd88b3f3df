import { expect, it } from 'vitest';
import { live } from './live';
import { effectOf } from '@/lib/live';

const item = (name: string, data: Record<string, unknown> = {}) => ({ scope: 'alliance/a', position: 1, name, stream: 'listing/l', data });

it('refreshes the lists and the open entry, and marks what changed', () => {
  expect(effectOf([live], item('listing.promised'))).toMatchObject({ refresh: [['alliance', 'a', 'listings'], ['listings'], ['listing', 'l']], touch: ['listing/l'] });
});

it('reads the book again when it was set', () => {
  expect(effectOf([live], item('listing-book.changed')).refresh).toContainEqual(['alliance', 'a', 'listing-book']);
});

it('counts the papers of entries alone', () => {
  expect(effectOf([live], item('attachment.added', { ownerKind: 'topic' })).refresh).toEqual([]);
});
