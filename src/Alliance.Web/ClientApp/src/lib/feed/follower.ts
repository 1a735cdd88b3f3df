import type { FeedItem, FeedSlice } from './types';

/** What of a push can be applied after `last`: nothing twice, nothing over a gap. */
export function take(last: number, items: readonly FeedItem[]): { apply: FeedItem[]; last: number; gap: boolean } {
  const apply: FeedItem[] = [];
  let at = last;
  for (const item of [...items].sort((a, b) => a.position - b.position)) {
    if (item.position <= at) {
      continue;
    }

    if ((item.from ?? item.position) > at + 1) {
      return { apply, last: at, gap: true };
    }

    apply.push(item);
    at = item.position;
  }

  return { apply, last: at, gap: false };
}

export type FetchAfter = (scope: string, after: number) => Promise<FeedSlice>;
export type Apply = (items: readonly FeedItem[]) => void;

/** Follows one scope: applies each position once and in order, and asks for what is missing whenever there is a gap. */
export class Follower {
  private last: number;
  private floor: number;
  /** The last position that was heard of, applied or not. */
  private heard: number;
  private catching: Promise<number> | null = null;

  constructor(
    readonly scope: string,
    head: number,
    private readonly fetchAfter: FetchAfter,
    private readonly apply: Apply,
  ) {
    this.last = head;
    this.floor = head;
    this.heard = head;
  }

  get position(): number {
    return this.last;
  }

  async receive(items: readonly FeedItem[]): Promise<void> {
    const taken = take(this.last, items);
    this.last = taken.last;
    if (taken.apply.length > 0) {
      this.apply(taken.apply);
    }

    if (taken.gap) {
      await this.catchUp(Math.max(...items.map((item) => item.position)));
    }
  }

  /** Fetches everything after the last position applied up to one that was heard of; answers how many changes that brought. */
  catchUp(heard: number): Promise<number> {
    this.heard = Math.max(this.heard, heard);
    if (this.heard <= this.last) {
      return Promise.resolve(0);
    }

    this.catching ??= this.catchUpNow().finally(() => {
      this.catching = null;
    });
    return this.catching;
  }

  /** A page was loaded as of an earlier position than this follower began at: apply what lies between. */
  async since(asOf: number): Promise<void> {
    const from = asOf;
    const to = this.floor;
    if (from >= to) {
      return;
    }

    this.floor = from;
    const slice = await this.fetchAfter(this.scope, from);
    const missed = slice.items.filter((item) => item.position <= to);
    if (missed.length > 0) {
      this.apply(missed);
    }
  }

  private async catchUpNow(): Promise<number> {
    let changes = 0;
    for (;;) {
      const before = this.last;
      const slice = await this.fetchAfter(this.scope, before);
      const taken = take(this.last, slice.items);
      this.last = taken.last;
      if (taken.apply.length > 0) {
        changes += taken.apply.filter((item) => item.name !== null).length;
        this.apply(taken.apply);
      }

      // What is heard of while the fetch is under way may be newer than what it brought.
      if (this.last >= Math.max(slice.head, this.heard) || this.last === before) {
        return changes;
      }
    }
  }
}
