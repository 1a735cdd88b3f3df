import { expect, it } from 'vitest';
import type { ListBook } from '../types';
import { bodyOf, consequences, isSame, lacks, moved, newCategory, newField, withChoices, withLabel } from './book-draft';

const book: ListBook = {
  kinds: [{ code: 'need', zh: '需求', en: 'Needs', side: 'wants' }],
  categories: [
    { code: 'hall', version: 1, zh: '场地', en: 'Halls', parent: null, kinds: ['need'], unit: '间', fields: [{ code: 'seats', zh: '座位', en: 'Seats', type: 'number', required: true, unit: '人', choices: [] }] },
    { code: 'bus', version: 2, zh: '车辆', en: 'Buses', parent: 'hall', kinds: ['need'], unit: '辆', fields: [] },
  ],
  climbAfterDays: 30,
  validMonths: 6,
  distanceKm: 20,
  answerDays: 14,
};

it('says what a new book means for what stands on the lists', () => {
  const next = { ...book, categories: [{ ...book.categories[0]!, fields: [...book.categories[0]!.fields, { ...newField(), zh: '投影' }] }, { ...newCategory(['need']), zh: '讲师' }] };
  expect(consequences(book, next).map((each) => [each.category.zh, each.what])).toEqual([['场地', 'asks-other'], ['讲师', 'new'], ['车辆', 'gone']]);
  expect(consequences(book, { ...book, climbAfterDays: 3 })).toEqual([]);
  expect(isSame(book, { ...book, climbAfterDays: 3 })).toBe(false);
  expect(isSame(book, { ...book, answerDays: 7 })).toBe(false);
  expect(bodyOf({ ...book, answerDays: 7 }).answerDays).toBe(7);
});

it('lets a name in one language stand for both and drops a parent that is gone', () => {
  const sent = bodyOf({ ...book, categories: [{ ...book.categories[1]!, en: '' }] });
  expect(sent.categories[0]).toMatchObject({ zh: '车辆', en: '车辆', parent: null });
});

it('names what is missing by its place', () => {
  const choice = { ...newField(), zh: '时段', type: 'choice' as const, choices: ['夜间', ' 夜间 ', ''] };
  expect(lacks({ ...book, categories: [{ ...book.categories[0]!, unit: ' ', kinds: ['gone'], fields: [choice, newField()] }] })).toEqual({
    'categories[0].unit': 'unit', 'categories[0].kinds': 'kinds', 'categories[0].fields[0].choices': 'choices', 'categories[0].fields[1]': 'name',
  });
  expect(lacks(book)).toEqual({});
});

it('keeps each choice with its English label, whatever is trimmed, dropped, added or moved', () => {
  const field = { ...newField(), zh: '时段', en: 'Period', type: 'choice' as const, choices: ['夜间', '白天'], choicesEn: ['Night', ''] };
  const sent = (each: typeof field) => bodyOf({ ...book, categories: [{ ...book.categories[0]!, fields: [each] }] }).categories[0]!.fields[0]!;
  expect(sent({ ...field, ...withChoices(field, ['全天', '白天', '夜间']) } as typeof field)).toMatchObject({ choices: ['全天', '白天', '夜间'], choicesEn: ['', '', 'Night'] });
  expect(sent({ ...field, choices: [' ', '夜间 ', '夜间', '白天'], choicesEn: ['x', ' Night ', 'y', ''] })).toMatchObject({ choices: ['夜间', '白天'], choicesEn: ['Night', ''] });
  expect(sent({ ...field, ...withLabel(field, 0, '') } as typeof field).choicesEn).toBeUndefined();
  const labelled = (choicesEn: string[]): ListBook => ({ ...book, categories: [{ ...book.categories[0]!, fields: [{ ...field, choicesEn }] }] });
  expect(isSame(labelled(['Night', '']), labelled(['Night', 'Day']))).toBe(false);
  expect(consequences(labelled(['Night', '']), labelled(['Night', 'Day']))).toEqual([]);
});

it('moves within the list and not beyond it', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
