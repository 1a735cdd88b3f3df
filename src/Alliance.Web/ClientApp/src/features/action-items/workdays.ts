import { isWorkday as isChineseWorkday } from 'chinese-days';

/** Working days of China with its make-up days, as far as the State Council has announced them; beyond that Monday to Friday. */
export const isWorkday = (day: string): boolean => isChineseWorkday(day);

const moved = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** The last working day before a day of rest, and the first after it. No rest is longer than a fortnight. */
export function nearestWorkdays(day: string): { before: string; after: string } {
  const seek = (by: number): string => {
    let each = moved(day, by);
    for (let i = 0; i < 14 && !isWorkday(each); i++) each = moved(each, by);
    return each;
  };
  return { before: seek(-1), after: seek(1) };
}
