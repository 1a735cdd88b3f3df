import { describe, expect, it } from 'vitest';
import { live } from './live';
import { slicesOf } from './overview-cards';
import { effectOf } from '@/lib/live';

describe('members by province', () => {
  const of = (code: string, status = 'active') => ({ status, province: { code, name: code } });

  it('counts who has not left, most first', () => {
    expect(slicesOf([of('33'), of('31'), of('31'), of('32', 'left'), of('33', 'suspended')]).map((s) => [s.code, s.count])).toEqual([['31', 2], ['33', 2]]);
  });
});

describe('the header', () => {
  it('refreshes what waits and what happened with every event of the alliance', () => {
    const { refresh } = effectOf([live], { scope: 'alliance/a', position: 1, name: 'alliance.applied', data: {} });
    expect(refresh).toContainEqual(['workbench']);
    expect(refresh).toContainEqual(['alliance', 'a', 'recent']);
  });
});
