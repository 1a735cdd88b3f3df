import { beforeAll, describe, expect, it } from 'vitest';
import i18next from 'i18next';
import type { Condition, VoteRule } from './api';
import { conditionInWords, heldInWords, ruleInWords } from './rule-words';
import { useVoteWords } from './words';

const rule: VoteRule = { majority: 'two-thirds', of: 'present', tie: 'none', mustBePresent: true, quorum: { fraction: '2/3', of: 'presence' } };
const zh = ((key, facts) => useVoteWords.now(key, facts, 'zh')) as ReturnType<typeof useVoteWords>;
const en = ((key, facts) => useVoteWords.now(key, facts, 'en')) as ReturnType<typeof useVoteWords>;

describe('a rule in words', () => {
  beforeAll(() => void (i18next.isInitialized || i18next.init({ lng: 'zh' })));

  it('says the majority, what it is counted by, the quorum and who may vote', () => {
    expect(ruleInWords(rule, false, zh)).toEqual(['三分之二赞成', '以到会的计，弃权等于不赞成', '到会至少 2/3', '签到后才能投']);
    expect(ruleInWords(rule, false, en)).toEqual(['Two thirds in favour', 'out of those present; abstaining is not in favour', 'at least 2/3 present', 'only who has checked in may vote']);
  });

  it('says the Council’s percentages and its blocking minority', () => {
    expect(ruleInWords({ ...rule, majority: 'eu-council', quorum: null, mustBePresent: false }, false, zh)).toEqual(['55% 的成员并占 65% 的份额赞成 · 至少 4 家才能阻止']);
  });

  it('says that the most votes win among options', () => {
    expect(ruleInWords({ ...rule, majority: 'simple', quorum: null, mustBePresent: false }, true, zh)).toEqual(['得票最多的当选']);
  });
});

describe('a condition in words', () => {
  const short: Condition = { kind: 'province', province: { code: '33', name: '浙江', mark: '浙' }, reached: '2', needed: '3', moreThan: false, outOf: '5', held: false };

  it('says who is short of what', () => {
    expect(conditionInWords(short, zh)).toBe('浙江：5 家中 2 家赞成，需要 3 家');
    expect(heldInWords(short, zh)).toBe('没有达到');
  });

  it('says whether those not in favour can block', () => {
    expect(heldInWords({ ...short, kind: 'blocking-minority', held: true }, zh)).toBe('不足以阻止，视为达到');
    expect(heldInWords({ ...short, kind: 'blocking-minority' }, en)).toBe('enough to block');
  });
});
