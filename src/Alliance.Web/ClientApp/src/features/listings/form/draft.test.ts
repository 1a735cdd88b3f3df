import { expect, it } from 'vitest';
import type { ListCategory, ListingDetail } from '../types';
import { answering, answersOfBefore, bodyOf, draftOf, emptyDraft } from './draft';

const listing = (window: unknown): ListingDetail =>
  ({ item: { kind: 'need', category: 'parking', title: '夜间车位', quantity: 5, partial: true, window, audience: 'alliance', validUntil: '2026-09-01', region: null, address: null, longitude: null, latitude: null, unitId: 'u' }, text: null, values: { period: '夜间' }, hasContact: true, contact: null, branchId: null }) as unknown as ListingDetail;

it('comes back from the fields as it went in, a night over midnight too', () => {
  const weekly = { days: [1, 2], fromMinute: 1080, toMinute: 1440 + 480, since: '2026-03-01', until: null, except: ['2026-03-05'], kind: 'working' };
  expect(bodyOf(draftOf(listing({ once: null, weekly }))).window).toEqual({ once: null, weekly });
  const once = { from: '2026-03-05T14:00:00.000Z', to: '2026-03-05T23:30:00.000Z' };
  expect(bodyOf(draftOf(listing({ once, weekly: null }))).window).toEqual({ once, weekly: null });
});

it('keeps a contact that it was not shown, and leaves empty fields out', () => {
  expect(bodyOf(draftOf(listing(null)))).toMatchObject({ keepContact: true, contact: null, fields: { period: '夜间' }, place: null });
  expect(bodyOf({ ...emptyDraft('need'), fields: { a: ' ' }, contactName: '王芳' })).toMatchObject({ fields: {}, contact: { name: '王芳', phone: null }, keepContact: false });
});

it('drops the answers to questions that the category no longer asks, and knows which', () => {
  const category = { fields: [{ code: 'height' }] } as unknown as ListCategory;
  const draft = { ...emptyDraft('need'), fields: { period: '夜间', height: '2.1' } };
  expect(answersOfBefore(draft, category)).toEqual(['period']);
  expect(bodyOf(answering(draft, category)).fields).toEqual({ height: '2.1' });
});

it('sends the smallest part only of what may be taken in parts', () => {
  expect(bodyOf({ ...emptyDraft('need'), minimumPart: 5 }).minimumPart).toBe(5);
  expect(bodyOf({ ...emptyDraft('need'), minimumPart: 5, partial: false }).minimumPart).toBeNull();
});
