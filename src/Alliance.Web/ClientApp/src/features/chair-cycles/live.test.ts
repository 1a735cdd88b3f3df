import { describe, expect, it } from 'vitest';
import { effectOf } from '@/lib/live/effects';
import { eventNames } from '@/lib/events/sentences';
import { live } from './live';

const item = (name: string, data: Record<string, unknown> = {}) => ({ scope: 'alliance/bund', position: 7, name, stream: 'chair-cycle/c1', data });

describe('the rotation page', () => {
  it('reacts to every event of a chair cycle', () => {
    for (const name of eventNames('zh').filter((each) => each.startsWith('chair-cycle.'))) {
      expect(effectOf([live], item(name)).refresh.length, name).toBeGreaterThan(0);
    }
  });

  it('asks for the rights anew at the instant the chair passes', () => {
    const { refresh, touch } = effectOf([live], item('chair-cycle.handed-over', { toTerm: 3 }));
    expect(refresh).toContainEqual(['alliance', 'bund']);
    expect(touch).toEqual(['chair', 'term/3']);
  });

  it('marks both terms of a swap', () => {
    expect(effectOf([live], item('chair-cycle.swapped', { term: 2, withTerm: 5 })).touch).toEqual(['term/2', 'term/5']);
  });

  it('refreshes only the cycle for small things', () => {
    expect(effectOf([live], item('chair-cycle.hand-over-item-added', { itemId: 'x' })).refresh).toEqual([['alliance', 'bund', 'cycle']]);
  });
});
