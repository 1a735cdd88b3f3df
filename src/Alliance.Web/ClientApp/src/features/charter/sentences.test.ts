import { describe, expect, it } from 'vitest';
import { articles, differences, sayHours, sayQuorum } from './sentences';
import type { Charter } from '@/lib/alliances';

const charter: Charter = {
  rotation: { length: 'quarter', shares: 'equal', twoLevels: false, notTwiceInARow: true, alternateProvinces: false, newcomerWaitTerms: 1, handOverLeadDays: 14 },
  admission: { by: 'coordinator', majority: 'simple', votingDays: 14 },
  tracks: [{ track: 'decide', noticeHours: 336, quorum: '2/3', majority: 'two-thirds', deadlineHours: 336 }],
  meetings: [{ kind: 'joint-conference', noticeHours: 72, quorum: '1/2', perYear: 4, waivable: true }],
  lists: [{ key: 'needs', nameZh: '需求清单', nameEn: 'Needs', categories: ['venue', 'parking'] }],
};

describe('the charter', () => {
  it('reads as a document in Chinese', () => {
    const text = articles(charter, 'zh').flatMap((section) => section.rules.map((rule) => rule.text));
    expect(text).toContain('主席单位由成员轮流担任，每任一个季度。');
    expect(text).toContain('要事共决：提前 14 天通知，三分之二以上成员到会，三分之二以上同意即成立，14 天内办结。');
    expect(text).toContain('需求清单，分为场地、停车。');
    expect(text).toContain('联席会议：每年至少 4 次，提前 3 天通知，二分之一以上应到单位到会。主席单位和秘书处可以共同缩短通知期。');
  });

  it('reads as a document in English, without a Chinese character', () => {
    const text = articles(charter, 'en').flatMap((section) => [section.title, ...section.rules.map((rule) => rule.text)]).join(' ');
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    expect(text).toContain('Joint conferences: at least 4 times a year, called 3 days ahead, with half of those entitled present.');
    expect(text).toContain('Important matters are decided: 14 days’ notice, a quorum of two thirds, a two-thirds majority; settled within 14 days.');
  });

  it('says hours as days where they are whole ones', () => {
    expect(sayHours(168, 'zh')).toBe('7 天');
    expect(sayHours(2, 'en')).toBe('2 hours');
    expect(sayHours(24, 'en')).toBe('1 day');
  });

  it('says quorums as fractions', () => {
    expect(sayQuorum('1/2', 'zh')).toBe('二分之一');
    expect(sayQuorum('2/3', 'en')).toBe('two thirds');
  });

  it('shows only the rules that differ', () => {
    const amended: Charter = { ...charter, rotation: { ...charter.rotation, alternateProvinces: true }, lists: [] };
    expect(differences(charter, amended, 'zh').map((d) => [d.key, d.after === null])).toEqual([
      ['rotation.alternate', false],
      ['lists.needs', true],
    ]);
    expect(differences(charter, charter, 'en')).toEqual([]);
  });
});
