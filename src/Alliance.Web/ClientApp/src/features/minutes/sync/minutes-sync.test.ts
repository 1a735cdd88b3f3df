import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { MinutesSync, type Line } from './minutes-sync';
import { Outbox } from './outbox';
import { blocksOf } from './text';

/** A server as the product is one: a list of updates, a receipt for each key. */
class Server {
  updates: string[] = [];
  keys = new Set<string>();
  reachable = true;
  losesAnswers = false;

  line(): Line {
    return {
      read: async (after) => {
        if (!this.reachable) throw new Error('no network');
        return { seq: this.updates.length, updates: this.updates.slice(after).map((data, i) => ({ seq: after + i + 1, data, snapshot: false })), more: false };
      },
      write: async (update, key) => {
        if (!this.reachable) throw new Error('no network');
        if (!this.keys.has(key)) {
          this.keys.add(key);
          this.updates.push(update);
        }

        if (this.losesAnswers) throw new Error('the answer was lost');
      },
      compact: async () => undefined,
      isRefusal: () => false,
    };
  }
}

let keys = 0;
const open = (server: Server, store: Storage, window = 'w') => new MinutesSync(server.line(), new Outbox(store, 'm.', window, () => `k${++keys}`));
const write = (sync: MinutesSync, words: string, at?: number) => {
  const text = sync.doc.getText('t');
  text.insert(at ?? text.length, words);
};
const textOf = (sync: MinutesSync) => sync.doc.getText('t').toJSON();

class Memory implements Storage {
  private readonly map = new Map<string, string>();
  get length() {
    return this.map.size;
  }
  clear = () => this.map.clear();
  getItem = (key: string) => this.map.get(key) ?? null;
  setItem = (key: string, value: string) => void this.map.set(key, value);
  removeItem = (key: string) => void this.map.delete(key);
  key = (index: number) => [...this.map.keys()][index] ?? null;
}

describe('minutes written by several hands', () => {
  it('are the same for everybody, with one offline in between, and no word is lost', async () => {
    vi.useFakeTimers();
    const server = new Server();
    const [a, b] = [open(server, new Memory()), open(server, new Memory())];
    await a.start();
    await b.start();
    for (let i = 0; i < 40; i++) {
      write(a, `甲${i} `, 0);
      write(b, `乙${i} `);
      if (i === 10) server.reachable = false;
      if (i === 30) server.reachable = true;
      await vi.advanceTimersByTimeAsync(900);
      if (server.reachable) {
        await a.pull();
        await b.pull();
      }
    }

    await vi.advanceTimersByTimeAsync(10_000);
    await a.settle();
    await b.settle();
    await a.pull();
    expect(textOf(a)).toBe(textOf(b));
    for (let i = 0; i < 40; i++) {
      expect(textOf(a)).toContain(`甲${i} `);
      expect(textOf(a)).toContain(`乙${i} `);
    }
    expect(a.state).toBe('saved');
    vi.useRealTimers();
  });

  it('outlive a window that was closed before the server had them', async () => {
    const [server, store] = [new Server(), new Memory()];
    server.reachable = false;
    const lost = open(server, store, 'first');
    write(lost, '没有发出的话');
    expect(store.length).toBe(1);
    server.reachable = true;
    const next = open(server, store, 'second');
    await next.start();
    await next.settle();
    expect(textOf(next)).toBe('没有发出的话');
    expect(server.updates).toHaveLength(1);
    expect(store.length).toBe(0);
  });

  it('count once when the answer was lost and they are sent again', async () => {
    const [server, store] = [new Server(), new Memory()];
    const sync = open(server, store);
    await sync.start();
    server.losesAnswers = true;
    write(sync, '一次');
    await sync.flush();
    expect(sync.state).toBe('waiting');
    expect(sync.isSettled).toBe(false);
    server.losesAnswers = false;
    await sync.settle();
    expect(server.updates).toHaveLength(1);
    expect(sync.isSettled).toBe(true);
  });
});

it('are frozen as paragraphs, headings and list items with what is bold', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('opening');
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  words.insert(0, '会议指出，');
  words.insert(5, '共享', { bold: {} });
  paragraph.insert(0, [words]);
  const item = new Y.XmlElement('listItem');
  const inner = new Y.XmlElement('paragraph');
  inner.insert(0, [new Y.XmlText('第一条')]);
  item.insert(0, [inner]);
  const list = new Y.XmlElement('orderedList');
  list.insert(0, [item]);
  fragment.insert(0, [paragraph, new Y.XmlElement('paragraph'), list]);
  expect(blocksOf(fragment)).toEqual([
    { kind: 'paragraph', runs: [{ text: '会议指出，', bold: false }, { text: '共享', bold: true }] },
    { kind: 'ordered', runs: [{ text: '第一条', bold: false }] },
  ]);
});
