import type { Reason, Shortfall } from './types';
import type { useSuggestionWords } from './words';
import { sayNumber } from '@/lib/format';
import type { Language } from '@/lib/i18n';

export type Words = ReturnType<typeof useSuggestionWords>;

const zhDays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export const sayWeekdays = (days: readonly number[], spoken: Language): string =>
  days.map((day) => (spoken === 'zh' ? zhDays[day - 1] : enDays[day - 1])).join(spoken === 'zh' ? '、' : ', ');

export const sayHours = (minutes: number, spoken: Language): string => sayNumber(minutes / 60, spoken, minutes < 600 ? 1 : 0);

export const sayWay = (t: Words, metres: number, spoken: Language): string =>
  metres < 950 ? t('m', { value: String(Math.round(metres / 10) * 10) }) : t('km', { value: sayNumber(metres / 1000, spoken, metres < 20_000 ? 1 : 0) });

/** A reason as people read it; null when the entries say nothing about it, or it says nothing. */
export function sayReason(t: Words, reason: Reason, unit: string, spoken: Language): string | null {
  if (!reason.known) return null;
  const figures = { value: sayNumber(reason.value, spoken, 3), of: sayNumber(reason.of, spoken, 3) };
  switch (reason.criterion) {
    case 'category':
      return t(reason.value === 1 ? 'reason.category.same' : 'reason.category.near');
    case 'quantity':
      return t('reason.quantity', { value: figures.value, of: `${figures.of} ${unit}` });
    case 'hours':
      return t('reason.hours', { value: sayHours(reason.value, spoken), of: sayHours(reason.of, spoken) });
    case 'distance':
      return t('reason.distance', { value: sayWay(t, reason.value, spoken) });
    case 'nearness':
      return t(`near.${Math.min(6, Math.max(0, Math.round(reason.value))) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
    case 'record':
      return reason.of > 0 ? t('reason.record', figures) : null;
    case 'words':
      return reason.value >= 1 ? t(reason.value * 2 >= reason.of ? 'reason.words.same' : 'reason.words.some') : null;
    default:
      return reason.value >= 1 ? t('reason.waiting', figures) : null;
  }
}

export function sayMissing(t: Words, missing: Shortfall, unit: string, spoken: Language): string {
  if (missing.criterion === 'quantity') return t('missing.quantity', { value: `${sayNumber(missing.of - missing.value, spoken, 3)} ${unit}` });
  return missing.days.length > 0 ? t('missing.days', { days: sayWeekdays(missing.days, spoken) }) : t('missing.hours', { value: sayHours(missing.of - missing.value, spoken) });
}
