import { DataTable, type Column } from '@/components';
import { useLanguage } from '@/lib/i18n';
import type { ImportProblem } from '../api/imports';
import { useUnitWords } from '../words';

/** Row by row: where it is, what was written, what is wrong. */
export function ProblemsTable({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useUnitWords();
  const spoken = useLanguage();
  const columns: Column<ImportProblem>[] = [
    { key: 'row', title: t('row'), sort: true, width: 80, text: (problem) => problem.row },
    { key: 'column', title: t('column'), sort: true, text: (problem) => problem.columnName ?? '' },
    { key: 'value', title: t('value'), text: (problem) => problem.value ?? '' },
    { key: 'problem', title: t('problem'), sort: true, phone: 'title', text: (problem) => (spoken === 'zh' ? problem.detail : problem.detailEn) },
  ];
  return (
    <>
      <h2>{t('problems')}</h2>
      {problems.length >= 1000 && <p>{t('problemsFirst')}</p>}
      <DataTable<ImportProblem> name={t('problems')} id="import-problems" rows={problems} rowKey={(problem) => `${problem.row} ${problem.column} ${problem.code}`} columns={columns} />
    </>
  );
}
