import type { Facts } from './facts';
import { say, type Part } from './parts';
import type { Sentence } from './sentences-zh';

const zhTitle = (f: Facts): Part => ({ kind: 'strong', text: `“${f.text('title') ?? '双向选择'}”` });
const enTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') ?? 'a selection round' });
const entryName = (f: Facts, otherwise: string) => f.object('entry').text('name') ?? f.text('name') ?? otherwise;

/** What happens in rounds in which both sides rank, in words. Of ranks they know nothing. */
export const roundsZh: Record<string, Sentence> = {
  'match-round.opened': (f) => say`发起双向选择${zhTitle(f)}`,
  'match-round.joined': (f) => say`${f.unit()}以“${entryName(f, '一个条目')}”参加双向选择${zhTitle(f)}`,
  'match-round.left': (f) => say`${f.unit()}的“${entryName(f, '一个条目')}”退出双向选择${zhTitle(f)}`,
  'match-round.ranked': (f) => say`${f.unit()}在双向选择${zhTitle(f)}中${f.flag('again') ? '调整了排序' : '排好了序'}`,
  'match-round.closed': (f) => say`双向选择${zhTitle(f)}${f.flag('byClock') ? '到时截止' : '提前截止'}，正在计算结果`,
  'match-round.solved': (f) => say`双向选择${zhTitle(f)}结果公布，${f.number('pairs') ?? 0} 对匹配`,
  'match-round.paired': (f) => say`${f.unit()}与${f.unit('withUnitId')}在双向选择${zhTitle(f)}中匹配`,
  'match-round.cancelled': (f) => say`取消双向选择${zhTitle(f)}${f.quote('reason')}`,
};

export const roundsEn: Record<string, Sentence> = {
  'match-round.opened': (f) => say`opened the selection round ${enTitle(f)}`,
  'match-round.joined': (f) => say`${f.unit()} joined the round ${enTitle(f)} with “${entryName(f, 'an entry')}”`,
  'match-round.left': (f) => say`${f.unit()} took “${entryName(f, 'an entry')}” out of the round ${enTitle(f)}`,
  'match-round.ranked': (f) => say`${f.unit()} ${f.flag('again') ? 'changed its ranking' : 'has ranked'} in the round ${enTitle(f)}`,
  'match-round.closed': (f) => say`the round ${enTitle(f)} closed${f.flag('byClock') ? '' : ' early'}; the result is being computed`,
  'match-round.solved': (f) => say`the result of the round ${enTitle(f)} is out: ${f.number('pairs') ?? 0} pairs`,
  'match-round.paired': (f) => say`${f.unit()} and ${f.unit('withUnitId')} were matched in the round ${enTitle(f)}`,
  'match-round.cancelled': (f) => say`called off the round ${enTitle(f)}${f.quote('reason')}`,
};
