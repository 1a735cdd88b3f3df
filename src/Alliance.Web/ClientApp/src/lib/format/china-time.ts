/** The civil time of China: eight hours ahead of UTC all year. Everything here is arithmetic, so it reads the same on every machine. */
const offset = 8 * 3600_000;
export const dayLength = 86_400_000;

export interface CivilTime {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  /** Days since 1970-01-01 in China. */
  dayNumber: number;
}

export function civil(instant: number): CivilTime {
  const shifted = new Date(instant + offset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    dayNumber: Math.floor((instant + offset) / dayLength),
  };
}

/** A date (yyyy-MM-dd) is the instant its day begins in China; anything longer is an instant already. */
export function instantOf(text: string): number {
  return text.length === 10 ? Date.parse(`${text}T00:00:00+08:00`) : Date.parse(text);
}

export function dateOf(instant: number): string {
  const { year, month, day } = civil(instant);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Monday of the week, as a day number. */
export function weekOf(dayNumber: number): number {
  return dayNumber - ((dayNumber + 3) % 7);
}
