import { ArrowLeftOutlined, FileExcelOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress, Select, Spin, Tag, Upload } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { listingPath, staleAfter, useBook } from '../api';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { LineTable } from './line-table';
import { ProblemTable } from './problem-table';
import { endings, type ImportPreview, type ImportStatus } from './types';
import { useDocumentTitle } from '@/components';
import { allianceKey, allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { get, useCommand, withQuery } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';

/** Excel in: what is wrong and what is new or changed is looked at before anything happens; afterwards it can be undone. */
export function ImportPage() {
  const { allianceId = '' } = useParams();
  const t = useListingWords();
  const alliance = useAlliance(allianceId);
  const language = useLanguage();
  const book = useBook(allianceId).data?.book;
  const [category, setCategory] = useState<string>();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  useDocumentTitle(`${t('import')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  return (
    <div className={styles.page}>
      <Link to={`/alliances/${allianceId}/listings`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      <header className={styles.head}>
        <h2>{t('import')}</h2>
        <p>{t('importAbout')}</p>
        <span className={styles.inline}>
          <Select
            className={styles.picker}
            allowClear
            showSearch
            optionFilterProp="label"
            placeholder={t('templateAll')}
            aria-label={t('templateFor')}
            value={category}
            onChange={(next?: string) => setCategory(next)}
            options={(book?.categories ?? []).map((each) => ({ value: each.code, label: nameIn(language, each.zh, each.en) }))}
          />
          <a href={withQuery(listingPath(allianceId, 'template.xlsx'), { category })} download>
            {t('template')}
          </a>
        </span>
      </header>
      {preview === null ? <UploadStep allianceId={allianceId} onRead={setPreview} /> : <Looking key={preview.id} allianceId={allianceId} preview={preview} again={() => setPreview(null)} />}
    </div>
  );
}

function UploadStep({ allianceId, onRead }: { allianceId: string; onRead: (preview: ImportPreview) => void }) {
  const t = useListingWords();
  const [wrong, setWrong] = useState('');
  const upload = useCommand<File, ImportPreview>(
    (file) => {
      const body = new FormData();
      body.append('file', file);
      return { path: listingPath(allianceId, 'imports'), body };
    },
    { quiet: true, onDone: onRead, onRefused: (problem) => setWrong(problem.sentence()) },
  );
  return (
    <Spin spinning={upload.isPending} description={t('importReading')}>
      <Upload.Dragger
        accept=".xlsx"
        multiple={false}
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          setWrong('');
          upload.mutate(file);
          return false;
        }}
      >
        <p className={styles.dropIcon}>
          <FileExcelOutlined aria-hidden />
        </p>
        <p>{t('importDrop')}</p>
        <p className={styles.quiet}>{t('importHint')}</p>
      </Upload.Dragger>
      {wrong !== '' && <Alert type="error" showIcon role="alert" title={wrong} />}
    </Spin>
  );
}

function Looking({ allianceId, preview, again }: { allianceId: string; preview: ImportPreview; again: () => void }) {
  const t = useListingWords();
  const [chosen, setChosen] = useState<number[] | null>(null);
  const [begun, setBegun] = useState(false);
  const path = listingPath(allianceId, 'imports', preview.id);
  const status = useQuery({
    queryKey: allianceKey(allianceId, 'listing-import', preview.id),
    queryFn: ({ signal }) => get<ImportStatus>(path, undefined, signal),
    enabled: begun,
    refetchInterval: (query) => (query.state.data !== undefined && endings.includes(query.state.data.status) ? false : 500),
  });
  const act = useCommand<'run' | 'undo', ImportStatus>((deed) => ({ path: `${path}/${deed}`, body: deed === 'run' ? { rows: chosen } : {} }), {
    refresh: staleAfter(allianceId),
    onDone: () => {
      setBegun(true);
      void status.refetch();
    },
  });
  const now = status.data;
  const good = preview.fresh + preview.changes;
  return (
    <>
      <p className={styles.inline}>
        <Tag color="green">{t('importFresh', { count: preview.fresh })}</Tag>
        {preview.changes > 0 && <Tag color="blue">{t('importChanges', { count: preview.changes })}</Tag>}
        {preview.same > 0 && <Tag>{t('importSame', { count: preview.same })}</Tag>}
        {preview.wrong > 0 && <Tag color="red">{t('importWrong', { count: preview.wrong })}</Tag>}
      </p>
      {now === undefined ? (
        <div className={styles.inline}>
          <Button type="primary" disabled={good === 0 || chosen?.length === 0} loading={act.isPending} onClick={() => act.mutate('run')}>
            {t('importRun', { count: chosen?.length ?? good })}
          </Button>
          <Button onClick={again}>{t('importAgain')}</Button>
        </div>
      ) : (
        <div role="status">
          <Progress percent={now.total === 0 ? 100 : Math.floor((now.done / now.total) * 100)} />
          <p className={styles.inline}>
            {t(`import.${now.status}`, { done: now.done, total: now.total })}
            {now.skipped > 0 && endings.includes(now.status) && t(now.status === 'undone' ? 'importKept' : 'importRefused', { count: now.skipped })}
            {now.status === 'done' && (
              <Button danger loading={act.isPending} onClick={() => act.mutate('undo')}>
                {t('importUndo')}
              </Button>
            )}
            {endings.includes(now.status) && <Button onClick={again}>{t('importAgain')}</Button>}
          </p>
        </div>
      )}
      {(now?.problems ?? []).length > 0 && <ProblemTable problems={now?.problems ?? []} />}
      {preview.problems.length > 0 && <ProblemTable problems={preview.problems} />}
      {now === undefined && preview.lines.length > 0 && (
        <LineTable lines={preview.lines} chosen={good <= preview.lines.length ? (chosen ?? preview.lines.map((line) => line.row)) : undefined} choose={setChosen} />
      )}
    </>
  );
}
