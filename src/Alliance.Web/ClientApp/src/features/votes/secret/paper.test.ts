import { p256 } from '@noble/curves/nist.js';
import { describe, expect, it } from 'vitest';
import { keyIsHonest, newPaper, paperOf, pointOf, proofOf, trackerOf } from './paper';

const key = '1f2e3d4c5b6a79880102030405060708090a0b0c0d0e0f101112131415161718';
const token = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const k = BigInt(`0x${key}`);
const x = (point: InstanceType<typeof p256.Point>) => point.toAffine().x.toString(16).padStart(64, '0');
/** What the server does: it multiplies what it was sent and answers the x. */
const evaluate = (blinded: string) => x(p256.Point.fromHex(blinded).multiply(k));

describe('a paper', () => {
  it('is blinded each time anew, and the proof is the same', () => {
    const [one, other] = [newPaper(), newPaper()];
    expect(one.blinded).not.toBe(other.blinded);
    const again = paperOf(one.token, other.blind);
    expect(proofOf(one, evaluate(one.blinded))).toBe(proofOf(again, evaluate(again.blinded)));
  });

  it('proves what the server computes without blinding', () => {
    const paper = paperOf(token, '0000000000000000000000000000000000000000000000000000000000000007');
    const proof = proofOf(paper, evaluate(paper.blinded));
    expect(proof).toBe(proofOf(paperOf(token, '01'.padStart(64, '0')), x(pointOf(token).multiply(k))));
    expect(keyIsHonest(key, p256.Point.BASE.multiply(k).toHex(true), token, proof)).toBe(true);
  });

  it('shows when a paper was made with another key', () => {
    const paper = newPaper();
    const marked = x(p256.Point.fromHex(paper.blinded).multiply(k + 1n));
    expect(keyIsHonest(key, p256.Point.BASE.multiply(k).toHex(true), paper.token, proofOf(paper, marked))).toBe(false);
    expect(keyIsHonest(key, p256.Point.BASE.multiply(k + 1n).toHex(true), paper.token, proofOf(paper, evaluate(paper.blinded)))).toBe(false);
  });

  it('agrees with the server', () => {
    expect(pointOf(token).toHex(true)).toBe('02c1e99d8a9dc0d505b23c6476c12566015ea1d3241593c5bffad10fdeb6978af5');
    expect(trackerOf(token)).toBe('9466b3ea0221');
    const paper = paperOf(token, '0000000000000000000000000000000000000000000000000000000000000007');
    expect(proofOf(paper, evaluate(paper.blinded))).toBe('0f2b024dca1a4dcf8d64b65553a9dc55b4a30017afa6132a8b34aa6b754e7f62');
  });
});
