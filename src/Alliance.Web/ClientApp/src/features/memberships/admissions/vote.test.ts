import { describe, expect, it } from 'vitest';
import { withVote } from './vote';
import type { Admission } from '../queries';

const admission: Admission = {
  unitId: 'n', unitName: '新单位', kind: 'application', message: null, since: '2026-11-20T00:00:00Z', decidedBy: 'members',
  votesFor: 3, votesAgainst: 1, voters: 8, votingEndsAt: null, myVotes: { a: true }, status: 'open',
};

describe('a vote shown at once', () => {
  it('adds a first vote', () => {
    expect(withVote(admission, 'b', false)).toMatchObject({ votesFor: 3, votesAgainst: 2, myVotes: { a: true, b: false } });
  });

  it('moves a vote that was changed, never counting it twice', () => {
    expect(withVote(admission, 'a', false)).toMatchObject({ votesFor: 2, votesAgainst: 2 });
    expect(withVote(admission, 'a', true)).toMatchObject({ votesFor: 3, votesAgainst: 1 });
  });
});
