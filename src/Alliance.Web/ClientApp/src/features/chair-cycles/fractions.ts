import { fractionValue } from '@/lib/format';

/** At most two decimals, no trailing noughts, a real minus: "12/5" → "2.4", −0.3333 → "−0.33". */
export function asDecimal(fraction: string | number): string {
  const value = typeof fraction === 'string' ? fractionValue(fraction) : fraction;
  return value === null || !Number.isFinite(value) ? '–' : String(Math.round(value * 100) / 100).replace('-', '−');
}

/** A share people may write: a positive whole number or fraction. */
export const isShare = (text: string): boolean => /^\d{1,6}(\/[1-9]\d{0,5})?$/.test(text.trim()) && (fractionValue(text) ?? 0) > 0;
