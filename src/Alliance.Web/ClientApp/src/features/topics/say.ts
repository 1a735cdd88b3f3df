import type { Majority, TrackCharter } from '@/lib/alliances';
import type { Language } from '@/lib/i18n';

type Pair = Record<Language, string>;

const majorities: Record<Majority, Pair> = {
  simple: { zh: '过半数同意', en: 'simple majority' },
  'two-thirds': { zh: '三分之二以上同意', en: 'two-thirds majority' },
  unanimity: { zh: '全体同意', en: 'unanimity' },
  consensus: { zh: '无人反对', en: 'no objection' },
  weighted: { zh: '按份额过半数同意', en: 'majority by shares' },
  'double-majority': { zh: '单位和各省均过半数同意', en: 'double majority' },
  'eu-council': { zh: '55% 的成员且代表 65% 的份额同意', en: '55 % of members with 65 % of shares' },
};

export const sayMajority = (majority: Majority, language: Language): string => majorities[majority][language];

/** 48 → 2 天 · 2 days; what is no whole number of days stays in hours. */
export function sayHours(hours: number, language: Language): string {
  const whole = hours >= 24 && hours % 24 === 0;
  const count = whole ? hours / 24 : hours;
  if (language === 'zh') return `${count} ${whole ? '天' : '小时'}`;
  return `${count} ${whole ? 'day' : 'hour'}${count === 1 ? '' : 's'}`;
}

/** "2/3" → 三分之二 · two thirds. */
export function sayShare(fraction: string, language: Language): string {
  const zh: Record<string, string> = { '1': '全体', '1/2': '半数', '1/3': '三分之一', '2/3': '三分之二', '3/4': '四分之三', '1/4': '四分之一' };
  const en: Record<string, string> = { '1': 'all', '1/2': 'half', '1/3': 'a third', '2/3': 'two thirds', '3/4': 'three quarters', '1/4': 'a quarter' };
  return (language === 'zh' ? zh : en)[fraction] ?? fraction;
}

export type Terms = Pick<TrackCharter, 'noticeHours' | 'quorum' | 'majority' | 'deadlineHours'>;

/** A track's terms as short facts, each with its word. */
export function termsOf(terms: Terms, language: Language): { word: string; value: string }[] {
  const zh = language === 'zh';
  return [
    { word: zh ? '提前' : 'Notice', value: sayHours(terms.noticeHours, language) },
    { word: zh ? '到会' : 'Quorum', value: sayShare(terms.quorum, language) },
    { word: zh ? '通过' : 'Carried by', value: sayMajority(terms.majority, language) },
    { word: zh ? '办结' : 'Settled within', value: sayHours(terms.deadlineHours, language) },
  ];
}
