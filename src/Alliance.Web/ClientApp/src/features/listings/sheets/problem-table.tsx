import { Table } from 'antd';
import { useListingWords } from '../words';
import type { SheetProblem } from './types';
import { useLanguage } from '@/lib/i18n';

/** Row by row: where it is, what was written, what is wrong. */
export function ProblemTable({ problems }: { problems: readonly SheetProblem[] }) {
  const t = useListingWords();
  const zh = useLanguage() === 'zh';
  return (
    <Table<SheetProblem>
      size="small"
      rowKey={(problem) => `${problem.row} ${problem.column} ${problem.code} ${problem.detail}`}
      pagination={{ pageSize: 20, showSizeChanger: false }}
      dataSource={[...problems]}
      scroll={{ x: 720 }}
      columns={[
        { title: t('importRow'), dataIndex: 'row', width: 72 },
        { title: t('importColumn'), dataIndex: 'columnName', width: 120 },
        { title: t('importValue'), dataIndex: 'value', width: 260, ellipsis: true },
        { title: t('importReason'), render: (_, problem) => (zh ? problem.detail : problem.detailEn) },
      ]}
    />
  );
}
