import { Button, Input } from 'antd';
import { useState } from 'react';
import { yearKey, yearPath, type YearAnswer } from './api';
import { useYearWords } from './words';
import styles from './years.module.css';
import { EmptyState, RelativeTime } from '@/components';
import { useCommand } from '@/lib/http';

/** The chair's report: read by all, written by the chair and the secretariat. A draft outlives a stale save. */
export function Report({ allianceId, year, data }: { allianceId: string; year: string; data: YearAnswer }) {
  const t = useYearWords();
  const { report } = data.pack;
  const [draft, setDraft] = useState<{ text: string; version: number } | null>(null);
  const [stale, setStale] = useState(false);
  const save = useCommand((value: { text: string; version: number }) => ({ method: 'PUT' as const, path: yearPath(allianceId, year, 'report'), body: { text: value.text }, version: value.version }), {
    refresh: [yearKey(allianceId, year)],
    said: t('saved'),
    quiet: (problem) => problem.status === 412,
    onRefused: (problem) => setStale(problem.status === 412),
    onDone: () => {
      setDraft(null);
      setStale(false);
    },
  });
  const mayWrite = data.may['annual-report.write'] === true;
  const begin = () => setDraft({ text: report?.text ?? '', version: data.version });
  if (draft !== null) {
    return (
      <section className={styles.card}>
        <h3>{t('report')}</h3>
        <p className={styles.muted}>{t('reportHint')}</p>
        <Input.TextArea value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} autoSize={{ minRows: 10 }} maxLength={50000} aria-label={t('report')} autoFocus />
        {stale && <p role="alert">{t('stale')}</p>}
        <div className={styles.actions}>
          {stale && <Button onClick={() => { setDraft(null); setStale(false); }}>{t('useLatest')}</Button>}
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate({ text: draft.text, version: stale ? data.version : draft.version })}>
            {stale ? t('keepMine') : t('save')}
          </Button>
          <Button onClick={() => setDraft(null)}>{t('cancel')}</Button>
        </div>
      </section>
    );
  }

  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h3>{t('report')}</h3>
        {mayWrite && report !== null && <Button onClick={begin}>{t('edit')}</Button>}
      </header>
      {report === null ? (
        <EmptyState small title={t('noReport')} text={mayWrite ? t('reportHint') : undefined} action={mayWrite && <Button type="primary" onClick={begin}>{t('write')}</Button>} />
      ) : (
        <>
          <div className={styles.report}>{report.text}</div>
          <p className={styles.muted}>
            {report.unit?.name} <RelativeTime at={report.at} />
          </p>
        </>
      )}
    </section>
  );
}
