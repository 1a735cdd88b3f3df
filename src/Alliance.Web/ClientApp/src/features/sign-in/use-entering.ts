import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommand, type Intent, type Problem } from '@/lib/http';
import { speak } from '@/lib/i18n';
import { readSession, sessionKey, type Session } from '@/lib/session';

/** Only a path of our own: never to another site. */
export function safeBack(back: string | null): string {
  return back && /^\/(?![/\\])/.test(back) ? back : '/';
}

/** Whatever opens a session: remember it, speak the person's language, go where they wanted to. */
export function useEntering<V>(toIntent: (value: V) => Intent, onRefused: (problem: Problem) => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return useCommand<V, Session>(toIntent, {
    quiet: true,
    onRefused,
    onDone: (session) => {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
      client.setQueryData(sessionKey, readSession(session));
      if (session.person?.language) {
        speak(session.person.language);
      }

      void navigate(safeBack(params.get('back')), { replace: true });
    },
  });
}
