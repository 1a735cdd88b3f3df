import { sayAmount } from './say';
import type { EntryRef, Pair } from './types';

export interface Node {
  id: string;
  entry: EntryRef | null;
  measure: string;
  quantity: number;
  y: number;
}

export interface Thread {
  key: string;
  from: number;
  to: number;
  width: number;
  said: string;
}

const step = 52;
const half = 20;

/** Two columns in the order in which the pairs name them, resources moved toward the needs they serve so that few threads cross. */
export function layOut(pairs: readonly Pair[]): { needs: Node[]; resources: Node[]; threads: Thread[]; height: number } {
  const needs = column(pairs, (pair) => [pair.needId, pair.need]);
  const at = new Map(needs.map((node, index) => [node.id, index]));
  const pull = new Map<string, { sum: number; weight: number }>();
  for (const pair of pairs) {
    const known = pull.get(pair.resourceId) ?? { sum: 0, weight: 0 };
    pull.set(pair.resourceId, { sum: known.sum + pair.quantity * (at.get(pair.needId) ?? 0), weight: known.weight + pair.quantity });
  }

  const mean = (id: string) => {
    const found = pull.get(id);
    return found === undefined || found.weight === 0 ? 0 : found.sum / found.weight;
  };
  const resources = column(pairs, (pair) => [pair.resourceId, pair.resource]).sort((a, b) => mean(a.id) - mean(b.id));
  place(needs);
  place(resources);
  const [left, right] = [needs, resources].map((nodes) => new Map(nodes.map((node) => [node.id, node.y + half])));
  const largest = new Map<string, number>();
  for (const pair of pairs) largest.set(pair.measure, Math.max(largest.get(pair.measure) ?? 0, pair.quantity));
  const threads = pairs.map((pair) => ({
    key: `${pair.needId}/${pair.resourceId}`,
    from: left?.get(pair.needId) ?? 0,
    to: right?.get(pair.resourceId) ?? 0,
    width: 2 + (8 * pair.quantity) / (largest.get(pair.measure) ?? pair.quantity),
    said: `${pair.resource?.title ?? ''} → ${pair.need?.title ?? ''}: ${sayAmount(pair.quantity, pair.measure)}`,
  }));
  return { needs, resources, threads, height: Math.max(needs.length, resources.length, 1) * step };
}

function column(pairs: readonly Pair[], of: (pair: Pair) => [string, EntryRef | null]): Node[] {
  const nodes = new Map<string, Node>();
  for (const pair of pairs) {
    const [id, entry] = of(pair);
    const known = nodes.get(id);
    if (known === undefined) nodes.set(id, { id, entry, measure: pair.measure, quantity: pair.quantity, y: 0 });
    else known.quantity += pair.quantity;
  }

  return [...nodes.values()];
}

function place(nodes: Node[]): void {
  nodes.forEach((node, index) => {
    node.y = index * step + 6;
  });
}
