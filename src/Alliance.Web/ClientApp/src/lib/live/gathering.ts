import type { QueryKey } from '@tanstack/react-query';

const soon = 40;
const seldom = 1000;
const crowded = 3000;

/**
 * Refreshes a key soon after it was wanted, and then no more than once a second; once in three where the feed came folded, a little
 * apart from the other consoles, of which there are hundreds then. Whatever was wanted is refreshed in the end.
 */
export class Gathering {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly last = new Map<string, number>();

  constructor(
    private readonly refresh: (key: QueryKey) => void,
    private readonly chance: () => number = Math.random,
  ) {}

  want(key: QueryKey, folded: boolean): void {
    const name = JSON.stringify(key);
    if (this.waiting.has(name)) return;
    const pause = folded ? crowded + this.chance() * 500 : seldom;
    const due = Math.max(soon, (this.last.get(name) ?? -Infinity) + pause - Date.now());
    this.waiting.set(
      name,
      setTimeout(() => {
        this.waiting.delete(name);
        this.last.set(name, Date.now());
        this.refresh(key);
      }, due),
    );
  }

  end(): void {
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.waiting.clear();
  }
}
