import { votePath } from '../api';
import { keepPaper, keptPaper, type Kept } from './keep';
import { newPaper, proofOf, trackerOf } from './paper';
import { Problem, send } from '@/lib/http';

/** Takes the unit's paper, or takes up the one it has. Each step is kept before the next, so that a reload goes on where it stopped. */
export async function takePaper(alliance: string, vote: string, unitId: string): Promise<Kept> {
  const before = keptPaper(vote, unitId);
  if (before?.proof) return before;
  const paper: Kept = before ?? { ...newPaper(), group: null, proof: null, choice: null, cast: false };
  if (!keepPaper(vote, unitId, paper)) {
    throw new Error('keeps-nothing');
  }

  const { evaluation, group } = await send<{ evaluation: string; group: string }>({ path: votePath(alliance, vote, 'papers'), body: { unitId, blinded: paper.blinded } });
  const whole: Kept = { ...paper, group, proof: proofOf(paper, evaluation) };
  keepPaper(vote, unitId, whole);
  return whole;
}

const pauses = [0, 500, 1500, 4000];

/**
 * Drops the ballot: without cookies, so that the request carries no name. Repeated on trouble; the token itself makes
 * that harmless.
 */
export async function dropBallot(alliance: string, vote: string, unitId: string, kept: Kept, choice: string): Promise<Kept> {
  const ballot = { ...kept, choice };
  keepPaper(vote, unitId, ballot);
  let trouble: Problem = Problem.network();
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const response = await fetch(votePath(alliance, vote, 'box'), {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ token: kept.token, proof: kept.proof, choice, group: kept.group ?? '' }),
    }).catch(() => null);
    if (response?.ok) {
      const done = { ...ballot, cast: true };
      keepPaper(vote, unitId, done);
      return done;
    }

    if (response !== null) {
      trouble = await Problem.from(response);
      if (response.status < 500) break;
    }
  }

  throw trouble;
}

export { trackerOf };
