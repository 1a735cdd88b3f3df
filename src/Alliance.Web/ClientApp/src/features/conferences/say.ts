import { civil, instantOf, sayDay } from '@/lib/format';
import type { Language } from '@/lib/i18n';

const two = (n: number) => String(n).padStart(2, '0');
const shortDays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 14:05, in China. */
export function sayClock(instant: string): string {
  const t = civil(instantOf(instant));
  return `${two(t.hour)}:${two(t.minute)}`;
}

/** 明天 14:00–15:30; with the date where the day is said by its weekday. */
export function saySpan(startsAt: string, endsAt: string, language: Language, now: number = Date.now()): string {
  const [from, to] = [civil(instantOf(startsAt)), civil(instantOf(endsAt))];
  const end = from.dayNumber === to.dayNumber ? sayClock(endsAt) : `${sayDay(endsAt, language, now)} ${sayClock(endsAt)}`;
  return `${sayDay(startsAt, language, now)} ${sayClock(startsAt)}–${end}`;
}

/** The pieces of a leaf of the calendar. */
export function leafOf(instant: string, language: Language): { month: string; day: string; weekday: string } {
  const t = civil(instantOf(instant));
  return { month: language === 'zh' ? `${t.month}月` : months[t.month - 1]!, day: String(t.day), weekday: shortDays[language][t.weekday]! };
}

/** 0:45, 12:05, 1:02:03: how long something has lasted. */
export function sayLasted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** "2/3" → 三分之二 · two thirds. */
export function sayShare(fraction: string, language: Language): string {
  const [top, bottom] = fraction.split('/').map(Number);
  const digits = '零一二三四五六七八九十';
  if (bottom === undefined) return language === 'zh' ? '全体' : 'all';
  if (language === 'zh') return top! <= 10 && bottom <= 10 ? `${digits[bottom]}分之${digits[top!]}` : fraction;
  return ({ '1/2': 'half', '1/3': 'a third', '2/3': 'two thirds', '1/4': 'a quarter', '3/4': 'three quarters' } as Record<string, string>)[fraction] ?? fraction;
}
