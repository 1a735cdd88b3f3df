import { describe, expect, it } from 'vitest';
import { deedsOf, sayQuantity, stepOf } from './say';
import type { MatchItem } from './types';

const match = (over: Partial<MatchItem> = {}): MatchItem => ({
  id: 'm', allianceId: 'a', allianceName: null, resourceAllianceId: 'a', resourceAllianceName: null, needId: 'n', needTitle: '', needUnit: { id: 'taker', name: '' }, resourceId: 'r', resourceTitle: '',
  resourceUnit: { id: 'giver', name: '' }, category: 'parking', unit: '个', quantity: 60, delivered: 0, confirmed: 0, stage: 'offered', disputed: false, byUnitId: 'giver', needAccepted: false,
  resourceAccepted: true, needRated: false, resourceRated: false, from: null, to: null, planId: null, roundId: null, code: null, codeListingId: null, left: null, reason: null, project: null,
  projectAllianceId: null, lapsesAt: '', offeredAt: '', endedAt: null, changedAt: '', version: 1, ...over,
});

describe('what may be done with a match', () => {
  it('is to answer for who is asked, and to take it back for who offered', () => {
    expect(deedsOf(match(), ['taker'], false)).toEqual(['accept', 'decline']);
    expect(deedsOf(match(), ['giver'], false)).toEqual(['withdraw']);
    expect(deedsOf(match(), [], true)).toEqual([]);
  });

  it('follows what was delivered and confirmed', () => {
    const committed = match({ stage: 'committed', needAccepted: true, delivered: 20 });
    expect(deedsOf(committed, ['taker'], false)[0]).toBe('confirm');
    expect(deedsOf(committed, ['giver'], false)[0]).toBe('deliver');
    expect(deedsOf({ ...committed, confirmed: 20 }, ['taker'], false)).not.toContain('confirm');
    expect(deedsOf({ ...committed, confirmed: 20 }, ['taker'], false)).toContain('rate');
    expect(deedsOf(match({ stage: 'fulfilled', confirmed: 60, needRated: true, project: { id: 'p', name: '' } }), ['taker'], false)).toEqual([]);
  });

  it('is for those who run the alliance to settle a dispute, unless they are a side of it', () => {
    const disputed = match({ stage: 'committed', needAccepted: true, disputed: true });
    expect(deedsOf(disputed, [], true)).toEqual(['settle-dispute']);
    expect(deedsOf(disputed, ['taker'], true)).not.toContain('settle-dispute');
  });
});

it('says how far a match has come', () => {
  expect([match(), match({ stage: 'agreed' }), match({ stage: 'committed' }), match({ stage: 'committed', delivered: 1 }), match({ stage: 'committed', delivered: 1, confirmed: 1 }), match({ stage: 'fulfilled' })].map(stepOf)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(sayQuantity(1234.5, '个')).toBe('1,234.5 个');
});
