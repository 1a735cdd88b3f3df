import { Table } from 'antd';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import type { SheetProblem } from './types';
import { useLanguage } from '@/lib/i18n';
import { useIsPhone } from '@/lib/use-is-phone';

/** Row by row: where it is, what was written, what is wrong; on a phone one below the other. */
export function ProblemTable({ problems }: { problems: readonly SheetProblem[] }) {
  const t = useListingWords();
  const zh = useLanguage() === 'zh';
  const phone = useIsPhone();
  const reason = (problem: SheetProblem) => (zh ? problem.detail : problem.detailEn);
  return (
    <Table<SheetProblem>
      size="small"
      rowKey={(problem) => `${problem.row} ${problem.column} ${problem.code} ${problem.detail}`}
      pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
      dataSource={[...problems]}
      columns={
        phone
          ? [
              {
                title: t('importReason'),
                render: (_, problem) => (
                  <div className={styles.sheetRow}>
                    <strong>{t('importAt', { row: problem.row, column: problem.columnName })}</strong>
                    {problem.value !== null && <span className={styles.quiet}>“{problem.value}”</span>}
                    <span>{reason(problem)}</span>
                  </div>
                ),
              },
            ]
          : [
              { title: t('importRow'), dataIndex: 'row', width: 72 },
              { title: t('importColumn'), dataIndex: 'columnName', width: 120 },
              { title: t('importValue'), dataIndex: 'value', width: 260, ellipsis: true },
              { title: t('importReason'), render: (_, problem) => reason(problem) },
            ]
      }
    />
  );
}
