import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { persistently } from './persist';
import { Problem } from '@/lib/http';

describe('asking until there is an answer', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('asks again after the network failed, ever more rarely', async () => {
    const asked: number[] = [];
    const began = Date.now();
    const answer = persistently(
      async () => {
        asked.push(Date.now() - began);
        if (asked.length < 4) throw new Problem(0, 'network');
        return 'there';
      },
      () => true,
    );
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(answer).resolves.toBe('there');
    expect(asked).toEqual([0, 300, 900, 2100]);
  });

  it('does not ask again what is refused, nor what nobody wants any more', async () => {
    const refused = vi.fn(async () => Promise.reject(new Problem(404, 'not-found')));
    await expect(persistently(refused, () => true)).rejects.toMatchObject({ code: 'not-found' });
    const unwanted = vi.fn(async () => Promise.reject(new Problem(503, 'unavailable')));
    await expect(persistently(unwanted, () => false)).rejects.toMatchObject({ status: 503 });
    expect([refused.mock.calls.length, unwanted.mock.calls.length]).toEqual([1, 1]);
  });
});
