import styles from './minutes.module.css';
import type { Block } from './sync/text';
import { useMinutesWords } from './words';

/** A section as it was frozen. */
export function FrozenSection({ blocks }: { blocks: readonly Block[] }) {
  const t = useMinutesWords();
  if (blocks.length === 0) return <p className={styles.nothing}>{t('empty')}</p>;
  return (
    <div className={styles.text}>
      {blocks.map((block, i) => {
        const words = block.runs.map((run, j) => (run.bold ? <strong key={j}>{run.text}</strong> : run.text));
        if (block.kind === 'heading') return <h4 key={i}>{words}</h4>;
        return (
          <p key={i} className={block.kind === 'paragraph' ? '' : styles.listed}>
            {block.kind === 'ordered' ? `${numberOf(blocks, i)}. ` : block.kind === 'bullet' ? '• ' : ''}
            {words}
          </p>
        );
      })}
    </div>
  );
}

/** Numbers run on as long as numbered items follow one another. */
function numberOf(blocks: readonly Block[], at: number): number {
  let first = at;
  while (first > 0 && blocks[first - 1]!.kind === 'ordered') first--;
  return at - first + 1;
}
