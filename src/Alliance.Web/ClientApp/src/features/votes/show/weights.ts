import type { Part } from '../api';

/** A fraction in whole numbers: "3/2" is [3, 2]. Null when it is not one, or too large to be reckoned with exactly. */
export function parse(text: string): [number, number] | null {
  const decimal = /^(\d{1,6})(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (decimal) {
    const tail = decimal[2] ?? '';
    return reduce(Number(`${decimal[1] ?? ''}${tail}`), 10 ** tail.length);
  }

  const fraction = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text.trim());
  return fraction && Number(fraction[2]) > 0 ? reduce(Number(fraction[1]), Number(fraction[2])) : null;
}

export const written = ([above, below]: [number, number]): string => (below === 1 ? String(above) : `${above}/${below}`);

/** The whole less the parts; null when the parts are more than the whole. */
export function left(whole: [number, number], parts: readonly [number, number][]): [number, number] | null {
  const [above, below] = parts.reduce<[number, number]>(([a, b], [c, d]) => reduce(a * d - c * b, b * d), whole);
  return above < 0 ? null : [above, below];
}

/** The choice with the greatest part, the first of several alike: with it the unit is counted as one. */
export function greatest(parts: readonly Part[]): string {
  const value = (part: Part) => {
    const [above, below] = parse(part.weight) ?? [0, 1];
    return above / below;
  };
  return parts.reduce((best, part) => (value(part) > value(best) ? part : best), parts[0] ?? { choice: 'abstain', weight: '0' }).choice;
}

function reduce(above: number, below: number): [number, number] {
  const divisor = common(Math.abs(above), below);
  return [above / divisor, below / divisor];
}

function common(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : common(b, a % b);
}
