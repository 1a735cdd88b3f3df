import type { Charter, ListCharter, Majority, MeetingCharter, TermLength, TrackCharter } from '@/lib/alliances';
import type { Language } from '@/lib/i18n';

export interface Rule {
  /** Stable over versions, so that two charters can be compared rule by rule. */
  key: string;
  text: string;
}

export interface Section {
  key: string;
  title: string;
  rules: Rule[];
}

type Pair = Record<Language, string>;

const length: Record<TermLength, Pair> = {
  month: { zh: '一个月', en: 'a month' },
  quarter: { zh: '一个季度', en: 'a quarter' },
  'half-year': { zh: '半年', en: 'half a year' },
  year: { zh: '一年', en: 'a year' },
  meeting: { zh: '一次会议', en: 'from one meeting to the next' },
};

export const majorities: Record<Majority, Pair> = {
  simple: { zh: '过半数同意', en: 'a simple majority' },
  'two-thirds': { zh: '三分之二以上同意', en: 'a two-thirds majority' },
  unanimity: { zh: '全体同意', en: 'unanimity' },
  consensus: { zh: '无人反对', en: 'consensus (no objection)' },
  weighted: { zh: '按份额计票过半数同意', en: 'a majority weighted by shares' },
  'double-majority': { zh: '单位过半数、且每个省份过半数同意', en: 'a double majority (of the units, and in every province)' },
  'eu-council': { zh: '55% 的成员、且代表 65% 的份额同意（至少四家才能否决）', en: '55 % of the members with 65 % of the shares (a blocking minority needs at least four)' },
};

export const tracks: Record<TrackCharter['track'], Pair> = {
  consult: { zh: '大事共议', en: 'Major matters are consulted' },
  decide: { zh: '要事共决', en: 'Important matters are decided' },
  do: { zh: '实事共办', en: 'Practical matters are done' },
  urgent: { zh: '急事共商', en: 'Urgent matters are consulted at once' },
};

export const meetings: Record<MeetingCharter['kind'], Pair> = {
  'joint-conference': { zh: '联席会议', en: 'Joint conferences' },
  'annual-conference': { zh: '年会', en: 'The annual conference' },
  'committee-session': { zh: '专委会会议', en: 'Committee sessions' },
  'branch-session': { zh: '分会会议', en: 'Branch sessions' },
  'joint-study': { zh: '联组学习', en: 'Joint study sessions' },
  consultation: { zh: '共商会', en: 'Consultations' },
};

const categories: Record<string, Pair> = {
  venue: { zh: '场地', en: 'venues' },
  training: { zh: '培训', en: 'training' },
  expertise: { zh: '专业支持', en: 'expertise' },
  'public-service': { zh: '公共服务', en: 'public services' },
  parking: { zh: '停车', en: 'parking' },
};

/** 48 → 2 天 · 2 days; what is no whole number of days stays in hours. */
export function sayHours(hours: number, language: Language): string {
  const whole = hours >= 24 && hours % 24 === 0;
  const count = whole ? hours / 24 : hours;
  if (language === 'zh') return `${count} ${whole ? '天' : '小时'}`;
  return `${count} ${whole ? 'day' : 'hour'}${count === 1 ? '' : 's'}`;
}

/** "2/3" → 三分之二 · two thirds. */
export function sayQuorum(fraction: string, language: Language): string {
  const [top, bottom] = fraction.split('/').map(Number);
  if (bottom === undefined) return fraction === '1' ? (language === 'zh' ? '全体' : 'all') : fraction;
  const digits = '零一二三四五六七八九十';
  if (language === 'zh') return top! <= 10 && bottom <= 10 ? `${digits[bottom]}分之${digits[top!]}` : `${top}/${bottom}`;
  const words: Record<string, string> = { '1/2': 'half', '1/3': 'a third', '2/3': 'two thirds', '3/4': 'three quarters', '1/4': 'a quarter' };
  return words[fraction] ?? fraction;
}

function rotation({ rotation: r }: Charter, language: Language): Rule[] {
  const zh = language === 'zh';
  return [
    { key: 'length', text: zh ? `主席单位由成员轮流担任，每任${length[r.length].zh}。` : `The chair rotates among the members; a term lasts ${length[r.length].en}.` },
    {
      key: 'shares',
      text: r.shares === 'equal' ? (zh ? '每家单位轮值份额相同。' : 'Every unit has the same share of the rotation.') : zh ? '各单位按联盟为它定下的份额轮值。' : 'Each unit has the share of the rotation that the alliance has set for it.',
    },
    {
      key: 'levels',
      text: r.twoLevels ? (zh ? '先按省份轮，再在省内各单位间轮，两级各自公平。' : 'First the province’s turn, then the unit’s within it; each level is fair by itself.') : zh ? '各单位直接轮值，不先分省份。' : 'Units take turns directly, not by province first.',
    },
    { key: 'twice', text: r.notTwiceInARow ? (zh ? '同一单位不得连任。' : 'No unit serves twice in a row.') : zh ? '同一单位可以连任。' : 'A unit may serve twice in a row.' },
    {
      key: 'alternate',
      text: r.alternateProvinces ? (zh ? '相邻两任由不同省份的单位担任。' : 'Two terms running go to units of different provinces.') : zh ? '相邻两任可以是同一省份的单位。' : 'Two terms running may go to units of the same province.',
    },
    {
      key: 'newcomers',
      text: r.newcomerWaitTerms === 0 ? (zh ? '新成员加入后即可轮值。' : 'Newcomers may serve at once.') : zh ? `新成员加入后等候 ${r.newcomerWaitTerms} 任，再参加轮值。` : `Newcomers wait ${r.newcomerWaitTerms} term${r.newcomerWaitTerms === 1 ? '' : 's'} before they serve.`,
    },
    {
      key: 'lead',
      text: zh ? `任期届满前 ${r.handOverLeadDays} 天起办理交接，双方确认即交接；到期无人确认的，自动交接。` : `The hand-over opens ${r.handOverLeadDays} day${r.handOverLeadDays === 1 ? '' : 's'} before a term ends; the chair passes when both sides confirm, or by the clock at the end.`,
    },
  ];
}

