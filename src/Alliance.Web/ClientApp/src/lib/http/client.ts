import { Problem } from './problem';

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What one command answers: what it concerned, its new version, and where it stands in the feed of its scope. */
export interface Outcome {
  id: string;
  version: number;
  scope: string;
  position: number;
}

export interface Intent {
  method?: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** The version the edit was made on (If-Match). */
  version?: number | null | undefined;
  /** One key per intent: the same on every repetition of it. */
  key?: string;
}

const pauses = [400, 1200, 3000];
let antiforgery = '';
let refreshAntiforgery: (() => Promise<void>) | null = null;
let onSignedOut: (() => void) | null = null;

export function rememberAntiforgery(token: string): void {
  antiforgery = token;
}

/** What an unsafe request must carry to be ours. */
export const antiforgeryHeader = (): Record<string, string> => ({ 'X-Alliance-Antiforgery': antiforgery });

/** Wired by the session: how to get a fresh token, and whom to tell that the session has ended. */
export function connectSession(hooks: { refreshAntiforgery: () => Promise<void>; signedOut: () => void }): void {
  refreshAntiforgery = hooks.refreshAntiforgery;
  onSignedOut = hooks.signedOut;
}

export function newKey(): string {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

export function withQuery(path: string, query?: Query): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()}`;
}

const wait = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function once(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }

    throw Problem.network();
  }
}

async function read<T>(response: Response): Promise<T> {
  if (response.ok) {
    const text = response.status === 204 ? '' : await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  const problem = await Problem.from(response);
  if (problem.status === 401 && problem.code === 'kernel.not-signed-in') {
    onSignedOut?.();
  }

  throw problem;
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return read<T>(await once(withQuery(path, query), { headers: { Accept: 'application/json' }, signal: signal ?? null }));
}

/**
 * Sends a command. Trouble on the way (no network, 503) is repeated with the same Idempotency-Key, so that it acts
 * once however often it is sent; a refusal is thrown at once as a Problem.
 */
export async function send<T = Outcome>(intent: Intent): Promise<T> {
  const key = intent.key ?? newKey();
  let refreshed = false;
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await once(intent.path, { method: intent.method ?? 'POST', headers: headersOf(intent, key), body: bodyOf(intent.body) });
      if (response.status === 503 && attempt < pauses.length) {
        await wait(pauses[attempt]!);
        continue;
      }

      return await read<T>(response);
    } catch (error) {
      if (error instanceof Problem && error.code === 'kernel.antiforgery' && !refreshed && refreshAntiforgery) {
        refreshed = true;
        await refreshAntiforgery();
        continue;
      }

      if (error instanceof Problem && error.code === 'network' && attempt < pauses.length) {
        await wait(pauses[attempt]!);
        continue;
      }

      throw error;
    }
  }
}

/** A file: asked for, or (with a body) made of what is sent along; nothing is changed by it. */
export async function download(path: string, body?: unknown): Promise<Blob> {
  const response = await once(path, body === undefined ? {} : { method: 'POST', headers: headersOf({ path, body }, newKey()), body: bodyOf(body) });
  if (response.ok) {
    return response.blob();
  }

  throw await Problem.from(response);
}

function headersOf(intent: Intent, key: string): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json', ...antiforgeryHeader(), 'Idempotency-Key': key };
  if (intent.body !== undefined && !(intent.body instanceof FormData)) {
    headers['Content-Type'] = 'application/json';
  }

  if (intent.version != null) {
    headers['If-Match'] = `"${intent.version}"`;
  }

  return headers;
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) {
    return null;
  }

  return body instanceof FormData ? body : JSON.stringify(body);
}
