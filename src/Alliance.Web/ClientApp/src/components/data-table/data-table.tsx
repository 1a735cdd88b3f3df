import { Table, type TableProps } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { LiveHighlight } from '../live-highlight';
import { EmptyState } from '../empty-state';
import { RowsSkeleton } from '../skeletons';
import { useIsPhone } from '@/lib/use-is-phone';
import { useComponentWords } from '../words';
import { RowCards } from './cards';
import { sortKey, sortRows, type Column } from './columns';
import { TableToolbar } from './toolbar';
import styles from './data-table.module.css';

export interface Paging {
  page: number;
  size: number;
  total: number;
  capped?: boolean;
  onPage: (page: number, size: number) => void;
}

interface Props<T> {
  /** Names the list: for exports, screen readers, and the remembered choice of columns. */
  name: string;
  id: string;
  rows: readonly T[] | undefined;
  rowKey: (row: T) => string;
  columns: readonly Column<T>[];
  loading?: boolean;
  /** `name` or `-name`. With `serverSorted` the rows come sorted; else they are sorted here. */
  sort?: string;
  onSort?: (sort: string) => void;
  serverSorted?: boolean;
  paging?: Paging;
  /** The filters, at the left of the toolbar. */
  filters?: ReactNode;
  /** A ready-made workbook of the whole list; without it what is shown is exported. */
  exportHref?: string;
  /** The id that `live.ts` touches for a row. */
  touch?: (row: T) => string;
  onOpen?: (row: T) => void;
  /** Shown under the row's lines on a phone's card and in a last column. */
  rowActions?: (row: T) => ReactNode;
  empty?: ReactNode;
  selection?: { keys: readonly string[]; onSelect: (keys: string[]) => void };
}

/** Every list of the console: sort, filter, choose columns, export; cards on a phone. */
export function DataTable<T extends object>(props: Props<T>) {
  const { columns, rows, rowKey, sort = '', onSort, paging, loading = false } = props;
  const t = useComponentWords();
  const phone = useIsPhone();
  const [ownSort, setOwnSort] = useState('');
  const [shown, setShown] = useShownColumns(props.id, columns);
  const activeSort = onSort ? sort : ownSort;
  const visible = useMemo(() => columns.filter((column) => shown.includes(column.key)), [columns, shown]);
  const sorted = useMemo(
    () => (props.serverSorted ? [...(rows ?? [])] : sortRows(rows ?? [], columns, activeSort)),
    [rows, columns, activeSort, props.serverSorted],
  );
  const empty = props.empty ?? <EmptyState title={t('nothingFound')} text={t('nothingFoundHint')} />;
  const toolbar = (
    <TableToolbar
      name={props.name}
      columns={columns}
      shown={shown}
      onShown={setShown}
      rows={sorted}
      sort={activeSort}
      onSort={onSort ?? setOwnSort}
      filters={props.filters}
      {...(props.exportHref ? { exportHref: props.exportHref } : {})}
      total={paging ? paging.total : sorted.length}
      capped={paging?.capped ?? false}
      phone={phone}
    />
  );
  if (rows === undefined) {
    return (
      <section className={styles.table} aria-label={props.name}>
        {toolbar}
        <RowsSkeleton />
      </section>
    );
  }

  if (phone) {
    return (
      <section className={styles.table} aria-label={props.name}>
        {toolbar}
        <RowCards rows={sorted} rowKey={rowKey} columns={visible} empty={empty} {...pick(props, ['touch', 'onOpen', 'rowActions', 'paging'])} />
      </section>
    );
  }

  return (
    <section className={styles.table} aria-label={props.name}>
      {toolbar}
      <Table<T>
        size="middle"
        dataSource={sorted}
        rowKey={rowKey}
        loading={loading ? { delay: 300 } : false}
        columns={antColumns(visible, activeSort, props, t('deeds'))}
        locale={{ emptyText: empty }}
        scroll={{ x: 'max-content' }}
        pagination={pagination(paging)}
        showSorterTooltip={false}
        onChange={(_, __, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          const column = columns.find((each) => each.key === one?.columnKey);
          const key = column && one?.order ? (one.order === 'descend' ? '-' : '') + (sortKey(column) ?? '') : '';
          if (key !== activeSort) {
            (onSort ?? setOwnSort)(key);
          }
        }}
        onRow={(row) =>
          props.onOpen ? { onClick: (event) => openUnlessInteractive(event, () => props.onOpen?.(row)), className: styles.opens ?? '' } : {}
        }
        {...(props.selection
          ? { rowSelection: { selectedRowKeys: [...props.selection.keys], onChange: (keys) => props.selection?.onSelect(keys.map(String)) } }
          : {})}
      />
    </section>
  );
}

function pick<T, K extends keyof T>(from: T, names: readonly K[]): { [P in K]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]])) as { [P in K]?: Exclude<T[P], undefined> };
}

function openUnlessInteractive(event: React.MouseEvent<HTMLElement>, open: () => void): void {
  const target = event.target as HTMLElement;
  if (!target.closest('a,button,input,label,[role="button"],[role="menuitem"]') && !window.getSelection()?.toString()) {
    open();
  }
}

function antColumns<T extends object>(visible: readonly Column<T>[], sort: string, props: Props<T>, said: string): TableProps<T>['columns'] {
  const own = visible.map((column, index) => {
    const key = sortKey(column);
    const order = key === null ? null : sort === key ? ('ascend' as const) : sort === `-${key}` ? ('descend' as const) : null;
    return {
      key: column.key,
      title: column.title,
      ...(column.width ? { width: column.width } : {}),
      ...(column.align ? { align: column.align } : {}),
      ...(key ? { sorter: true, sortOrder: order } : {}),
      render: (_: unknown, row: T) => {
        const cell = column.render ? column.render(row) : column.text(row);
        return index === 0 && props.touch ? <LiveHighlight of={props.touch(row)}>{cell}</LiveHighlight> : cell;
      },
    };
  });
  const { rowActions } = props;
  return rowActions ? [...own, { key: 'actions', title: <span className="al-only-heard">{said}</span>, align: 'right', render: (_: unknown, row: T) => rowActions(row) }] : own;
}

function pagination(paging: Paging | undefined): TableProps<object>['pagination'] {
  return paging
    ? { current: paging.page, pageSize: paging.size, total: paging.total, showSizeChanger: true, hideOnSinglePage: paging.total <= 20, pageSizeOptions: [20, 50, 100, 200], onChange: paging.onPage }
    : { pageSize: 100, hideOnSinglePage: true };
}

function useShownColumns<T>(id: string, columns: readonly Column<T>[]): [readonly string[], (keys: string[]) => void] {
  const stored = `alliance.columns.${id}`;
  const [chosen, setChosen] = useState<readonly string[] | null>(() => {
    try {
      return JSON.parse(localStorage.getItem(stored) ?? 'null') as string[] | null;
    } catch {
      return null;
    }
  });
  const shown = useMemo(() => chosen ?? columns.filter((column) => !column.optional).map((column) => column.key), [chosen, columns]);
  return [
    shown,
    (keys) => {
      setChosen(keys);
      try {
        localStorage.setItem(stored, JSON.stringify(keys));
      } catch {
        // Kept for this visit only.
      }
    },
  ];
}