function admission({ admission: a }: Charter, language: Language): Rule[] {
  const zh = language === 'zh';
  if (a.by === 'members') {
    return [
      {
        key: 'by',
        text: zh ? `新成员的加入由全体成员表决，${majorities[a.majority].zh}即通过，表决期 ${a.votingDays} 天。` : `The members vote on admission within ${a.votingDays} day${a.votingDays === 1 ? '' : 's'}; it takes ${majorities[a.majority].en}.`,
      },
    ];
  }
  const by = a.by === 'chair' ? { zh: '轮值主席单位', en: 'the unit in the chair' } : { zh: '联盟秘书处', en: 'the coordinator' };
  return [{ key: 'by', text: zh ? `新成员的加入由${by.zh}决定。` : `Admission is decided by ${by.en}.` }];
}

function track(each: TrackCharter, language: Language): Rule {
  const notice = sayHours(each.noticeHours, language);
  const deadline = sayHours(each.deadlineHours, language);
  const quorum = sayQuorum(each.quorum, language);
  const text =
    language === 'zh'
      ? `${tracks[each.track].zh}：提前 ${notice}通知，${quorum === '全体' ? '全体' : `${quorum}以上`}成员到会，${majorities[each.majority].zh}即成立，${deadline}内办结。`
      : `${tracks[each.track].en}: ${notice}’ notice, a quorum of ${quorum}, ${majorities[each.majority].en}; settled within ${deadline}.`;
  return { key: each.track, text: text.replace('1 day’ notice', '1 day’s notice').replace('1 hour’ notice', '1 hour’s notice') };
}

function meeting(each: MeetingCharter, language: Language): Rule {
  const [name, notice, quorum] = [meetings[each.kind][language], sayHours(each.noticeHours, language), sayQuorum(each.quorum, language)];
  if (language === 'zh') {
    const often = each.perYear === 0 ? '按需召开' : `每年至少 ${each.perYear} 次`;
    const called = each.noticeHours === 0 ? '随时可以召集' : `提前 ${notice}通知`;
    return { key: each.kind, text: `${name}：${often}，${called}，${quorum === '全体' ? '全体' : `${quorum}以上`}应到单位到会。${each.waivable && each.noticeHours > 0 ? '主席单位和秘书处可以共同缩短通知期。' : ''}` };
  }

  const often = each.perYear === 0 ? 'as needed' : each.perYear === 1 ? 'at least once a year' : `at least ${each.perYear} times a year`;
  const called = each.noticeHours === 0 ? 'called at any time' : `called ${notice} ahead`;
  return { key: each.kind, text: `${name}: ${often}, ${called}, with ${quorum} of those entitled present.${each.waivable && each.noticeHours > 0 ? ' The chair and the coordinator may waive the notice together.' : ''}` };
}

function list(each: ListCharter, language: Language): Rule {
  const kinds = each.categories.map((code) => categories[code]?.[language] ?? code);
  const name = language === 'zh' ? each.nameZh : each.nameEn || each.nameZh;
  if (kinds.length === 0) return { key: each.key, text: language === 'zh' ? `${name}。` : `${name}.` };
  return { key: each.key, text: language === 'zh' ? `${name}，分为${kinds.join('、')}。` : `${name}: ${kinds.join(', ')}.` };
}

/** The charter as a document: articles, each rule a sentence. */
export function articles(charter: Charter, language: Language): Section[] {
  const zh = language === 'zh';
  return [
    { key: 'rotation', title: zh ? '轮值' : 'The rotating chair', rules: rotation(charter, language) },
    { key: 'admission', title: zh ? '加入' : 'Admission', rules: admission(charter, language) },
    { key: 'tracks', title: zh ? '议事' : 'How matters are handled', rules: charter.tracks.map((each) => track(each, language)) },
    { key: 'meetings', title: zh ? '会议' : 'Meetings', rules: charter.meetings.map((each) => meeting(each, language)) },
    { key: 'lists', title: zh ? '清单' : 'Lists', rules: charter.lists.map((each) => list(each, language)) },
  ];
}

export interface Difference {
  key: string;
  section: string;
  before: string | null;
  after: string | null;
}

/** What differs between two charters, rule by rule, in the order of the document. */
export function differences(before: Charter, after: Charter, language: Language): Difference[] {
  const old = articles(before, language);
  return articles(after, language).flatMap((section, i) => {
    const was = old[i]!.rules;
    const gone = was.filter((rule) => !section.rules.some((each) => each.key === rule.key));
    return [
      ...section.rules.flatMap((rule) => {
        const earlier = was.find((each) => each.key === rule.key)?.text ?? null;
        return earlier === rule.text ? [] : [{ key: `${section.key}.${rule.key}`, section: section.title, before: earlier, after: rule.text }];
      }),
      ...gone.map((rule) => ({ key: `${section.key}.${rule.key}`, section: section.title, before: rule.text, after: null })),
    ];
  });
}
