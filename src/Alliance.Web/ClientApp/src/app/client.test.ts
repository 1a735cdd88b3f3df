import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { Problem } from '@/lib/http';
import { client } from './client';

afterEach(() => client.clear());

async function shownAfter(trouble: Problem) {
  let reading: () => Promise<string> = async () => 'entry';
  const observer = new QueryObserver(client, { queryKey: ['listing', trouble.code], queryFn: () => reading(), retry: false });
  const leave = observer.subscribe(() => undefined);
  await observer.refetch();
  expect(observer.getCurrentResult().data).toBe('entry');
  reading = () => Promise.reject(trouble);
  await client.invalidateQueries({ queryKey: ['listing', trouble.code] });
  const { data, error } = observer.getCurrentResult();
  leave();
  return [data, error];
}

it('shows no longer what one may not see any more', async () => {
  for (const refusal of [new Problem(404, 'kernel.not-found'), new Problem(403, 'kernel.forbidden')]) {
    expect(await shownAfter(refusal)).toEqual([undefined, refusal]);
  }
});

it('keeps what was read while the way to the server is in trouble', async () => {
  for (const trouble of [Problem.network(), new Problem(503, 'http.503')]) {
    expect(await shownAfter(trouble)).toEqual(['entry', trouble]);
  }
});
