import { describe, expect, it } from 'vitest';
import { sayAmount, sayCause, sayGap, sayObstacle } from './say';
import type { EntryRef, Obstacle, Unmet } from './types';

const entry = (title: string): EntryRef => ({ id: title, allianceId: 'a', allianceName: null, unitId: 'u', unitName: null, title, category: 'parking', unit: '个', regionName: null, longitude: null, latitude: null });
const obstacle = (change: Partial<Obstacle>): Obstacle => ({ resource: entry('大厦车位'), cause: 'supply-exhausted', of: null, target: null, points: 800, price: 820, outweighedBy: [], ...change });

describe('why a need stays unmet', () => {
  it('names who has it instead', () => {
    expect(sayObstacle(obstacle({ outweighedBy: [entry('老人夜间停车')] }), {}, 'zh')).toBe('“大厦车位”已用完，给了“老人夜间停车”');
    expect(sayObstacle(obstacle({ outweighedBy: [entry('night parking')] }), {}, 'en')).toBe('“大厦车位” is used up; it goes to “night parking”');
  });

  it('names whose quota is full, by its name where it is known', () => {
    expect(sayObstacle(obstacle({ cause: 'giver-quota', of: 'unit', target: 'u' }), { u: '清算所' }, 'zh')).toBe('“大厦车位”清算所最多拿出的名额已满');
    expect(sayObstacle(obstacle({ cause: 'receiver-quota', of: 'branch', target: 'b' }), {}, 'en')).toContain('the quota of the branch is full');
  });

  it('shows no entry that may not be seen', () => {
    expect(sayObstacle(obstacle({ resource: null }), {}, 'zh')).toBe('“一项您看不到的资源”已用完');
    expect(sayCause({ cause: 'no-candidate' } as Unmet, 'en')).toBe('No resource meets the conditions');
  });

  it('says amounts and gaps as people read them', () => {
    expect([sayAmount(12.5, '个'), sayAmount(12000, '个'), sayGap(12)]).toEqual(['12.5 个', '12,000 个', '0.12%']);
  });
});
