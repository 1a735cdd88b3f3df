import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import styles from './papers.module.css';
import { usePaperWords } from './words';
import { RowsSkeleton } from '@/components';

GlobalWorkerOptions.workerSrc = worker;

/** The pages of a PDF, drawn as they are scrolled to, so that a phone shows them too. Nothing in the file can run. */
export function Pdf({ href }: { href: string }) {
  const t = usePaperWords();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const task = getDocument({ url: href, isEvalSupported: false, enableXfa: false });
    task.promise.then(setDocument, () => setFailed(true));
    return () => void task.destroy();
  }, [href]);
  if (failed) return <p className={styles.quiet}>{t('pdfFailed')}</p>;
  if (document === null) return <RowsSkeleton />;
  return (
    <div className={styles.pages}>
      {Array.from({ length: document.numPages }, (_, i) => (
        <PdfPage key={i} document={document} number={i + 1} />
      ))}
    </div>
  );
}

function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const t = usePaperWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    let drawing: { cancel: () => void } | null = null;
    const seen = new IntersectionObserver((entries) => {
      if (drawing === null && entries.some((entry) => entry.isIntersecting)) {
        seen.disconnect();
        void document.getPage(number).then((page) => {
          const natural = page.getViewport({ scale: 1 });
          const scale = ((target.parentElement?.clientWidth ?? natural.width) / natural.width) * Math.min(devicePixelRatio, 2);
          const viewport = page.getViewport({ scale });
          target.width = viewport.width;
          target.height = viewport.height;
          const paper = target.getContext('2d');
          if (paper === null) return;
          const task = page.render({ canvasContext: paper, viewport });
          drawing = task;
          // A page scrolled away or closed while it is drawn is no trouble.
          task.promise.catch(() => undefined);
        });
      }
    });
    seen.observe(target);
    return () => {
      seen.disconnect();
      drawing?.cancel();
    };
  }, [document, number]);
  return <canvas ref={canvas} className={styles.sheet} role="img" aria-label={t('page', { n: number, of: document.numPages })} />;
}
