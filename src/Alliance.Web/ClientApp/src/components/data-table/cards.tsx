import { Pagination } from 'antd';
import type { ReactNode } from 'react';
import { LiveHighlight } from '../live-highlight';
import type { Column } from './columns';
import type { Paging } from './data-table';
import styles from './data-table.module.css';

interface Props<T> {
  rows: readonly T[];
  rowKey: (row: T) => string;
  columns: readonly Column<T>[];
  empty: ReactNode;
  touch?: (row: T) => string;
  onOpen?: (row: T) => void;
  rowActions?: (row: T) => ReactNode;
  paging?: Paging;
}

/** A table's rows on a phone: the heading, then one line for each column. */
export function RowCards<T>({ rows, rowKey, columns, empty, touch, onOpen, rowActions, paging }: Props<T>) {
  if (rows.length === 0) {
    return <>{empty}</>;
  }

  const title = columns.find((column) => column.phone === 'title') ?? columns[0];
  const lines = columns.filter((column) => column !== title && column.phone !== 'none');
  const show = (column: Column<T>, row: T) => (column.render ? column.render(row) : column.text(row));
  return (
    <>
      <ul className={styles.cards}>
        {rows.map((row) => (
          <li key={rowKey(row)}>
            <LiveHighlight of={touch?.(row)} block>
              <article className={styles.card}>
                <h3>
                  {title && onOpen ? (
                    <button type="button" className={styles.cardTitle} onClick={() => onOpen(row)}>
                      {title.text(row)}
                    </button>
                  ) : (
                    title && show(title, row)
                  )}
                </h3>
                <dl>
                  {lines
                    .filter((column) => column.text(row) !== '')
                    .map((column) => (
                      <div key={column.key}>
                        <dt>{column.title}</dt>
                        <dd>{show(column, row)}</dd>
                      </div>
                    ))}
                </dl>
                {rowActions && <footer>{rowActions(row)}</footer>}
              </article>
            </LiveHighlight>
          </li>
        ))}
      </ul>
      {paging && paging.total > paging.size && (
        <Pagination simple current={paging.page} pageSize={paging.size} total={paging.total} onChange={paging.onPage} align="center" />
      )}
    </>
  );
}
