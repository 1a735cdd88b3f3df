import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { AllianceCard, Page } from '@/lib/api';
import { announce } from '@/lib/announce';
import { allianceScope, onAccess, personScope, platformScope, startFeed, unitScope, useScopes } from '@/lib/feed';
import { get } from '@/lib/http';
import { applyFeed } from '@/lib/live';
import { sessionKey, useSession } from '@/lib/session';
import { liveMaps } from '../live';
import { useShellWords } from './words';

/** How many of my alliances are followed at once; more than a person has, but an administrator may have hundreds. */
const followAtMost = 40;

export function useMyAlliances() {
  return useQuery({
    queryKey: ['alliances', 'mine'],
    queryFn: ({ signal }) => get<Page<AllianceCard>>('/api/alliances', { mine: true, size: followAtMost }, signal),
  });
}

/** Keeps every page live: follows my alliances and units, applies what comes, and hears when my rights change. */
export function useLiveShell(): void {
  const session = useSession();
  const client = useQueryClient();
  const t = useShellWords();
  const { data: mine } = useMyAlliances();
  const scopes = useMemo(
    () => [
      ...(mine?.items ?? []).map((alliance) => allianceScope(alliance.id)),
      ...session.units.map((unit) => unitScope(unit.id)),
      personScope(session.person.id),
      ...(session.administrator ? [platformScope] : []),
    ],
    [mine, session],
  );
  useScopes(scopes);

  const me = session.person.id;
  useEffect(() => {
    const stop = applyFeed(client, liveMaps, () => me);
    void startFeed();
    return stop;
  }, [client, me]);

  useEffect(
    () =>
      onAccess((ended) => {
        announce('told', ended ? t('revoked') : t('accessChanged'));
        void client.invalidateQueries({ queryKey: sessionKey });
        if (!ended) {
          void client.invalidateQueries();
        }
      }),
    [client, t],
  );
}
