import type { OpenedBox, Vote } from '../api';
import type { Kept } from './keep';
import { keyIsHonest, trackerOf } from './paper';

export interface Checked {
  ballot: 'found' | 'changed' | 'missing';
  keyHonest: boolean;
}

/** Holds what was published against what this browser kept. */
export function checkBallot(vote: Pick<Vote, 'keys'>, box: OpenedBox, kept: Kept): Checked {
  const group = kept.group ?? '';
  const mine = box.ballots.filter((ballot) => ballot.tracker === trackerOf(kept.token) && ballot.group === group);
  const key = box.keys.find((each) => each.group === group)?.privateKey;
  const announced = vote.keys.find((each) => each.group === group)?.publicKey;
  return {
    ballot: mine.length === 0 ? 'missing' : mine.some((ballot) => ballot.choice === kept.choice) ? 'found' : 'changed',
    keyHonest: key !== undefined && announced !== undefined && kept.proof !== null && keyIsHonest(key, announced, kept.token, kept.proof),
  };
}
