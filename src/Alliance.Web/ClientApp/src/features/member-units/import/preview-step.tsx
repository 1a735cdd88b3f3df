import { Alert, Button } from 'antd';
import { DataTable, useRegionName, type Column } from '@/components';
import { useDomainWords } from '@/lib/api';
import type { ImportPreview } from '../api/imports';
import styles from '../components/units.module.css';
import { useUnitWords } from '../words';
import { ProblemsTable } from './problems-table';

interface Props {
  preview: ImportPreview;
  busy: boolean;
  onRun: () => void;
  onAnother: () => void;
}

export function PreviewStep({ preview, busy, onRun, onAnother }: Props) {
  const t = useUnitWords();
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
      {preview.problems.length > 0 && <ProblemsTable problems={preview.problems} />}
      {preview.preview.length > 0 && <GoodRows rows={preview.preview} />}
    </div>
  );
}

type Row = ImportPreview['preview'][number];

function GoodRows({ rows }: { rows: readonly Row[] }) {
  const t = useUnitWords();
  const d = useDomainWords();
  const columns: Column<Row>[] = [
    { key: 'row', title: t('row'), width: 80, text: ({ row }) => row },
    { key: 'name', title: t('name'), phone: 'title', text: ({ details }) => details.name },
    { key: 'kind', title: t('kind'), text: ({ details }) => d(`kind.${details.kind}`) },
    { key: 'region', title: t('region'), text: ({ details }) => details.regionCode, render: ({ details }) => <Region code={details.regionCode} /> },
    { key: 'address', title: t('address'), text: ({ details }) => details.address ?? '' },
    { key: 'offers', title: t('offers'), text: ({ details }) => details.offers.join('、') },
  ];
  return (
    <>
      <h2>{t('preview')}</h2>
      <DataTable<Row> name={t('preview')} id="import-preview" rows={rows} rowKey={({ row }) => String(row)} columns={columns} />
    </>
  );
}

function Region({ code }: { code: string }) {
  return <span>{useRegionName(code)?.aside ?? '…'}</span>;
}
