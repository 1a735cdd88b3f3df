import { DownloadOutlined, FileExcelOutlined, FileImageOutlined, FileOutlined, FilePdfOutlined, FilePptOutlined, FileTextOutlined, FileWordOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { accepted, contentPath, papersKey, saySize, usePapers, type Paper } from './api';
import styles from './papers.module.css';
import { Preview } from './preview';
import { useUploads } from './use-uploads';
import { usePaperWords } from './words';
import { ConfirmDangerous, LiveHighlight, RelativeTime, Trouble } from '@/components';
import type { SlotProps } from '@/components/slots';
import { alliancePath } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

const icons: Record<string, typeof FileOutlined> = { pdf: FilePdfOutlined, docx: FileWordOutlined, xlsx: FileExcelOutlined, pptx: FilePptOutlined, png: FileImageOutlined, jpg: FileImageOutlined, jpeg: FileImageOutlined, webp: FileImageOutlined, txt: FileTextOutlined, csv: FileTextOutlined };

/** The papers of something, to look into and fetch; whoever may drops more onto it. */
export function Papers({ allianceId, ownerKind, ownerId, mayAdd, start }: SlotProps['papers']) {
  const t = usePaperWords();
  const { data, error, refetch } = usePapers(allianceId, ownerKind, ownerId);
  const { uploads, add, retry, close } = useUploads(allianceId, ownerKind, ownerId);
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current && start !== undefined && start.length > 0) {
      begun.current = true;
      add([...start]);
    }
  }, [start, add]);
  const [shown, setShown] = useState<Paper | null>(null);
  const [removing, setRemoving] = useState<Paper | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const remove = useCommand((paper: Paper) => ({ method: 'DELETE' as const, path: alliancePath(allianceId, 'attachments', paper.id) }), {
    refresh: [papersKey(allianceId, ownerKind, ownerId)],
    said: t('saidRemoved'),
    onDone: () => setRemoving(null),
  });
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  const papers = data?.items ?? [];
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div className={`${styles.papers} ${over ? styles.over : ''}`} {...(mayAdd ? { onDragOver: (event: DragEvent) => { event.preventDefault(); setOver(true); }, onDragLeave: () => setOver(false), onDrop: dropped } : {})}>
      {papers.length === 0 && uploads.length === 0 && !mayAdd && data !== undefined && <p className={styles.quiet}>{t('none')}</p>}
      {papers.length > 0 && (
        <ul className={styles.list} aria-label={t('list')}>
          {papers.map((paper) => (
            <li key={paper.id}>
              <LiveHighlight of={`paper/${paper.id}`} block>
                <PaperRow paper={paper} href={contentPath(allianceId, paper.id)} onShow={() => setShown(paper)} onRemove={() => setRemoving(paper)} />
              </LiveHighlight>
            </li>
          ))}
        </ul>
      )}
      {uploads.length > 0 && (
        <ul className={styles.list} aria-live="polite">
          {uploads.map((one) => (
            <li key={one.key} className={styles.upload}>
              <span className={styles.name}>{one.file.name}</span>
              {one.state === 'failed' ? (
                <span className={styles.wrong} role="alert">
                  {one.wrong}
                </span>
              ) : (
                <>
                  <small>{one.state === 'waiting' ? t('waiting') : one.state === 'checking' ? t('checking') : t('uploading', { percent: one.percent })}</small>
                  <Progress percent={one.percent} showInfo={false} size="small" aria-label={one.file.name} />
                </>
              )}
              {one.again && one.state === 'failed' && (
                <Button size="small" onClick={() => retry(one)}>
                  {t('retry')}
                </Button>
              )}
              <Button size="small" type="text" onClick={() => close(one)}>
                {t(one.state === 'failed' ? 'dismiss' : 'stop')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <button type="button" className={styles.drop} onClick={() => chooser.current?.click()}>
          <PlusOutlined aria-hidden />
          <span>
            <strong>{t('add')}</strong>
            <small>
              {t('drop')} · {t('hint')}
            </small>
          </span>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={accepted}
            aria-label={t('add')}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </button>
      )}
      {shown !== null && <Preview allianceId={allianceId} paper={shown} onClose={() => setShown(null)} />}
      <ConfirmDangerous
        open={removing !== null}
        title={t('removeTitle', { name: removing?.name ?? '' })}
        consequences={t('removeText')}
        verb={t('remove')}
        busy={remove.isPending}
        onConfirm={() => removing !== null && remove.mutate(removing)}
        onCancel={() => setRemoving(null)}
      />
    </div>
  );
}

function PaperRow({ paper, href, onShow, onRemove }: { paper: Paper; href: string; onShow: () => void; onRemove: () => void }) {
  const t = usePaperWords();
  const Icon = icons[paper.name.slice(paper.name.lastIndexOf('.') + 1).toLowerCase()] ?? FileOutlined;
  return (
    <div className={styles.paper}>
      <Icon className={styles.icon} aria-hidden />
      <div>
        {paper.preview === null ? (
          <span className={styles.name}>{paper.name}</span>
        ) : (
          <button type="button" className={`${styles.name} ${styles.show}`} onClick={onShow} aria-label={`${t('preview')}: ${paper.name}`}>
            {paper.name}
          </button>
        )}
        <small>
          {saySize(paper.size)} · {paper.unitName ?? t('secretariat')} · <RelativeTime at={paper.at} />
        </small>
      </div>
      <div className={styles.actions}>
        <a href={`${href}?download=true`} download={paper.name} aria-label={`${t('download')}: ${paper.name}`}>
          <DownloadOutlined aria-hidden /> {t('download')}
        </a>
        {paper.mayRemove && (
          <Button type="text" size="small" onClick={onRemove} aria-label={`${t('remove')}: ${paper.name}`}>
            {t('remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
