import type { Language } from '@/lib/i18n';
import { civil, instantOf, weekOf, type CivilTime } from './china-time';

const zhDays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const zhLongDays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const enDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const enMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const nearZh: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
const nearEn: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

const clock = (t: CivilTime) => `${String(t.hour).padStart(2, '0')}:${String(t.minute).padStart(2, '0')}`;

/** A day as people say it: 今天, 本周四, 下周一, 3月5日, 2025年3月5日. */
export function sayDay(text: string, spoken: Language, now: number = Date.now()): string {
  const day = civil(instantOf(text));
  const today = civil(now);
  const apart = day.dayNumber - today.dayNumber;
  const weeks = (weekOf(day.dayNumber) - weekOf(today.dayNumber)) / 7;
  if (spoken === 'zh') {
    const week = ({ [-1]: '上', 0: '本', 1: '下' } as Record<number, string>)[weeks];
    return nearZh[apart] ?? (week ? week + zhDays[day.weekday] : `${day.year === today.year ? '' : `${day.year}年`}${day.month}月${day.day}日`);
  }

  const week = ({ [-1]: 'last ', 0: 'this ', 1: 'next ' } as Record<number, string>)[weeks];
  return nearEn[apart] ?? (week ? week + enDays[day.weekday] : `${day.day} ${enMonths[day.month - 1]}${day.year === today.year ? '' : ` ${day.year}`}`);
}

/** An instant as people say it: within the hour by minutes, else the day and the clock. */
export function sayInstant(text: string, spoken: Language, now: number = Date.now()): string {
  const at = instantOf(text);
  const minutes = Math.round((at - now) / 60_000);
  if (minutes === 0) {
    return spoken === 'zh' ? '刚刚' : 'just now';
  }

  if (Math.abs(minutes) < 60) {
    const n = Math.abs(minutes);
    const zh = minutes < 0 ? `${n} 分钟前` : `${n} 分钟后`;
    const en = minutes < 0 ? `${n} min ago` : `in ${n} min`;
    return spoken === 'zh' ? zh : en;
  }

  return `${sayDay(text, spoken, now)} ${clock(civil(at))}`;
}

/** The whole date, for the hover and for screen readers. */
export function fullDate(text: string, spoken: Language): string {
  const t = civil(instantOf(text));
  const time = text.length === 10 ? '' : ` ${clock(t)}`;
  return spoken === 'zh'
    ? `${t.year}年${t.month}月${t.day}日 ${zhLongDays[t.weekday]}${time}`
    : `${enDays[t.weekday]}, ${t.day} ${enMonths[t.month - 1]} ${t.year}${time}`;
}

/** From the first day to the day before the next begins. */
export function sayPeriod(startsOn: string | null, endsOn: string | null, spoken: Language): string {
  const plain = (text: string, back: number) => {
    const t = civil(instantOf(text) - back * 86_400_000);
    return `${t.year}.${t.month}.${t.day}`;
  };
  if (!startsOn) {
    return spoken === 'zh' ? '按会议' : 'by meeting';
  }

  return endsOn ? `${plain(startsOn, 0)} – ${plain(endsOn, 1)}` : plain(startsOn, 0);
}

/** Whole days from now until the day begins; today is 0. */
export function daysUntil(text: string, now: number = Date.now()): number {
  return civil(instantOf(text)).dayNumber - civil(now).dayNumber;
}

export function sayDaysLeft(days: number, spoken: Language): string {
  if (spoken === 'zh') {
    return days < 0 ? `已过 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`;
  }

  const n = Math.abs(days);
  const unit = n === 1 ? 'day' : 'days';
  return days < 0 ? `${n} ${unit} over` : days === 0 ? 'ends today' : `${n} ${unit} left`;
}
