import type { ReactNode } from 'react';
import { useTouch } from '@/lib/live';
import styles from './live-highlight.module.css';
import { useComponentWords } from './words';

interface Props {
  /** The id that `live.ts` touches, for example `member/x`. */
  of: string | null | undefined;
  children: ReactNode;
  block?: boolean;
}

/** What somebody else just changed glows for a moment, with who it was; it never moves or takes the focus. */
export function LiveHighlight({ of, children, block = false }: Props) {
  const touch = useTouch(of);
  const t = useComponentWords();
  const Tag = block ? 'div' : 'span';
  return (
    <Tag className={`${styles.place} ${block ? styles.block : ''} ${touch ? styles.touched : ''}`} data-touched={touch ? 'yes' : undefined}>
      {children}
      {touch?.by && (
        <span className={styles.by} role="status">
          {t('changedBy', { who: touch.by })}
        </span>
      )}
    </Tag>
  );
}
