import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The voter's half of a secret ballot: an oblivious pseudo-random function in the manner of RFC 9497 over P-256, on
 * x-coordinates alone. The server sees r·T for a random r, never the token nor its point T; what it answers, divided
 * by r, is x(k·T), which with the token proves that a paper was issued, and to nobody to whom.
 */
export interface Paper {
  token: string;
  blind: string;
  blinded: string;
}

const Point = p256.Point;
const order = Point.Fn.ORDER;

export const newPaper = (): Paper => paperOf(randomHex(), randomScalar());

/** From its two secrets; apart from `newPaper` only tests make one. */
export function paperOf(token: string, blind: string): Paper {
  return { token, blind, blinded: pointOf(token).multiply(BigInt(`0x${blind}`)).toHex(true) };
}

/** SHA-256 over token and x(k·T): what goes into the box beside the token. */
export function proofOf(paper: Paper, evaluation: string): string {
  const inverse = Point.Fn.inv(BigInt(`0x${paper.blind}`));
  // Of the two points with this x either will do: they are opposite, and so are their multiples.
  const x = Point.fromHex(`02${evaluation}`).multiply(inverse).toAffine().x;
  return prove(paper.token, x);
}

export const trackerOf = (token: string): string => hash('alliance vote token v1', hexToBytes(token)).slice(0, 12);

/** When the box is open its keys are known: was my paper made with the key that was announced for everybody? */
export function keyIsHonest(privateKey: string, publicKey: string, token: string, proof: string): boolean {
  const k = BigInt(`0x${privateKey}`);
  return Point.BASE.multiply(k).toHex(true) === publicKey && prove(token, pointOf(token).multiply(k).toAffine().x) === proof;
}

/** By trying and counting on: the first counter for which the hash is the x of a point. */
export function pointOf(token: string): InstanceType<typeof Point> {
  for (let counter = 0; counter < 256; counter++) {
    const x = hash('alliance vote point v1', Uint8Array.of(counter), hexToBytes(token));
    try {
      return Point.fromHex(`02${x}`);
    } catch {
      // Not the x of any point.
    }
  }

  throw new Error('No point was found.');
}

const prove = (token: string, x: bigint): string => hash('alliance vote proof v1', hexToBytes(token), hexToBytes(x.toString(16).padStart(64, '0')));

const hash = (label: string, ...parts: Uint8Array[]): string => bytesToHex(sha256(concatBytes(utf8ToBytes(label), ...parts)));

const randomHex = (): string => bytesToHex(crypto.getRandomValues(new Uint8Array(32)));

function randomScalar(): string {
  for (;;) {
    const text = randomHex();
    const value = BigInt(`0x${text}`);
    if (value > 0n && value < order) return text;
  }
}
