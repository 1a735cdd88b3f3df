import type { Language } from '@/lib/i18n';

export function sayNumber(value: number, spoken: Language, decimals = 0): string {
  return new Intl.NumberFormat(spoken === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: decimals }).format(value);
}

/** "12/5" → 2.4; null when it is not a fraction. */
export function fractionValue(text: string): number | null {
  const match = /^(-?\d+)(?:\/(\d+))?$/.exec(text.trim());
  if (!match) {
    return null;
  }

  const below = match[2] === undefined ? 1 : Number(match[2]);
  return below === 0 ? null : Number(match[1]) / below;
}

/** "12/5" → "2.4", "1/3" → "0.33"; what is no fraction stays as it is. */
export function sayFraction(text: string, decimals = 2): string {
  const value = fractionValue(text);
  return value === null ? text : String(Number(value.toFixed(decimals)));
}

export function sayCount(total: number, capped: boolean, spoken: Language): string {
  return `${sayNumber(total, spoken)}${capped ? '+' : ''}`;
}
