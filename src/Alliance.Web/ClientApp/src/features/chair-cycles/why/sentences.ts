import { asDecimal } from '../fractions';
import type { ClashingRule, PlanTerm } from '../api/types';
import type { Language } from '@/lib/i18n';

export interface WhyContext {
  language: Language;
  nameOf: (unitId: string) => string;
  /** With two levels the account of a unit counts the turns of its province. */
  twoLevels: boolean;
}

type Reasons = Record<string, string>;

const rule: Record<Language, Reasons> = {
  zh: {
    'due-first': '应轮而未轮最接近上限，最先到期',
    'longest-waiting': '几家同时到期，它等候最久',
    'list-order': '几家同时到期、等候一样久，按名册顺序轮到它',
    fixed: '这一任由秘书处指定给它',
    'only-eligible': '这一任只有它可以担任',
    'not-twice-in-a-row': '同一单位不得连任，因此轮到它',
    'alternate-groups': '相邻两任须由不同省份担任，因此轮到它',
    blackout: '应轮的单位这一任不便担任，因此轮到它',
    'waiting-time': '应轮的新成员还在等候期内，因此轮到它',
    'look-ahead': '为了后面的任期更公平，先轮到它',
    swap: '经双方同意互换而来',
    swapped: '经双方同意互换而来',
    substitution: '由它代任',
    substituted: '由它代任',
    skip: '补上此前跳过的一任',
    'made-up': '补上此前跳过的一任',
    'by-hand': '由秘书处安排',
    merged: '单位合并后由它承接',
  },
  en: {
    'due-first': 'its turn was the first to fall due',
    'longest-waiting': 'several fell due at once and it had waited longest',
    'list-order': 'several fell due at once after an equal wait, and it comes first on the roll',
    fixed: 'the coordinator has fixed this term to it',
    'only-eligible': 'no other unit may serve in this term',
    'not-twice-in-a-row': 'no unit serves twice in a row, so the turn is its',
    'alternate-groups': 'two terms running must go to different provinces, so the turn is its',
    blackout: 'the unit that was due cannot serve in this term, so the turn is its',
    'waiting-time': 'the unit that was due is still in its waiting time, so the turn is its',
    'look-ahead': 'it goes first so that later terms stay fair',
    swap: 'both sides agreed to swap',
    swapped: 'both sides agreed to swap',
    substitution: 'it stands in',
    substituted: 'it stands in',
    skip: 'it makes up for a turn that was skipped',
    'made-up': 'it makes up for a turn that was skipped',
    'by-hand': 'the coordinator arranged it',
    merged: 'it took over the turn in a merger',
  },
};

const without: Record<Language, Reasons> = {
  zh: {
    'not-twice-in-a-row': '若没有“不得连任”这一条',
    'alternate-groups': '若没有“省份交替”这一条',
    blackout: '若不避开它不便的任期',
    'waiting-time': '若没有新成员等候期',
    fixed: '若没有指定这一任',
    'only-eligible': '若其他单位也可担任',
    'look-ahead': '若只看眼前',
    swap: '互换之前',
    swapped: '互换之前',
  },
  en: {
    'not-twice-in-a-row': 'Without the rule against serving twice in a row',
    'alternate-groups': 'Without the rule that provinces alternate',
    blackout: 'Had it been free',
    'waiting-time': 'Without the waiting time of newcomers',
    fixed: 'Had the term not been fixed',
    'only-eligible': 'Had others been free to serve',
    'look-ahead': 'Looking at this term alone',
    swap: 'Before the swap',
    swapped: 'Before the swap',
  },
};

export const reasonOf = (code: string, language: Language): string => rule[language][code] ?? (language === 'zh' ? '按轮值规则轮到它' : 'the rules of the rotation give it the turn');

