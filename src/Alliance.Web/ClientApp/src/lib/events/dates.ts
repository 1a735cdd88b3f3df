import type { Language } from './types';

/** The calendar day in China of an instant or a date, as yyyy-MM-dd. China keeps UTC+8 all year. */
export function chinaDay(value: string | Date): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const instant = typeof value === 'string' ? new Date(value) : value;
  return new Date(instant.getTime() + 8 * 3600_000).toISOString().slice(0, 10);
}

const days = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => days(to) - days(from);

export const addDays = (date: string, count: number): string =>
  new Date((days(date) + count) * 86_400_000).toISOString().slice(0, 10);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026年11月21日 · 21 Nov 2026 */
export function longDate(value: string, language: Language): string {
  const [y, m, d] = chinaDay(value).split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${y}年${m}月${d}日` : `${d} ${months[m - 1]} ${y}`;
}

/** The year only where it is not this one. */
export function shortDate(value: string, language: Language, today = chinaDay(new Date())): string {
  const [y, m, d] = chinaDay(value).split('-').map(Number) as [number, number, number];
  if (y !== Number(today.slice(0, 4))) return longDate(value, language);
  return language === 'zh' ? `${m}月${d}日` : `${d} ${months[m - 1]}`;
}

/** 2026年11月 · Nov 2026 */
export function monthOf(value: string, language: Language): string {
  const [y, m] = chinaDay(value).split('-').map(Number) as [number, number];
  return language === 'zh' ? `${y}年${m}月` : `${months[m - 1]} ${y}`;
}

/** 14:05, in China. */
export const clockTime = (instant: string): string => new Date(new Date(instant).getTime() + 8 * 3600_000).toISOString().slice(11, 16);

const weekdays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] };

/** 今天 · 昨天 · 11月19日 周四 */
export function dayHeading(day: string, language: Language, today = chinaDay(new Date())): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return language === 'zh' ? '今天' : 'Today';
  if (ago === 1) return language === 'zh' ? '昨天' : 'Yesterday';
  const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return language === 'zh' ? `${shortDate(day, language, today)} ${weekday}` : `${weekday}, ${shortDate(day, language, today)}`;
}
