import { p256 } from '@noble/curves/nist.js';
import { describe, expect, it } from 'vitest';
import { checkBallot } from './check';
import { newPaper, proofOf, trackerOf } from './paper';

const k = 12345n;
const hex = (value: bigint) => value.toString(16).padStart(64, '0');
const paper = newPaper();
const proof = proofOf(paper, hex(p256.Point.fromHex(paper.blinded).multiply(k).toAffine().x));
const kept = { ...paper, group: '31', proof, choice: 'yes', cast: true };
const vote = { keys: [{ group: '31', publicKey: p256.Point.BASE.multiply(k).toHex(true) }] };
const box = (choice: string, group = '31') => ({ ballots: [{ tracker: trackerOf(paper.token), choice, group }], keys: [{ group: '31', privateKey: hex(k) }] });

describe('checking one’s own ballot', () => {
  it('finds it with its choice and the key that was announced', () => {
    expect(checkBallot(vote, box('yes'), kept)).toEqual({ ballot: 'found', keyHonest: true });
  });

  it('says when the choice differs, when it is missing, and when it lies in another box', () => {
    expect(checkBallot(vote, box('no'), kept).ballot).toBe('changed');
    expect(checkBallot(vote, { ballots: [], keys: [] }, kept)).toEqual({ ballot: 'missing', keyHonest: false });
    expect(checkBallot(vote, box('yes', '33'), kept).ballot).toBe('missing');
  });

  it('says when the published key is not the one announced', () => {
    expect(checkBallot({ keys: [{ group: '31', publicKey: p256.Point.BASE.toHex(true) }] }, box('yes'), kept).keyHonest).toBe(false);
  });
});
