import type { AgendaEntry, DayMark } from '../api/types';
import { civil, dateOf, dayLength, instantOf, weekOf } from '@/lib/format';

export type View = 'month' | 'week' | 'list';

export interface Span {
  from: string;
  to: string;
}

const dayAt = (dayNumber: number): string => dateOf(dayNumber * dayLength - 8 * 3600_000);
const numberOf = (day: string): number => civil(instantOf(day)).dayNumber;

/** The days that a view shows around a day: whole weeks from Monday for the month, one week, or thirty days ahead. */
export function spanOf(view: View, day: string): Span {
  const number = numberOf(day);
  if (view === 'week') {
    return { from: dayAt(weekOf(number)), to: dayAt(weekOf(number) + 6) };
  }

  if (view === 'list') {
    return { from: day, to: dayAt(number + 59) };
  }

  const { year, month } = civil(instantOf(day));
  const first = numberOf(`${year}-${String(month).padStart(2, '0')}-01`);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { from: dayAt(weekOf(first)), to: dayAt(weekOf(numberOf(next) - 1) + 6) };
}

/** The day to show when going one month, week or list forward or back. */
export function stepped(view: View, day: string, steps: number): string {
  if (view !== 'month') {
    return dayAt(numberOf(day) + steps * (view === 'week' ? 7 : 60));
  }

  const { year, month } = civil(instantOf(day));
  const at = year * 12 + (month - 1) + steps;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}

export const daysBetween = ({ from, to }: Span): string[] => Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, i) => dayAt(numberOf(from) + i));

/** What takes place on each day, by time; what lasts over midnight stands on each of its days. */
export function byDay(entries: readonly AgendaEntry[]): Map<string, AgendaEntry[]> {
  const days = new Map<string, AgendaEntry[]>();
  for (const entry of entries) {
    const last = Math.max(Date.parse(entry.startsAt), Date.parse(entry.endsAt) - 1);
    for (const day of daysBetween({ from: dateOf(Date.parse(entry.startsAt)), to: dateOf(last) })) {
      days.set(day, [...(days.get(day) ?? []), entry]);
    }
  }

  return days;
}

/** Under the date: the festival, or the lunar day. */
export const lunarText = (mark: DayMark, english: boolean): string => (english ? (mark.festivalEn ?? mark.lunarEn) : (mark.festival ?? mark.lunar));

export const clockOf = (at: string): string => {
  const { hour, minute } = civil(Date.parse(at));
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
