import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { lazy, Suspense } from 'react';
import { contentPath, usePaperText, type Paper } from './api';
import styles from './papers.module.css';
import { usePaperWords } from './words';
import { RowsSkeleton, Trouble } from '@/components';

const Pdf = lazy(async () => ({ default: (await import('./pdf')).Pdf }));

/** A look into a paper in place: a picture, the pages of a PDF, the words of a document. */
export function Preview({ allianceId, paper, onClose }: { allianceId: string; paper: Paper; onClose: () => void }) {
  const t = usePaperWords();
  const href = contentPath(allianceId, paper.id);
  return (
    <Modal
      open
      title={paper.name}
      width="min(960px, 96vw)"
      style={{ top: 24 }}
      onCancel={onClose}
      footer={
        <Button href={`${href}?download=true`} download={paper.name} icon={<DownloadOutlined aria-hidden />}>
          {t('download')}
        </Button>
      }
    >
      <div className={styles.preview} tabIndex={0} role="region" aria-label={paper.name}>
        {paper.preview === 'image' && <img src={href} alt={paper.name} />}
        {paper.preview === 'pdf' && (
          <Suspense fallback={<RowsSkeleton />}>
            <Pdf href={href} />
          </Suspense>
        )}
        {paper.preview === 'text' && <Words allianceId={allianceId} paper={paper} />}
      </div>
    </Modal>
  );
}

function Words({ allianceId, paper }: { allianceId: string; paper: Paper }) {
  const t = usePaperWords();
  const { data, error, refetch } = usePaperText(allianceId, paper.id, true);
  if (data === undefined) return error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />;
  return (
    <>
      {data.cut && <p className={styles.quiet}>{t('cut')}</p>}
      {data.text.trim() === '' ? <p className={styles.quiet}>{t('noText')}</p> : <pre className={styles.words}>{data.text}</pre>}
    </>
  );
}
