import { describe, expect, it } from 'vitest';
import { live } from './live';
import { effectOf } from '@/lib/live';

const item = (name: string) => ({ scope: 'alliance/a', position: 1, name, data: { unitId: 'u', bodyId: 'b' } });

describe('the members page', () => {
  it('moves a unit from the admissions to the roll when it joins', () => {
    const { refresh, touch } = effectOf([live], item('alliance.member-joined'));
    expect(refresh).toContainEqual(['alliance', 'a', 'members']);
    expect(refresh).toContainEqual(['alliance', 'a', 'admissions']);
    expect(touch).toEqual(['member/u']);
  });

  it('counts votes live', () => {
    expect(effectOf([live], item('alliance.admission-voted')).refresh).toEqual([['alliance', 'a', 'admissions']]);
  });

  it('marks the very seat that was taken', () => {
    expect(effectOf([live], item('alliance.member-seated')).touch).toEqual(['seat/b/u']);
  });
});
