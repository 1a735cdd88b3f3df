/**
 * One fixed colour for each province and each unit, the same on every page. Hues are spread after Okabe and Ito's
 * and Tol's palettes, which keep apart under the common colour-vision deficiencies; neighbours differ in lightness
 * too, and no colour ever stands without its name.
 */
export interface Ink {
  /** For lines, ribbons and dots. */
  solid: string;
  /** For forecast and backgrounds. */
  soft: string;
  /** Text that is legible on `solid`. */
  on: string;
}

const palette: readonly Ink[] = [
  { solid: '#0f766e', soft: '#cfe8e4', on: '#ffffff' },
  { solid: '#b45309', soft: '#f6e0c4', on: '#ffffff' },
  { solid: '#2f5fa8', soft: '#d6e2f4', on: '#ffffff' },
  { solid: '#8a3a6e', soft: '#efd9e7', on: '#ffffff' },
  { solid: '#4d7c0f', soft: '#e0ecc8', on: '#ffffff' },
  { solid: '#6b5bb5', soft: '#e2ddf5', on: '#ffffff' },
  { solid: '#0e7490', soft: '#cdeaf2', on: '#ffffff' },
  { solid: '#a1453b', soft: '#f4d9d5', on: '#ffffff' },
  { solid: '#7a6a1d', soft: '#eee6c2', on: '#ffffff' },
  { solid: '#475569', soft: '#dde3ea', on: '#ffffff' },
  { solid: '#166534', soft: '#cfe8d8', on: '#ffffff' },
  { solid: '#9d4edd', soft: '#eadcf9', on: '#ffffff' },
];

/** Provinces that meet in one alliance get colours far apart; the four of the Yangtze delta the clearest. */
const provinceOrder: Readonly<Record<string, number>> = {
  '31': 0, '32': 1, '33': 2, '34': 3,
  '11': 2, '12': 6, '13': 8, '14': 7, '15': 4,
  '21': 9, '22': 10, '23': 5,
  '35': 4, '36': 7, '37': 6,
  '41': 8, '42': 5, '43': 10, '44': 9, '45': 11, '46': 6,
  '50': 7, '51': 4, '52': 5, '53': 8, '54': 9,
  '61': 10, '62': 11, '63': 6, '64': 7, '65': 2,
  '71': 5, '81': 8, '82': 4,
};

function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  }

  return value >>> 0;
}

/** By a province's code, or any region code that begins with it. */
export function provinceInk(code: string | null | undefined): Ink {
  const province = (code ?? '').slice(0, 2);
  return palette[provinceOrder[province] ?? hash(province) % palette.length]!;
}

/** Where several provinces meet, a unit wears its province's colour, so that those who face each other differ; elsewhere its own. */
export function inkAmong(severalProvinces: boolean, unitId: string, province: string | null | undefined): Ink {
  return severalProvinces && province ? provinceInk(province) : unitInk(unitId);
}

export function unitInk(unitId: string): Ink {
  return palette[hash(unitId) % palette.length]!;
}
