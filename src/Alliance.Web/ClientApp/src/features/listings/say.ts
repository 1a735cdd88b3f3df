import { civil, fullDate, instantOf } from '@/lib/format';
import type { Language } from '@/lib/i18n';
import type { Window } from './types';

const zhDays = ['一', '二', '三', '四', '五', '六', '日'];
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** 1110 → 18:30; from a day on it is the next one. */
export function sayMinute(minute: number, spoken: Language): string {
  const next = minute > 1440;
  const within = next ? minute - 1440 : minute;
  const clock = `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
  return next ? `${spoken === 'zh' ? '次日 ' : ''}${clock}${spoken === 'en' ? ' (next day)' : ''}` : clock;
}

/** 每周一至周五（工作日）18:00–次日 08:00. */
export function sayDays(days: readonly number[], kind: 'all' | 'working', spoken: Language): string {
  if (kind === 'working' && days.length >= 5) return spoken === 'zh' ? '每个工作日' : 'every working day';
  if (days.length === 7) return spoken === 'zh' ? '每天' : 'daily';
  const row = days.length > 2 && days[days.length - 1]! - days[0]! === days.length - 1;
  const name = (day: number) => (spoken === 'zh' ? zhDays[day - 1] : enDays[day - 1]);
  const said = row ? `${name(days[0]!)}${spoken === 'zh' ? '至周' : '–'}${name(days[days.length - 1]!)}` : days.map(name).join(spoken === 'zh' ? '、' : ', ');
  return `${spoken === 'zh' ? '每周' : ''}${said}${kind === 'working' ? (spoken === 'zh' ? '（工作日）' : ' (working days)') : ''}`;
}

export function sayWindow(window: Window | null, spoken: Language): string {
  if (window?.once) {
    const { from, to } = window.once;
    const [start, end] = [civil(instantOf(from)), civil(instantOf(to))];
    const sameDay = start.dayNumber === end.dayNumber;
    const clock = (t: typeof start) => `${String(t.hour).padStart(2, '0')}:${String(t.minute).padStart(2, '0')}`;
    return sameDay ? `${fullDate(from, spoken)}–${clock(end)}` : `${fullDate(from, spoken)} – ${fullDate(to, spoken)}`;
  }

  if (window?.weekly) {
    const { days, fromMinute, toMinute, kind, until } = window.weekly;
    const end = until === null ? '' : spoken === 'zh' ? `，至 ${until}` : `, until ${until}`;
    return `${sayDays(days, kind, spoken)} ${sayMinute(fromMinute, spoken)}–${sayMinute(toMinute, spoken)}${end}`;
  }

  return spoken === 'zh' ? '随时' : 'at any time';
}

/** 12.5 个; in English the number alone stands before the Chinese measure word. */
export const sayQuantity = (value: number, unit: string): string => `${Number(value.toFixed(3)).toLocaleString('en-US', { maximumFractionDigits: 3 })} ${unit}`;

/** Several choices stand one a line. */
export const sayValue = (value: string, unit: string | null, spoken: Language = 'zh'): string => `${value.split('\n').join(spoken === 'zh' ? '、' : ', ')}${unit === null ? '' : ` ${unit}`}`;

/** What a choice is called in the language spoken; what is kept and sent is the choice itself. */
export function sayChoice(field: { choices: readonly string[]; choicesEn?: readonly string[] | null }, choice: string, spoken: Language): string {
  const english = field.choicesEn?.[field.choices.indexOf(choice)] ?? '';
  return spoken === 'en' && english !== '' ? english : choice;
}

/** How long a need has waited, in three degrees that are also said in words; null while it is young. */
export const ageOf = (days: number): 'ageing' | 'old' | 'long' | null => (days >= 30 ? 'long' : days >= 14 ? 'old' : days >= 7 ? 'ageing' : null);
