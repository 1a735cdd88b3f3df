import { describe, expect, it } from 'vitest';
import { intentOf, placeOf, subjectName } from './intents';
import type { Waiting, WaitingKind } from './workbench';
import { byDeadline } from '../pages/workbench-page';

const item = (kind: WaitingKind, subject: Waiting['subject'] = {}): Waiting => ({
  key: 'k', kind, allianceId: 'bund', allianceName: '外滩', subject, names: { u: '外滩街道' }, dueAt: null, since: null, unitId: 'mine',
});

describe('what waits can be done in place', () => {
  it('decides on an admission, with the reason of a refusal', () => {
    expect(intentOf(item('admission-to-decide', { unitId: 'u' }), 'no', '材料不全')).toEqual({
      path: '/api/alliances/bund/applications/u/decide',
      body: { admit: false, reason: '材料不全' },
    });
  });

  it('votes for the unit it waits for', () => {
    expect(intentOf(item('admission-to-vote', { unitId: 'u', voterUnitId: 'v' }), 'yes')?.body).toEqual({ voterUnitId: 'v', inFavour: true });
  });

  it('confirms a side of the hand-over, and has no way to refuse it', () => {
    const waiting = item('hand-over-to-confirm', { cycleId: 'c', term: '3', side: 'incoming' });
    expect(intentOf(waiting, 'yes')).toEqual({ path: '/api/alliances/bund/chair-cycles/c/hand-over/confirm', body: { term: 3, side: 'incoming', early: false } });
    expect(intentOf(waiting, 'no')).toBeNull();
  });

  it('answers a swap and a substitution', () => {
    expect(intentOf(item('swap-to-answer', { cycleId: 'c', swapId: 's' }), 'no')?.path).toBe('/api/alliances/bund/chair-cycles/c/swaps/s/answer');
    expect(intentOf(item('substitution-to-answer', { cycleId: 'c', term: '2' }), 'yes')).toEqual({
      path: '/api/alliances/bund/chair-cycles/c/terms/2/substitute/answer',
      body: { accept: true },
    });
  });

  it('admits a topic in place', () => {
    expect(intentOf(item('topic-to-admit', { topicId: 't' }), 'yes')).toEqual({ path: '/api/alliances/bund/topics/t/admit', body: {} });
    expect(placeOf(item('topic-overdue', { topicId: 't' }))).toBe('/alliances/bund/meetings/topics/t');
  });

  it('leads to where the whole of it stands', () => {
    expect(placeOf(item('plan-stale'))).toBe('/alliances/bund/rotation');
    expect(placeOf(item('admission-to-decide'))).toBe('/alliances/bund/members');
    expect(placeOf(item('setup-first-alliance'))).toBe('/alliances/new');
  });

  it('says the unit by name, never by id', () => {
    expect(subjectName(item('invitation-to-answer', { unitId: 'u' }), 'unit', '一家单位')).toBe('外滩街道');
    expect(subjectName(item('invitation-to-answer', { unitId: 'x' }), 'unit', '一家单位')).toBe('一家单位');
  });

  it('comes by deadline, then by age', () => {
    const rows = [
      { dueAt: null, since: '2026-01-02' },
      { dueAt: '2026-03-01', since: '2026-01-03' },
      { dueAt: null, since: '2026-01-01' },
    ];
    expect(rows.sort(byDeadline).map((row) => row.since)).toEqual(['2026-01-03', '2026-01-01', '2026-01-02']);
  });
});
