import * as Y from 'yjs';
import { fromBase64, toBase64 } from './base64';
import type { Outbox } from './outbox';

export interface Updates {
  seq: number;
  updates: { seq: number; data: string; snapshot: boolean }[];
  more: boolean;
}

/** The way to the server and back. A refusal is told from trouble by `isRefusal`. */
export interface Line {
  read(after: number): Promise<Updates>;
  write(update: string, key: string): Promise<void>;
  compact(through: number, snapshot: string): Promise<void>;
  isRefusal(error: unknown): boolean;
}

/** saved: the server has everything; saving; waiting: it cannot be reached, all is kept here; refused: the minutes are closed. */
export type SyncState = 'loading' | 'saved' | 'saving' | 'waiting' | 'refused';

const pause = 700;
const again = 2500;
const manyUpdates = 150;

/** Origin of changes that came from the server. */
const fromServer = 'server';

/**
 * Keeps one Y.Doc the same as everybody's: local changes go out in batches, others' changes are fetched after the last one
 * seen. Since updates commute, neither order nor repetition matters; all that counts is that none is missing.
 */
export class MinutesSync {
  readonly doc = new Y.Doc();
  state: SyncState = 'loading';
  private last = 0;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flushing: Promise<void> | null = null;
  private pulling: Promise<void> | null = null;
  private pullAgain = false;
  private ended = false;

  constructor(
    private readonly line: Line,
    private readonly outbox: Outbox,
  ) {
    for (const left of outbox.takeOver()) Y.applyUpdate(this.doc, left, fromServer);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === fromServer) return;
      this.outbox.add(update);
      this.say('saving');
      this.schedule(pause);
    });
  }

  /** Up to which change the document holds everything. */
  get through(): number {
    return this.last;
  }

  get isSettled(): boolean {
    return this.outbox.isEmpty;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async start(): Promise<void> {
    const read = await this.pull();
    if (this.outbox.isEmpty) this.say('saved');
    else this.schedule(0);
    if (read > manyUpdates) void this.compact();
  }

  end(): void {
    this.ended = true;
    clearTimeout(this.timer);
    void this.flush();
  }

  /** Fetches what others have written; how many changes were read. Asked again while it runs, it runs once more. */
  async pull(): Promise<number> {
    if (this.pulling !== null) {
      this.pullAgain = true;
      await this.pulling;
      return 0;
    }

    let count = 0;
    this.pulling = (async () => {
      do {
        this.pullAgain = false;
        const read = await this.line.read(this.last);
        for (const update of read.updates) Y.applyUpdate(this.doc, fromBase64(update.data), fromServer);
        count += read.updates.length;
        const newest = read.updates.at(-1)?.seq ?? 0;
        this.last = read.more ? newest : Math.max(this.last, read.seq, newest);
        this.pullAgain ||= read.more;
      } while (this.pullAgain);
    })();
    try {
      await this.pulling;
    } finally {
      this.pulling = null;
    }

    return count;
  }

  /** Sends what waits, until nothing does or the server cannot be reached. */
  flush(): Promise<void> {
    this.flushing ??= this.sendAll().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  /** Everything sent and everything read: what the document holds now is all there is. */
  async settle(): Promise<void> {
    await this.flush();
    await this.pull();
  }

  private async sendAll(): Promise<void> {
    for (let batch = this.outbox.next(); batch !== null; batch = this.outbox.next()) {
      try {
        this.say('saving');
        await this.line.write(batch.update, batch.key);
        this.outbox.acknowledge(batch.key);
      } catch (error) {
        const refused = this.line.isRefusal(error);
        this.say(refused ? 'refused' : 'waiting');
        if (!this.ended) this.schedule(refused ? 8 * again : again);
        return;
      }
    }

    this.say('saved');
  }

  /** Shortens the reading for those who come later. It may fail: somebody was quicker. */
  private async compact(): Promise<void> {
    try {
      await this.line.compact(this.last, toBase64(Y.encodeStateAsUpdate(this.doc)));
    } catch {
      // The next one who opens the minutes tries again.
    }
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private say(state: SyncState): void {
    if (this.state !== state) {
      this.state = state;
      this.listeners.forEach((listener) => listener());
    }
  }
}
