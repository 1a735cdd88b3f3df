import type { CategoryField, FieldType, ListBook, ListCategory, ListKind } from '../types';

export const fieldTypes: readonly FieldType[] = ['text', 'number', 'choice', 'multi', 'date', 'place', 'file'];

/** Codes are never shown; a new one is never one that was used before, so that no answer of an old entry stands under another question. */
export const freshCode = (prefix: string): string => `${prefix}-${Math.random().toString(36).slice(2, 10)}`;

export const listed = (type: FieldType): boolean => type === 'choice' || type === 'multi';

export const newField = (): CategoryField => ({ code: freshCode('f'), zh: '', en: '', type: 'text', required: false, unit: null, choices: [] });

export const newCategory = (kinds: string[]): ListCategory => ({ code: freshCode('c'), version: 0, zh: '', en: '', parent: null, kinds, unit: '项', fields: [] });

export const newKind = (): ListKind => ({ code: freshCode('k'), zh: '', en: '', side: 'wants' });

/** The list with one of its members in another place; where there is no such place it stays as it is. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  next.splice(to, 0, one);
  return next;
}

export const replaced = <T>(list: readonly T[], at: number, next: Partial<T>): T[] => list.map((each, i) => (i === at ? { ...each, ...next } : each));

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);

/** As the API takes it: a name in one language stands for both, choices only where there are any. */
export function bodyOf(book: ListBook): ListBook {
  const named = <T extends { zh: string; en: string }>(one: T): T => ({ ...one, zh: one.zh.trim() || one.en.trim(), en: one.en.trim() || one.zh.trim() });
  return {
    ...book,
    kinds: book.kinds.map(named),
    categories: book.categories.map((category) => ({
      ...named(category),
      unit: category.unit.trim(),
      parent: category.parent === null || book.categories.some((each) => each.code === category.parent) ? category.parent : null,
      kinds: category.kinds.filter((code) => book.kinds.some((kind) => kind.code === code)),
      fields: category.fields.map((field) => ({
        ...named(field),
        unit: field.type === 'number' ? field.unit?.trim() || null : null,
        required: field.required && field.type !== 'file',
        choicesEn: undefined,
        ...choicesOf(field),
      })),
    })),
  };
}

/** Each choice once and by itself, with its English label; no labels at all where there are none. */
function choicesOf(field: CategoryField): { choices: string[]; choicesEn?: string[] } {
  if (!listed(field.type)) return { choices: [] };
  const named = field.choices.map((choice, i) => ({ choice: choice.trim(), english: field.choicesEn?.[i]?.trim() ?? '' }));
  const kept = named.filter(({ choice }, i) => choice !== '' && named.findIndex((each) => each.choice === choice) === i);
  const choicesEn = kept.map(({ english }) => english);
  return { choices: kept.map(({ choice }) => choice), ...(choicesEn.some((english) => english !== '') ? { choicesEn } : {}) };
}

/** Other choices, or in another order: each keeps its English label. */
export const withChoices = (field: CategoryField, choices: string[]): Pick<CategoryField, 'choices' | 'choicesEn'> => ({
  choices,
  choicesEn: choices.map((choice) => field.choicesEn?.[field.choices.indexOf(choice)] ?? ''),
});

/** One choice with another English label. */
export const withLabel = (field: CategoryField, at: number, label: string): Pick<CategoryField, 'choicesEn'> => ({
  choicesEn: field.choices.map((_, i) => (i === at ? label : (field.choicesEn?.[i] ?? ''))),
});

/** What is missing, by where it stands (`categories[2].fields[0].choices`), before anything is sent. */
export function lacks(book: ListBook): Record<string, 'name' | 'unit' | 'kinds' | 'choices' | 'some'> {
  const found: ReturnType<typeof lacks> = {};
  const nameless = (one: { zh: string; en: string }) => one.zh.trim() === '' && one.en.trim() === '';
  if (book.kinds.length === 0) found.kinds = 'some';
  if (book.categories.length === 0) found.categories = 'some';
  book.kinds.forEach((kind, i) => nameless(kind) && (found[`kinds[${i}]`] = 'name'));
  bodyOf(book).categories.forEach((category, i) => {
    const at = `categories[${i}]`;
    if (nameless(category)) found[at] = 'name';
    if (category.unit === '') found[`${at}.unit`] = 'unit';
    if (category.kinds.length === 0) found[`${at}.kinds`] = 'kinds';
    category.fields.forEach((field, j) => {
      if (nameless(field)) found[`${at}.fields[${j}]`] = 'name';
      if (listed(field.type) && field.choices.length < 2) found[`${at}.fields[${j}].choices`] = 'choices';
    });
  });
  return found;
}

export interface Consequence {
  category: ListCategory;
  what: 'new' | 'asks-other' | 'gone';
}

const asked = (category: ListCategory) => JSON.stringify([category.unit, category.fields.map((f) => [f.code, f.zh, f.en, f.type, f.required, f.unit, f.choices])]);

/** What a new book means for what stands on the lists: categories that are new, that ask something else from now on, or that are gone. */
export function consequences(before: ListBook, after: ListBook): Consequence[] {
  const next = bodyOf(after);
  return [
    ...next.categories.flatMap((category): Consequence[] => {
      const was = before.categories.find((each) => each.code === category.code);
      return was === undefined ? [{ category, what: 'new' }] : asked(was) === asked(category) ? [] : [{ category, what: 'asks-other' }];
    }),
    ...before.categories.filter((was) => !next.categories.some((each) => each.code === was.code)).map((category): Consequence => ({ category, what: 'gone' })),
  ];
}

export const isSame = (before: ListBook, after: ListBook): boolean => JSON.stringify(bodyOf(before)) === JSON.stringify(bodyOf(after));
