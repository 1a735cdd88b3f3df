import type { Condition, VoteRule } from './api';
import type { useVoteWords } from './words';

type Words = ReturnType<typeof useVoteWords>;

const percent = (fraction: string): string => {
  const [above = 0, below = 1] = fraction.split('/').map(Number);
  const value = (above * 100) / below;
  return Number.isInteger(value) ? `${value}%` : fraction;
};

/** A rule as people say it, part by part. */
export function ruleInWords(rule: VoteRule, options: boolean, t: Words): string[] {
  return [majority(rule, options, t), ...base(rule, options, t), ...quorum(rule, t), ...(rule.approval === true ? [t('r_approval')] : []), ...(rule.mustBePresent ? [t('r_present')] : []), ...(rule.tie === 'chair' ? [t('r_chair')] : [])];
}

function majority(rule: VoteRule, options: boolean, t: Words): string {
  if (rule.majority === 'eu-council') {
    const eu = rule.eu ?? { members: '11/20', weight: '13/20', blockingMinority: 4, atLeast: 0 };
    const main = t('r_eu-council', { members: percent(eu.members), weight: percent(eu.weight) });
    return eu.blockingMinority > 0 ? `${main} · ${t('r_eu-block', { count: eu.blockingMinority })}` : main;
  }

  if (options && rule.majority === 'simple' && !rule.threshold) return t('r_most');
  if (rule.threshold && rule.majority !== 'double-majority') {
    return t(rule.threshold.moreThan ? 'r_threshold_over' : 'r_threshold', { fraction: percent(rule.threshold.fraction) });
  }

  return t(`r_${rule.majority}`);
}

const base = (rule: VoteRule, options: boolean, t: Words): string[] =>
  rule.majority === 'consensus' || rule.majority === 'eu-council' || (options && rule.majority === 'simple' && !rule.threshold) ? [] : [t(`of_${rule.of}`)];

const quorum = (rule: VoteRule, t: Words): string[] => (rule.quorum ? [t(`q_${rule.quorum.of}`, { fraction: percent(rule.quorum.fraction) })] : []);

/** One condition as a sentence. */
export function conditionInWords(condition: Condition, t: Words): string {
  const { kind, reached, needed, outOf, province, moreThan } = condition;
  const facts = { reached, needed, outOf, province: province?.name ?? '' };
  return kind === 'weight' && moreThan ? t('c_weight_over', facts) : t(`c_${kind}`, facts);
}

/** What became of it, in a word or two. */
export function heldInWords({ kind, held }: Condition, t: Words): string {
  return kind === 'blocking-minority' ? t(held ? 'helps' : 'blocks') : t(held ? 'held' : 'short');
}
