import { Alert, Button } from 'antd';
import { DataTable, type Column } from '@/components';
import { useDomainWords, type UnitKind } from '@/lib/api';
import type { ImportPreview, ImportProblem } from '../api/imports';
import styles from '../components/units.module.css';
import { useUnitWords } from '../words';

interface Props {
  preview: ImportPreview;
  busy: boolean;
  onRun: () => void;
  onAnother: () => void;
}

export function PreviewStep({ preview, busy, onRun, onAnother }: Props) {
  const t = useUnitWords();
  const said = useProblemSentence();
  const problems: Column<ImportProblem>[] = [
    { key: 'row', title: t('row'), sort: true, width: 80, text: (problem) => problem.row },
    { key: 'column', title: t('column'), sort: true, text: (problem) => problem.columnName ?? String(problem.column) },
    { key: 'value', title: t('value'), text: (problem) => problem.value ?? '' },
    { key: 'problem', title: t('problem'), sort: true, phone: 'title', text: said },
  ];
  return (
    <div className={styles.stack}>
      <p className={styles.result} role="status">
        <span>{t('checkedAll', { rows: preview.rows })}</span>
        <span className={styles.good}>{t('checkedGood', { count: preview.good })}</span>
        {preview.bad > 0 && <span className={styles.bad}>{t('checkedBad', { count: preview.bad })}</span>}
      </p>
      {preview.good === 0 && <Alert type="warning" showIcon title={t('nothingGood')} />}
      <div className={styles.buttons} style={{ marginTop: 0 }}>
        <Button onClick={onAnother}>{t('another')}</Button>
        <Button type="primary" disabled={preview.good === 0} loading={busy} onClick={onRun}>
          {t('run', { count: preview.good })}
        </Button>
      </div>
      {preview.problems.length > 0 && (
        <>
          <h2>{t('problems')}</h2>
          {preview.problems.length >= 1000 && <p>{t('problemsFirst')}</p>}
          <DataTable<ImportProblem> name={t('problems')} id="import-problems" rows={preview.problems} rowKey={(problem) => `${problem.row} ${problem.column} ${problem.code}`} columns={problems} />
        </>
      )}
      {preview.preview.length > 0 && (
        <>
          <h2>{t('preview')}</h2>
          <GoodRows preview={preview} />
        </>
      )}
    </div>
  );
}

type Row = Readonly<Record<string, unknown>>;

function GoodRows({ preview }: { preview: ImportPreview }) {
  const t = useUnitWords();
  const d = useDomainWords();
  const text = (row: Row, name: string) => (typeof row[name] === 'string' ? row[name] : '');
  const region = (row: Row) => {
    const value = (row.region ?? {}) as { path?: string; name?: string };
    return text(row, 'regionPath') || text(row, 'regionName') || value.path || value.name || '';
  };
  const columns: Column<Row>[] = [
    { key: 'name', title: t('name'), phone: 'title', text: (row) => text(row, 'name') },
    { key: 'kind', title: t('kind'), text: (row) => (text(row, 'kind') ? d(`kind.${text(row, 'kind') as UnitKind}`) : '') },
    { key: 'region', title: t('region'), text: region },
    { key: 'address', title: t('address'), text: (row) => text(row, 'address') },
  ];
  return <DataTable<Row> name={t('preview')} id="import-preview" rows={preview.preview as Row[]} rowKey={(row) => `${text(row, 'name')} ${region(row)}`} columns={columns} />;
}

function useProblemSentence() {
  const t = useUnitWords();
  return (problem: ImportProblem): string => {
    const code = `code.${problem.code.slice(problem.code.lastIndexOf('.') + 1)}`;
    return t(useUnitWords.has(code) ? code : 'code.other', { other: '', ...(problem.facts ?? {}) });
  };
}
