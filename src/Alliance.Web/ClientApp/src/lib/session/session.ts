import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { GrantRef } from '@/lib/api';
import { get, rememberAntiforgery } from '@/lib/http';
import type { Language } from '@/lib/i18n';

export interface Person {
  id: string;
  name: string;
  signInName: string;
  language: Language | null;
}

export interface DemoAccount {
  signInName: string;
  password: string;
  name: string;
  role: GrantRef['role'];
  allianceId?: string | null;
  allianceName?: string | null;
}

export interface Session {
  person: Person | null;
  grants: GrantRef[];
  units: { id: string; name: string }[];
  administrator: boolean;
  antiforgeryToken: string;
  demo: boolean;
  needsSetup: boolean;
  version?: string;
  /** Where the engine's own pages are; an administrator is told, when it has some. */
  operatorPages?: string;
  demoAccounts?: DemoAccount[];
}

export type SignedIn = Session & { person: Person };

export const sessionKey = ['session'] as const;

/** The server's answer made whole, and its antiforgery token remembered for the commands to come. */
export function readSession(raw: Partial<Session>): Session {
  const session: Session = {
    person: raw.person ?? null,
    grants: raw.grants ?? [],
    units: raw.units ?? [],
    administrator: raw.administrator ?? false,
    antiforgeryToken: raw.antiforgeryToken ?? '',
    demo: raw.demo ?? false,
    needsSetup: raw.needsSetup ?? false,
    ...(raw.version ? { version: raw.version } : {}),
    ...(raw.operatorPages ? { operatorPages: raw.operatorPages } : {}),
    ...(raw.demoAccounts ? { demoAccounts: raw.demoAccounts } : {}),
  };
  rememberAntiforgery(session.antiforgeryToken);
  return session;
}

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }) => readSession(await get<Partial<Session>>('/api/session', undefined, signal)),
  staleTime: 60_000,
});

/** Before it is known whether somebody is signed in. */
export function useMaybeSession() {
  return useQuery(sessionQuery);
}

/** On every page behind the sign-in: who I am. */
export function useSession(): SignedIn {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data.person) {
    throw new Error('This page is shown only to those who signed in.');
  }

  return data as SignedIn;
}
