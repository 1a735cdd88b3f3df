import { describe, expect, it } from 'vitest';
import { live } from './live';

const item = (name: string) => ({ scope: 'alliance/a', position: 1, name, data: { roundId: 'r', unitId: 'u' } });

describe('what happens in a round', () => {
  it('makes the round, the list and what waits stale', () => {
    const effect = live['match-round.*']?.(item('match-round.solved'));
    expect(effect?.refresh).toEqual([['alliance', 'a', 'match-round', 'r'], ['alliance', 'a', 'match-rounds'], ['workbench']]);
  });

  it('gathers rankings, of which many come at once', () => expect(live['match-round.ranked']?.(item('match-round.ranked')).gather).toContainEqual(['alliance', 'a', 'match-round', 'r']));
});
