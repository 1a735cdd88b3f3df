import { describe, expect, it } from 'vitest';
import { bodyOf, emptyDraft, isShare, missingIn, type Draft } from './draft';

const draft: Draft = {
  ...emptyDraft,
  name: ' 金融外滩 ',
  type: 'functional-area',
  regions: [{ code: '310101', name: '黄浦区' }],
  members: [
    { unitId: 'a', name: '甲', about: '', share: '3 / 2' },
    { unitId: 'b', name: '乙', about: '', share: '1' },
  ],
};

describe('founding an alliance', () => {
  it('asks only for what is needed', () => {
    expect(missingIn(emptyDraft, 'profile')).toEqual(['name', 'type', 'regions']);
    expect(missingIn(draft, 'profile')).toEqual([]);
    expect(missingIn({ ...draft, members: draft.members.slice(1) }, 'members')).toEqual(['members']);
  });

  it('takes shares only where turns go by share', () => {
    expect(bodyOf(draft).members).toEqual([{ unitId: 'a', share: '1' }, { unitId: 'b', share: '1' }]);
    const weighted = { ...draft, rules: { ...draft.rules, shares: 'weighted' as const } };
    expect(bodyOf(weighted).members[0]).toEqual({ unitId: 'a', share: '3/2' });
    expect(missingIn({ ...weighted, members: [{ ...draft.members[0]!, share: '0' }, draft.members[1]!] }, 'rules')).toEqual(['shares']);
  });

  it('sends names without blanks around them, and nothing for what was left empty', () => {
    expect(bodyOf(draft)).toMatchObject({ name: '金融外滩', nameEn: null, purpose: null, parentId: null, regions: ['310101'] });
  });

  it.each(['0', '-1', '1/0', 'a', '', '1.5'])('refuses %s as a share', (text) => expect(isShare(text)).toBe(false));
  it.each(['1', '3/2', ' 2 '])('takes %s as a share', (text) => expect(isShare(text)).toBe(true));
});
