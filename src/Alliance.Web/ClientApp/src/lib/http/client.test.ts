import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal, serve } from '@/testing/render';
import { connectSession, get, rememberAntiforgery, send, withQuery } from './client';
import { Problem } from './problem';

beforeEach(() => {
  vi.stubGlobal('setTimeout', (run: () => void) => queueMicrotask(run));
  rememberAntiforgery('token');
});

afterAll(() => vi.unstubAllGlobals());

describe('sending a command', () => {
  it('repeats with the same key when the outcome is unknown', async () => {
    let tries = 0;
    const asked = serve({ 'POST /api/alliances': () => (++tries < 3 ? refusal(503, 'kernel.outcome-unknown') : { id: 'x', version: 1, scope: 'alliance/x', position: 1 }) });
    await expect(send({ path: '/api/alliances', body: {} })).resolves.toMatchObject({ id: 'x' });
    expect(new Set(asked.map((request) => request.headers.get('Idempotency-Key'))).size).toBe(1);
    expect(asked).toHaveLength(3);
  });

  it('carries the antiforgery token and the version it was made on', async () => {
    const asked = serve({ 'PUT /api/member-units/u': { id: 'u' } });
    await send({ method: 'PUT', path: '/api/member-units/u', body: {}, version: 7 });
    expect(asked[0]?.headers.get('X-Alliance-Antiforgery')).toBe('token');
    expect(asked[0]?.headers.get('If-Match')).toBe('"7"');
  });

  it('never repeats what a rule refused', async () => {
    const asked = serve({ 'POST /api/x': () => refusal(409, 'alliance.already-member', { unit: 'u' }, '已经是成员', 'Already a member') });
    const refused = await send({ path: '/api/x' }).catch((error: unknown) => error);
    expect(asked).toHaveLength(1);
    expect(refused).toBeInstanceOf(Problem);
    expect((refused as Problem).sentence('zh')).toBe('已经是成员');
    expect((refused as Problem).sentence('en')).toBe('Already a member');
  });

  it('fetches a fresh antiforgery token once and goes on', async () => {
    let tries = 0;
    const asked = serve({ 'POST /api/x': () => (++tries === 1 ? refusal(400, 'kernel.antiforgery') : { id: 'x' }) });
    connectSession({ refreshAntiforgery: async () => rememberAntiforgery('fresh'), signedOut: () => undefined });
    await send({ path: '/api/x' });
    expect(asked[1]?.headers.get('X-Alliance-Antiforgery')).toBe('fresh');
  });

  it('tells when the session has ended', async () => {
    const signedOut = vi.fn();
    connectSession({ refreshAntiforgery: async () => undefined, signedOut });
    serve({ 'GET /api/x': () => refusal(401, 'kernel.not-signed-in') });
    await expect(get('/api/x')).rejects.toBeInstanceOf(Problem);
    expect(signedOut).toHaveBeenCalledOnce();
  });

  it('says in both languages that nothing was reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    const problem = (await send({ path: '/api/x' }).catch((error: unknown) => error)) as Problem;
    expect(problem.code).toBe('network');
    expect(problem.sentence('zh')).toContain('没有连上');
    expect(problem.sentence('en')).toContain('could not be reached');
  });
});

it('leaves empty filters out of the address', () => {
  expect(withQuery('/api/x', { q: '停车', region: '', page: 1, kind: undefined })).toBe('/api/x?q=%E5%81%9C%E8%BD%A6&page=1');
});
