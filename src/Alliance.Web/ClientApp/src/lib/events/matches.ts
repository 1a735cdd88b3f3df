import type { Facts } from './facts';
import { say, type Part, type Value } from './parts';
import type { Sentence } from './sentences-zh';

const zhTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') === null ? '一项对接' : `“${f.text('title')}”` });
const enTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') ?? 'a match' });

/** Quantities stand in the log as thousandths. */
export const amount = (f: Facts, key: string): string => {
  const milli = f.number(key);
  return milli === null ? '' : `${milli / 1000} ${f.text('unit') ?? ''}`.trim();
};

const byZh = (f: Facts): Part => (f.text('byUnitId') === null ? { kind: 'text', text: '联盟' } : f.unit('byUnitId'));
const byEn = (f: Facts): Part => (f.text('byUnitId') === null ? { kind: 'text', text: 'The alliance' } : f.unit('byUnitId'));
const settledZh: Record<string, string> = { 'go-on': '继续履行', release: '到此为止', confirm: '认定已经交付' };
const settledEn: Record<string, string> = { 'go-on': 'it goes on', release: 'it ends here', confirm: 'what was delivered counts' };

/** Until when an offer waits for its answer; older bodies may not say. */
const answerBy = (f: Facts, before: string, after: string): Value => (f.text('lapsesAt') === null ? null : [{ kind: 'text', text: before }, f.instant('lapsesAt'), { kind: 'text', text: after }]);

/** What happens between a need and a resource, in words. */
export const matchesZh: Record<string, Sentence> = {
  'match.offered': (f) => say`${byZh(f)}提出对接${zhTitle(f)}，${amount(f, 'quantity')}${answerBy(f, '，请于 ', ' 前答复')}`,
  'match.accepted': (f) => say`${f.unit('byUnitId')}同意对接${zhTitle(f)}`,
  'match.declined': (f) => say`${f.unit('byUnitId')}婉拒了对接${zhTitle(f)}${f.quote('reason')}`,
  'match.withdrawn': (f) => say`${byZh(f)}退出了对接${zhTitle(f)}${f.quote('reason')}`,
  'match.lapsed': (f) => say`对接${zhTitle(f)}过期未答复，已失效`,
  'match.agreed': (f) => say`双方同意对接${zhTitle(f)}`,
  'match.committed': (f) => say`${f.unit('resourceUnitId')}与${f.unit('needUnitId')}约定对接${zhTitle(f)}`,
  'match.fell-through': (f) => say`对接${zhTitle(f)}未成${f.number('left') === null ? '' : `，余量只剩 ${amount(f, 'left')}`}`,
  'match.arranged': (f) => say`${f.unit('byUnitId')}为对接${zhTitle(f)}约定了时间和负责人`,
  'match.delivered': (f) => say`${f.unit('resourceUnitId')}为${zhTitle(f)}交付 ${amount(f, 'quantity')}（共 ${amount(f, 'delivered')}）`,
  'match.confirmed': (f) => say`${f.flag('bySettlement') ? '经协调认定' : f.unit('needUnitId')}收到${zhTitle(f)} ${amount(f, 'quantity')}`,
  'match.fulfilled': (f) => say`对接${zhTitle(f)}全部完成`,
  'match.rated': (f) => say`${f.unit('byUnitId')}评价${f.unit('ratedUnitId')} ${f.number('stars') ?? 0} 星${f.quote('text')}`,
  'match.disputed': (f) => say`${f.unit('byUnitId')}就对接${zhTitle(f)}提请协调${f.quote('text')}`,
  'match.dispute-settled': (f) => say`对接${zhTitle(f)}的争议已协调：${settledZh[f.text('outcome') ?? ''] ?? ''}${f.quote('text')}`,
  'match.made-project': (f) => say`对接${zhTitle(f)}发起了共建项目${{ kind: 'strong', text: `“${f.text('projectTitle') ?? ''}”` }}`,
  'match.persons-forgotten': (f) => say`对接${zhTitle(f)}的负责人信息已清除`,
  'listing.promised-to': (f) => say`清单${zhTitle(f)}约定给${f.unit('toUnitId')}`,
  'listing.match-noted': (f) => say`清单${zhTitle(f)}与其他联盟的对接有了新进展`,
};

export const matchesEn: Record<string, Sentence> = {
  'match.offered': (f) => say`${byEn(f)} offered a match for ${enTitle(f)}, ${amount(f, 'quantity')}${answerBy(f, ', to be answered by ', '')}`,
  'match.accepted': (f) => say`${f.unit('byUnitId')} accepted the match for ${enTitle(f)}`,
  'match.declined': (f) => say`${f.unit('byUnitId')} declined the match for ${enTitle(f)}${f.quote('reason')}`,
  'match.withdrawn': (f) => say`${byEn(f)} withdrew from the match for ${enTitle(f)}${f.quote('reason')}`,
  'match.lapsed': (f) => say`The match for ${enTitle(f)} was not answered in time and has lapsed`,
  'match.agreed': (f) => say`Both sides agreed on the match for ${enTitle(f)}`,
  'match.committed': (f) => say`${f.unit('resourceUnitId')} is committed to ${f.unit('needUnitId')} for ${enTitle(f)}`,
  'match.fell-through': (f) => say`The match for ${enTitle(f)} fell through${f.number('left') === null ? '' : `: only ${amount(f, 'left')} left`}`,
  'match.arranged': (f) => say`${f.unit('byUnitId')} set dates and persons for ${enTitle(f)}`,
  'match.delivered': (f) => say`${f.unit('resourceUnitId')} delivered ${amount(f, 'quantity')} for ${enTitle(f)} (${amount(f, 'delivered')} in all)`,
  'match.confirmed': (f) => say`${f.flag('bySettlement') ? 'It was settled that' : f.unit('needUnitId')} received ${amount(f, 'quantity')} for ${enTitle(f)}`,
  'match.fulfilled': (f) => say`The match for ${enTitle(f)} is fulfilled`,
  'match.rated': (f) => say`${f.unit('byUnitId')} rated ${f.unit('ratedUnitId')} with ${f.number('stars') ?? 0} stars${f.quote('text')}`,
  'match.disputed': (f) => say`${f.unit('byUnitId')} brought the match for ${enTitle(f)} before the chair${f.quote('text')}`,
  'match.dispute-settled': (f) => say`The dispute over ${enTitle(f)} was settled: ${settledEn[f.text('outcome') ?? ''] ?? ''}${f.quote('text')}`,
  'match.made-project': (f) => say`A joint project has come of ${enTitle(f)}: ${{ kind: 'strong', text: f.text('projectTitle') ?? '' }}`,
  'match.persons-forgotten': (f) => say`Who was in charge of ${enTitle(f)} has been forgotten`,
  'listing.promised-to': (f) => say`The entry ${enTitle(f)} was promised to ${f.unit('toUnitId')}`,
  'listing.match-noted': (f) => say`A match of the entry ${enTitle(f)} with another alliance has moved on`,
};
