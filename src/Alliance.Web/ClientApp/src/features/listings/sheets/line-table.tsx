import { Table } from 'antd';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import type { ImportLine } from './types';
import { sayNumber } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useIsPhone } from '@/lib/use-is-phone';

interface Props {
  lines: readonly ImportLine[];
  /** The rows to be taken; undefined where they cannot be chosen one by one. */
  chosen: number[] | undefined;
  choose: (rows: number[]) => void;
}

/** The rows that can be taken, each to be left out where somebody wishes; on a phone one below the other. */
export function LineTable({ lines, chosen, choose }: Props) {
  const t = useListingWords();
  const language = useLanguage();
  const phone = useIsPhone();
  const state = (line: ImportLine) => t(line.changes ? 'importIsChange' : 'importIsNew');
  const amount = (line: ImportLine) => sayNumber(line.quantity, language, 3);
  return (
    <Table<ImportLine>
      size="small"
      rowKey="row"
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      dataSource={[...lines]}
      {...(chosen === undefined ? {} : { rowSelection: { selectedRowKeys: chosen, onChange: (keys: React.Key[]) => choose(keys as number[]) } })}
      columns={
        phone
          ? [
              {
                title: t('importTitle'),
                render: (_, line) => (
                  <div className={styles.sheetRow}>
                    <strong>{line.title}</strong>
                    <span className={styles.quiet}>{[`${t('importRow')} ${line.row}`, state(line), line.unitName, amount(line)].join(' · ')}</span>
                  </div>
                ),
              },
            ]
          : [
              { title: t('importRow'), dataIndex: 'row', width: 72 },
              { title: t('status'), width: 88, render: (_, line) => state(line) },
              { title: t('unit'), dataIndex: 'unitName' },
              { title: t('importTitle'), dataIndex: 'title' },
              { title: t('quantity'), align: 'right' as const, render: (_, line) => amount(line) },
            ]
      }
    />
  );
}
