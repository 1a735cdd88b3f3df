import type { Cause, Figures, Obstacle, Pair, QuotaOf, Unmet } from './types';
import type { Language } from '@/lib/i18n';

const zhOf: Record<QuotaOf, string> = { unit: '单位', branch: '分会', district: '区县', province: '省市' };
const enOf: Record<QuotaOf, string> = { unit: 'unit', branch: 'branch', district: 'district', province: 'province' };

export const sayAmount = (value: number, measure: string): string => `${Number(value.toFixed(3)).toLocaleString('en-US', { maximumFractionDigits: 3 })} ${measure}`;

export const sayDistance = (metres: number, t: (key: 'km' | 'metres', facts: Record<string, string | number>) => string): string =>
  metres < 1000 ? t('metres', { m: metres }) : t('km', { km: (metres / 1000).toFixed(1) });

/** Ten-thousandths as a percentage: 12 → 0.12 %. */
export const sayGap = (gap: number): string => `${(gap / 100).toFixed(2)}%`;

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10);

export const sayHours = (pair: Pair): { common: string; wanted: string } | null =>
  pair.common === null || pair.wanted === null ? null : { common: hours(pair.common), wanted: hours(pair.wanted) };

/** Why a need does not get more, first in general. */
export function sayCause(unmet: Unmet, spoken: Language): string {
  const zh: Record<Cause, string> = {
    'no-candidate': '没有合条件的资源',
    'not-worth-it': '合适的资源都不值得对接',
    'pair-limit': '能对上的都给了',
    'too-small': '资源够不上整项需求的数量',
    parts: '余下的份额对不上双方的最小份额',
    'supply-exhausted': '合适的资源都给了更契合的需求',
    'giver-quota': '出资源一方的名额用完了',
    'receiver-quota': '需求一方的名额用完了',
  };
  const en: Record<Cause, string> = {
    'no-candidate': 'No resource meets the conditions',
    'not-worth-it': 'No resource is worth matching',
    'pair-limit': 'All that the pair may exchange is used',
    'too-small': 'No resource is large enough for the whole of it',
    parts: 'What is left does not come in parts that both can exchange',
    'supply-exhausted': 'What would fit goes to needs that fit better',
    'giver-quota': 'The quota of those who give is used up',
    'receiver-quota': 'The quota of those who receive is used up',
  };
  return (spoken === 'zh' ? zh : en)[unmet.cause];
}

/** One candidate and what stands before it, in a sentence. */
export function sayObstacle(obstacle: Obstacle, names: Readonly<Record<string, string>>, spoken: Language): string {
  const what = obstacle.resource?.title ?? (spoken === 'zh' ? '一项您看不到的资源' : 'a resource that you may not see');
  const whose = obstacle.target === null ? '' : (names[obstacle.target] ?? '');
  const others = obstacle.outweighedBy.map((need) => need.title);
  const zhGone = others.length > 0 ? `，给了${others.map((title) => `“${title}”`).join('、')}` : '';
  const enGone = others.length > 0 ? `; it goes to ${others.map((title) => `“${title}”`).join(', ')}` : '';
  const zh: Record<Cause, string> = {
    'no-candidate': '不合条件',
    'not-worth-it': '不值得对接',
    'pair-limit': '能给的都给了',
    'too-small': '不够整项的数量',
    parts: '余下的份额对不上',
    'supply-exhausted': `已用完${zhGone}`,
    'giver-quota': `${whose || (obstacle.of === null ? '' : zhOf[obstacle.of])}最多拿出的名额已满${zhGone}`,
    'receiver-quota': `${whose || (obstacle.of === null ? '' : zhOf[obstacle.of])}最多得到的名额已满${zhGone}`,
  };
  const en: Record<Cause, string> = {
    'no-candidate': 'does not meet the conditions',
    'not-worth-it': 'is not worth matching',
    'pair-limit': 'has given all it may',
    'too-small': 'is less than the whole need',
    parts: 'has parts left that do not fit',
    'supply-exhausted': `is used up${enGone}`,
    'giver-quota': `may give no more: the quota of ${whose || (obstacle.of === null ? 'the giver' : `its ${enOf[obstacle.of]}`)} is full${enGone}`,
    'receiver-quota': `may not be taken: the quota of ${whose || (obstacle.of === null ? 'the taker' : `the ${enOf[obstacle.of]}`)} is full${enGone}`,
  };
  return spoken === 'zh' ? `“${what}”${zh[obstacle.cause]}` : `“${what}” ${en[obstacle.cause]}`;
}

/** What a plan comes to, as facts of a sentence. */
export const factsOf = (figures: Figures) => ({ needs: figures.needs, served: figures.served, partly: figures.partly, offers: figures.offers });

const failures: Record<string, readonly [zh: string, en: string]> = {
  'matching-plan.too-many-entries': ['范围内的条目太多：需求最多 20000 条，资源最多 100000 条。请按类别、区域或时段缩小范围。', 'There are too many entries: at most 20,000 needs and 100,000 resources. Please narrow categories, regions or the season.'],
  'matching-plan.took-too-long': ['一分钟内没有算完，已停止。请缩小范围后再试。', 'It was not solved within a minute and was stopped. Please narrow it.'],
  'matching-plan.quantities-too-large': ['数量加起来太大，无法精确求解。请分开几份方案。', 'The quantities add up to more than can be solved exactly. Please make several plans.'],
  'matching-plan.may-not-plan-any-more': ['发起人已不再负责这个联盟，请由现任轮值主席或秘书处重新求解。', 'Whoever asked no longer runs the alliance: the chair or the coordinator may solve it again.'],
};

/** Why solving ended without a plan. */
export const sayFailure = (code: string | null, spoken: Language): string =>
  (failures[code ?? ''] ?? ['什么也没有改变，请稍后重新求解。', 'Nothing was changed. Please solve it again later.'])[spoken === 'zh' ? 0 : 1];
