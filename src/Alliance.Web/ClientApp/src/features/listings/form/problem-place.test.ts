import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ListCategory } from '../types';
import { isFolded, placeOfProblem } from './problem-place';

const category = { fields: [{ code: 'period' }] } as unknown as ListCategory;
const of = (code: string, facts: Record<string, string> = {}) => placeOfProblem({ code, facts, field: code === 'kernel.invalid-field' ? (facts['field'] ?? null) : null }, category);

it('puts each wrong shape beside its field', () => {
  const shapes = ['unitId', 'kind', 'category', 'title', 'text', 'quantity', 'minimumPart', 'branchId', 'audience', 'validUntil'];
  for (const field of shapes) expect(of('kernel.invalid-field', { field })).toBe(field);
  for (const field of ['window', 'window.to', 'window.days', 'window.until', 'window.except', 'window.toMinute']) expect(of('kernel.invalid-field', { field })).toBe('window');
  for (const field of ['contact.name', 'contact.phone', 'contact.mail']) expect(of('kernel.invalid-field', { field })).toBe('contact');
  for (const field of ['place.address', 'place.longitude', 'place.regionCode']) expect(of('kernel.invalid-field', { field })).toBe('place');
});

it('puts each rule beside the field that it means', () => {
  for (const code of ['field-required', 'field-not-a-number', 'field-not-a-choice', 'field-not-a-date', 'field-too-long']) expect(of(`listing.${code}`, { field: 'fields.period' })).toBe('fields.period');
  expect(of('listing.validity-is-over')).toBe('validUntil');
  expect(of('listing.validity-too-long')).toBe('validUntil');
  expect(of('listing.no-such-branch')).toBe('branchId');
  expect(of('listing.below-promised', { promised: '3' })).toBe('quantity');
});

it('says what it cannot place at the end of the form, so that nothing is refused in silence', () => {
  expect(of('listing.no-such-field', { field: 'fields.gone' })).toBe('form');
  expect(of('listing.already-posted')).toBe('form');
  expect(isFolded('validUntil')).toBe(true);
  expect(isFolded('title')).toBe(false);
});

it('has a sentence in both languages for every rule of an entry', () => {
  const read = (spoken: string) => JSON.parse(readFileSync(resolve(process.cwd(), `../Kernel/Sentences/listings.${spoken}.json`), 'utf8')) as Record<string, string>;
  const codes = [...readFileSync(resolve(process.cwd(), '../../Alliance.Domain/Listings/ListingCodes.cs'), 'utf8').matchAll(/"(listing\.[a-z-]+)"/g)].map((match) => match[1]!);
  expect(codes.length).toBeGreaterThan(15);
  for (const code of codes) {
    expect(read('zh')[code], code).toMatch(/[\u4e00-\u9fff]/);
    expect(read('en')[code], code).toMatch(/^[^\u4e00-\u9fff]+$/);
  }
});
