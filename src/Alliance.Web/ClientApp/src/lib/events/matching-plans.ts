import type { Facts } from './facts';
import { say, type Part } from './parts';
import type { Sentence } from './sentences-zh';

const zhTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') === null ? '撮合方案' : `“${f.text('title')}”` });
const enTitle = (f: Facts): Part => ({ kind: 'strong', text: f.text('title') ?? 'a matching plan' });

/** What happens at the matching desk, in words. */
export const matchingPlansZh: Record<string, Sentence> = {
  'matching-plan.drafted': (f) => say`新建撮合方案${zhTitle(f)}`,
  'matching-plan.changed': (f) => say`改了撮合方案${zhTitle(f)}的条件`,
  'matching-plan.asked': (f) => say`重新求解撮合方案${zhTitle(f)}`,
  'matching-plan.stopped': (f) => say`停止求解撮合方案${zhTitle(f)}`,
  'matching-plan.solved': (f) => say`撮合方案${zhTitle(f)}算好了`,
  'matching-plan.failed': (f) => say`撮合方案${zhTitle(f)}没有算成`,
  'matching-plan.accepted': (f) => say`采纳撮合方案${zhTitle(f)}，向 ${f.number('offers') ?? 0} 对双方发出邀请`,
  'matching-plan.discarded': (f) => say`作废撮合方案${zhTitle(f)}`,
};

export const matchingPlansEn: Record<string, Sentence> = {
  'matching-plan.drafted': (f) => say`A matching plan was made: ${enTitle(f)}`,
  'matching-plan.changed': (f) => say`The terms of the matching plan ${enTitle(f)} were changed`,
  'matching-plan.asked': (f) => say`The matching plan ${enTitle(f)} is being solved again`,
  'matching-plan.stopped': (f) => say`Solving of the matching plan ${enTitle(f)} was stopped`,
  'matching-plan.solved': (f) => say`The matching plan ${enTitle(f)} is solved`,
  'matching-plan.failed': (f) => say`The matching plan ${enTitle(f)} could not be solved`,
  'matching-plan.accepted': (f) => say`The matching plan ${enTitle(f)} was accepted; ${f.number('offers') ?? 0} pairs receive offers`,
  'matching-plan.discarded': (f) => say`The matching plan ${enTitle(f)} was discarded`,
};
