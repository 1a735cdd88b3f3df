import type { ReactNode } from 'react';

export interface Column<T> {
  key: string;
  title: string;
  render?: (row: T) => ReactNode;
  /** The cell as plain text or number: what is exported, and what is sorted by when the rows are all here. */
  text: (row: T) => string | number;
  /** Can be sorted by; the server's own key when it sorts. */
  sort?: boolean | string;
  width?: number;
  align?: 'left' | 'right' | 'center';
  /** Not shown until chosen. */
  optional?: boolean;
  /** On a phone's card: the heading, a line of its own (default), or left out. */
  phone?: 'title' | 'line' | 'none';
}

export function sortKey<T>(column: Column<T>): string | null {
  return column.sort ? (typeof column.sort === 'string' ? column.sort : column.key) : null;
}

/** Rows by `name` or `-name`; numbers as numbers, Chinese by pinyin. */
export function sortRows<T>(rows: readonly T[], columns: readonly Column<T>[], sort: string): T[] {
  const down = sort.startsWith('-');
  const column = columns.find((each) => sortKey(each) === (down ? sort.slice(1) : sort));
  if (!column) {
    return [...rows];
  }

  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const compare = (a: T, b: T) => {
    const [x, y] = [column.text(a), column.text(b)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  };
  return [...rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
}
