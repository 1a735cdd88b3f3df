import { DownloadOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Popover, Select } from 'antd';
import type { ReactNode } from 'react';
import { sayCount } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useComponentWords } from '../words';
import { sortKey, type Column } from './columns';
import { exportCsv, exportXlsx } from './export';
import styles from './data-table.module.css';

interface Props<T> {
  name: string;
  columns: readonly Column<T>[];
  shown: readonly string[];
  onShown: (keys: string[]) => void;
  rows: readonly T[];
  sort: string;
  onSort: (sort: string) => void;
  filters: ReactNode;
  exportHref?: string;
  total: number;
  capped: boolean;
  phone: boolean;
}

export function TableToolbar<T>({ name, columns, shown, onShown, rows, sort, onSort, filters, exportHref, total, capped, phone }: Props<T>) {
  const t = useComponentWords();
  const spoken = useLanguage();
  const visible = columns.filter((column) => shown.includes(column.key));
  const exports = [
    { key: 'xlsx', label: exportHref ? <a href={exportHref}>{t('export')}</a> : t('export') },
    { key: 'csv', label: t('exportCsv') },
  ];
  return (
    <div className={styles.toolbar}>
      <div className={styles.filters}>{filters}</div>
      <span className={styles.total} aria-live="polite">
        {t('total', { count: total, total: sayCount(total, capped, spoken) })}
      </span>
      {phone && <SortSelect columns={columns} sort={sort} onSort={onSort} />}
      {!phone && (
        <Popover
          trigger="click"
          placement="bottomRight"
          title={t('columns')}
          content={
            <Checkbox.Group
              className={styles.choice ?? ''}
              value={[...shown]}
              onChange={(keys) => onShown(keys.map(String))}
              options={columns.map((column, index) => ({ label: column.title, value: column.key, disabled: index === 0 }))}
            />
          }
        >
          <Button icon={<SettingOutlined aria-hidden />} aria-label={t('columns')} title={t('columns')} />
        </Popover>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: exports,
          onClick: ({ key }) => {
            if (key === 'csv') {
              exportCsv(name, rows, visible);
            } else if (!exportHref) {
              void exportXlsx(name, rows, visible);
            }
          },
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} disabled={rows.length === 0} aria-label={phone ? t('exportMore') : undefined}>
          {phone ? null : t('exportMore')}
        </Button>
      </Dropdown>
    </div>
  );
}

function SortSelect<T>({ columns, sort, onSort }: { columns: readonly Column<T>[]; sort: string; onSort: (sort: string) => void }) {
  const t = useComponentWords();
  const keys = columns.flatMap((column) => {
    const key = sortKey(column);
    return key
      ? [
          { value: key, label: `${column.title} ${t('ascending')}` },
          { value: `-${key}`, label: `${column.title} ${t('descending')}` },
        ]
      : [];
  });
  return keys.length === 0 ? null : (
    <Select className={styles.sort ?? ''} aria-label={t('sortBy')} placeholder={t('sortBy')} value={sort || null} onChange={(value) => onSort(value ?? '')} options={keys} allowClear />
  );
}
