import * as Y from 'yjs';
import { fromBase64, toBase64 } from './base64';

/** What has been typed and not yet been acknowledged: one batch that is under way under its key, and what came after it. */
interface Kept {
  key: string | null;
  sending: string | null;
  waiting: string | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const nothing: Kept = { key: null, sending: null, waiting: null };

/**
 * Keeps what was typed until the server has it: written down at every stroke, so that neither a reload nor a crash of the
 * browser loses a word, and repeated under the same key, so that nothing counts twice. Each window has a place of its own;
 * what a window left behind is taken over by the next one of the same person. Taking over from a window that still lives
 * only sends its words twice, which changes nothing.
 */
export class Outbox {
  private kept: Kept = nothing;
  private readonly place: string;

  constructor(
    private readonly store: Store,
    private readonly prefix: string,
    window: string,
    private readonly newKey: () => string,
  ) {
    this.place = `${prefix}${window}`;
  }

  /** What earlier windows left: to be applied to the document. It is sent again from here. */
  takeOver(): Uint8Array[] {
    const places = Array.from({ length: this.store.length }, (_, i) => this.store.key(i)).filter((place): place is string => place !== null && place.startsWith(this.prefix));
    const found: Uint8Array[] = [];
    for (const place of places) {
      const left = parse(this.store.getItem(place));
      for (const each of [left.sending, left.waiting]) if (each !== null) found.push(fromBase64(each));
      if (place !== this.place) this.store.removeItem(place);
    }

    this.kept = { ...nothing, waiting: found.length === 0 ? null : toBase64(Y.mergeUpdates(found)) };
    this.write();
    return found;
  }

  add(update: Uint8Array): void {
    const waiting = this.kept.waiting === null ? update : Y.mergeUpdates([fromBase64(this.kept.waiting), update]);
    this.kept = { ...this.kept, waiting: toBase64(waiting) };
    this.write();
  }

  /** The batch to send, the same one under the same key until it is acknowledged; null when there is nothing. */
  next(): { key: string; update: string } | null {
    if (this.kept.sending === null) {
      if (this.kept.waiting === null) return null;
      this.kept = { key: this.newKey(), sending: this.kept.waiting, waiting: null };
      this.write();
    }

    return { key: this.kept.key!, update: this.kept.sending! };
  }

  acknowledge(key: string): void {
    if (this.kept.key === key) {
      this.kept = { ...this.kept, key: null, sending: null };
      this.write();
    }
  }

  get isEmpty(): boolean {
    return this.kept.sending === null && this.kept.waiting === null;
  }

  private write(): void {
    try {
      if (this.isEmpty) this.store.removeItem(this.place);
      else this.store.setItem(this.place, JSON.stringify(this.kept));
    } catch {
      // The browser's store is full or forbidden: what was typed is still in memory and on its way.
    }
  }
}

function parse(text: string | null): Kept {
  try {
    return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return nothing;
  }
}