/** "Why this unit", as somebody would explain it across the table. */
export function whySentence(term: Pick<PlanTerm, 'unitId' | 'unitName' | 'why' | 'province'>, { language, nameOf, twoLevels }: WhyContext): string {
  const { why } = term;
  const due = asDecimal(why.due);
  const among = twoLevels && term.province !== null ? term.province.name : null;
  const displaced = why.displacedUnitId !== null && why.displacedUnitId !== term.unitId ? nameOf(why.displacedUnitId) : null;
  const lead = without[language][why.displacedBy ?? why.reason] ?? (language === 'zh' ? '若没有这条规则' : 'Without that rule');
  if (language === 'zh') {
    return [
      `${reasonOf(why.reason, 'zh')}。`,
      `算到这一任${among === null ? '' : `，在${among}的各任中`}，${term.unitName}应轮 ${due} 次，此前已轮 ${why.served} 次${why.waiting > 0 ? `，已等候 ${why.waiting} 任` : ''}`,
      why.deadline === null ? '。' : `；要保持公平，最迟第 ${why.deadline + 1} 任须轮到。`,
      displaced === null ? '' : `${lead}，这一任本应是${displaced}。`,
    ].join('');
  }
  return [
    `${capital(reasonOf(why.reason, 'en'))}. `,
    `Through this term ${among === null ? '' : `and of the turns of ${among} `}${term.unitName} is due ${due} turn${due === '1' ? '' : 's'} and had served ${why.served}`,
    why.waiting > 0 ? `, after waiting ${why.waiting} term${why.waiting === 1 ? '' : 's'}` : '',
    why.deadline === null ? '.' : `; to stay fair it had to come by term ${why.deadline + 1}.`,
    displaced === null ? '' : ` ${lead}, this term would have been ${displaced}’s.`,
  ].join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 第 1、2、5 任 · terms 1, 2 and 5; runs are drawn together (3–6). */
export function termList(terms: readonly number[], language: Language): string {
  const sorted = [...new Set(terms)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const term of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === term - 1) last[1] = term;
    else runs.push([term, term]);
  }
  const said = runs.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  if (language === 'zh') return `第 ${said.join('、')} 任`;
  const list = said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '');
  return `term${sorted.length === 1 ? '' : 's'} ${list}`;
}

/** One of the rules that cannot hold together, as a sentence. */
export function clashSentence({ rule: code, units, terms }: ClashingRule, language: Language, nameOf: (unitId: string) => string): string {
  const zh = language === 'zh';
  const names = units.map(nameOf).join(zh ? '、' : ', ');
  const at = terms.length > 0 ? termList(terms, language) : '';
  switch (code) {
    case 'fixed':
      return zh ? `指定${names}担任${at || '某一任'}` : `${names} is fixed to ${at || 'a term'}`;
    case 'blackout':
      return zh ? `${names}在${at || '某些任期'}不便担任` : `${names} cannot serve in ${at || 'some terms'}`;
    case 'not-twice-in-a-row':
      return zh ? `同一单位不得连任${at && `（${at}）`}` : `No unit serves twice in a row${at && ` (${at})`}`;
    case 'alternate-groups':
      return zh ? `相邻两任须由不同省份担任${at && `（${at}）`}` : `Two terms running must go to different provinces${at && ` (${at})`}`;
    case 'waiting-time':
      return zh ? `${names || '新成员'}还在等候期内，${at ? `不能担任${at}` : '还不能担任'}` : `${names || 'The newcomer'} is in its waiting time and cannot serve${at && ` in ${at}`}`;
    case 'membership':
      return zh ? `${at || '这些任期'}里只有${names || '现有成员'}是成员` : `Only ${names || 'the present members'} are members in ${at || 'these terms'}`;
    default:
      return zh ? `一条轮值规则${at && `（${at}）`}${names && `：${names}`}` : `A rule of the rotation${at && ` (${at})`}${names && `: ${names}`}`;
  }
}

/** The clashes as they come in a refusal's facts; none when they cannot be read. */
export function readClashes(facts: string | undefined): ClashingRule[] {
  try {
    const list: unknown = JSON.parse(facts ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.map((entry: Partial<ClashingRule>) => ({ rule: entry.rule ?? '', units: entry.units ?? [], terms: entry.terms ?? [] }));
  } catch {
    return [];
  }
}
