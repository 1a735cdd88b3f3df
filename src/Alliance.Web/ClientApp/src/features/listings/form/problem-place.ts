import type { ListCategory } from '../types';
import type { Problem } from '@/lib/http';

/** A refusal, and where in the form it belongs. */
export interface Refusal {
  place: string;
  text: string;
}

const places = ['unitId', 'kind', 'category', 'title', 'quantity', 'minimumPart', 'text', 'place', 'audience', 'branchId', 'validUntil', 'window', 'contact'] as const;

/** Rules that name no field but mean one. */
const meant: Readonly<Record<string, string>> = {
  'listing.not-a-member': 'unitId',
  'listing.no-such-kind': 'kind',
  'listing.no-such-category': 'category',
  'listing.has-promises': 'category',
  'listing.below-promised': 'quantity',
  'listing.no-such-branch': 'branchId',
  'listing.validity-is-over': 'validUntil',
  'listing.validity-too-long': 'validUntil',
};

/** Those that stand folded away. */
const folded: readonly string[] = ['text', 'place', 'audience', 'branchId', 'validUntil', 'minimumPart'];

export const isFolded = (place: string): boolean => folded.includes(place);

/** The part of the form that the server refused; `form` where it is none of them, so that it is said at the end of it. */
export function placeOfProblem(problem: Pick<Problem, 'code' | 'field' | 'facts'>, category: ListCategory | undefined): string {
  const named = problem.field ?? problem.facts['field'] ?? meant[problem.code] ?? '';
  if (named.startsWith('fields.')) return category?.fields.some((field) => `fields.${field.code}` === named) === true ? named : 'form';
  const root = named.split(/[.[]/)[0] ?? '';
  return (places as readonly string[]).includes(root) ? root : 'form';
}
