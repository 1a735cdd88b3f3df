import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { GrantRef, Page, RoleName } from '@/lib/api';
import { get } from '@/lib/http';
import type { SignedIn } from '@/lib/session';

export interface PersonRow {
  id: string;
  name: string;
  phone?: string | null;
  email?: string | null;
  signInName: string;
  grants: GrantRef[];
  active: boolean;
  hasSignedIn: boolean;
  version?: number;
}

export interface PeopleFilter {
  q: string;
  role: string;
  page: number;
  size: number;
}

export const peopleQuery = (filter: PeopleFilter) =>
  queryOptions({
    queryKey: ['people', 'list', filter],
    queryFn: ({ signal }) => get<Page<PersonRow>>('/api/people', { ...filter }, signal),
    placeholderData: keepPreviousData,
  });

export const personPath = (id: string, ...rest: string[]) => ['/api/people', encodeURIComponent(id), ...rest].join('/');

export const personQuery = (id: string) => queryOptions({ queryKey: ['person', id], queryFn: ({ signal }) => get<PersonRow>(personPath(id), undefined, signal) });

export type TargetKind = 'alliance' | 'unit' | 'region' | null;

/** What a role is held for. */
export const targetOf: Readonly<Record<RoleName, TargetKind>> = {
  administrator: null,
  coordinator: 'alliance',
  observer: 'alliance',
  delegate: 'unit',
  deputy: 'unit',
  supervisor: 'region',
};

/** Which roles somebody may hand out; the server has the last word. */
export function rolesGivenBy(session: SignedIn): RoleName[] {
  if (session.administrator) {
    return ['delegate', 'deputy', 'coordinator', 'observer', 'supervisor', 'administrator'];
  }

  return session.grants.some((grant) => grant.role === 'coordinator') ? ['delegate', 'deputy', 'coordinator', 'observer'] : ['deputy', 'delegate'];
}
