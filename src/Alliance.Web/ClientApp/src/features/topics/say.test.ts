import { describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './propose/draft';
import { sayHours, sayShare, termsOf } from './say';

describe('what the charter asks of a track', () => {
  const terms = { noticeHours: 168, quorum: '2/3', majority: 'two-thirds', deadlineHours: 20 } as const;

  it('is said in words of both languages', () => {
    expect(termsOf(terms, 'zh').map(({ value }) => value)).toEqual(['7 天', '三分之二', '三分之二以上同意', '20 小时']);
    expect(termsOf(terms, 'en').map(({ value }) => value)).toEqual(['7 days', 'two thirds', 'two-thirds majority', '20 hours']);
  });

  it('keeps odd hours in hours and odd shares as they are', () => {
    expect(sayHours(25, 'en')).toBe('25 hours');
    expect(sayHours(1, 'en')).toBe('1 hour');
    expect(sayShare('3/7', 'zh')).toBe('3/7');
  });
});

describe('a proposal that is not sent yet', () => {
  it('is kept in this browser, alliance by alliance, until it is sent or emptied', () => {
    keepDraft('a', { track: 'do', title: '充电桩', text: '', unitId: null });
    expect(readDraft('a')).toEqual({ track: 'do', title: '充电桩', text: '', unitId: null });
    expect(readDraft('b')).toBeNull();
    keepDraft('a', { track: 'do', title: ' ', text: '', unitId: null });
    expect(readDraft('a')).toBeNull();
    keepDraft('a', { track: 'do', title: '充电桩', text: '', unitId: null });
    dropDraft('a');
    expect(readDraft('a')).toBeNull();
  });

  it('forgives what somebody else left in its place', () => {
    localStorage.setItem('alliance.topic-draft.a', '{"title":5}');
    expect(readDraft('a')).toBeNull();
    localStorage.setItem('alliance.topic-draft.a', 'not json');
    expect(readDraft('a')).toBeNull();
  });
});
