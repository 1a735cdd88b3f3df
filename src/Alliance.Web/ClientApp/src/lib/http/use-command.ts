import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef } from 'react';
import { announce } from '@/lib/announce';
import { newKey, send, type Intent, type Outcome } from './client';
import { Problem, sentenceOf } from './problem';

export interface CommandOptions<V, R> {
  /** What becomes stale when it succeeded. */
  refresh?: readonly QueryKey[] | ((value: V, result: R) => readonly QueryKey[]);
  /** Shows the effect at once; what it returns takes it back when the command was refused. */
  optimistic?: (value: V, client: QueryClient) => () => void;
  onDone?: (result: R, value: V) => void;
  onRefused?: (problem: Problem, value: V) => void;
  /** Said when it succeeded. */
  said?: string | ((value: V, result: R) => string);
  /** The caller shows the refusal itself, for example beside the field. */
  quiet?: boolean | ((problem: Problem) => boolean);
}

/**
 * One intent of the user as a command. Pressing again after an unknown outcome repeats the same Idempotency-Key as
 * long as the content is the same; a refusal takes back what was shown and says the rule in a sentence.
 */
export function useCommand<V = void, R = Outcome>(toIntent: (value: V) => Intent, options: CommandOptions<V, R> = {}) {
  const client = useQueryClient();
  const pending = useRef<{ content: string; key: string } | null>(null);
  return useMutation<R, unknown, V, (() => void) | undefined>({
    mutationFn: (value) => {
      const intent = toIntent(value);
      // A file cannot be compared by its text: each choice of one is an intent of its own.
      const content = intent.body instanceof FormData ? newKey() : JSON.stringify([intent.method, intent.path, intent.body, intent.version]);
      if (pending.current?.content !== content) {
        pending.current = { content, key: intent.key ?? newKey() };
      }

      return send<R>({ ...intent, key: pending.current.key });
    },
    onMutate: (value) => options.optimistic?.(value, client),
    onError: (error, value, takeBack) => {
      takeBack?.();
      const problem = error instanceof Problem ? error : null;
      if (problem && problem.code !== 'network' && problem.status !== 503) {
        pending.current = null;
      }

      const quiet = typeof options.quiet === 'function' ? problem !== null && options.quiet(problem) : options.quiet;
      if (!quiet) {
        announce('refused', sentenceOf(error));
      }

      if (problem) {
        options.onRefused?.(problem, value);
      }
    },
    onSuccess: (result, value) => {
      pending.current = null;
      const stale = typeof options.refresh === 'function' ? options.refresh(value, result) : (options.refresh ?? []);
      for (const queryKey of stale) {
        void client.invalidateQueries({ queryKey });
      }

      if (options.said) {
        announce('done', typeof options.said === 'function' ? options.said(value, result) : options.said);
      }

      options.onDone?.(result, value);
    },
  });
}
