import { queryOptions } from '@tanstack/react-query';
import { get } from '@/lib/http';
import type { Language } from '@/lib/i18n';

export interface Account {
  name: string;
  phone: string | null;
  email: string | null;
  language: Language;
}

export interface OpenSession {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
  address: string | null;
  agent: string | null;
}

export interface Token {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
}

const list = async <T>(path: string, signal: AbortSignal): Promise<T[]> => {
  const answer = await get<T[] | { items: T[] }>(path, undefined, signal);
  return Array.isArray(answer) ? answer : answer.items;
};

export const accountQuery = queryOptions({ queryKey: ['account'], queryFn: ({ signal }) => get<Account>('/api/account', undefined, signal) });
export const sessionsQuery = queryOptions({ queryKey: ['account', 'sessions'], queryFn: ({ signal }) => list<OpenSession>('/api/account/sessions', signal) });
export const tokensQuery = queryOptions({ queryKey: ['account', 'tokens'], queryFn: ({ signal }) => list<Token>('/api/account/tokens', signal) });
