import { layOut } from './graph';
import { sayAmount } from './say';
import type { Pair } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';

const cut = (text: string) => (text.length > 15 ? `${text.slice(0, 14)}…` : text);

/** Needs on the left, resources on the right, a thread for each pair; the table says the same. */
export function PairGraph({ pairs, total }: { pairs: readonly Pair[]; total: number }) {
  const t = useDeskWords();
  const { needs, resources, threads, height } = layOut(pairs);
  const box = (node: (typeof needs)[number], side: 'wants' | 'gives') => (
    <g key={node.id} transform={`translate(${side === 'wants' ? 0 : 540},${node.y})`}>
      <rect width="240" height="40" rx="6" className={styles[side]} />
      <text x="10" y="17">
        {cut(node.entry?.title ?? t('hiddenEntry'))}
      </text>
      <text x="10" y="33" className={styles.small}>
        {cut(node.entry?.unitName ?? '')} {sayAmount(node.quantity, node.measure)}
      </text>
      <title>{node.entry?.title ?? t('hiddenEntry')}</title>
    </g>
  );
  return (
    <figure className={styles.stack} style={{ margin: 0 }}>
      <figcaption className={styles.quiet}>
        {t('graphText')} {total > pairs.length && t('graphFirst', { count: pairs.length })}
      </figcaption>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('asGraph')}>
        <svg className={styles.graph} style={{ minWidth: 560 }} viewBox={`0 0 780 ${height}`} role="img" aria-label={t('pairs')}>
          {threads.map((thread) => (
            <path key={thread.key} className={styles.thread} strokeWidth={thread.width} d={`M240 ${thread.from} C 390 ${thread.from}, 390 ${thread.to}, 540 ${thread.to}`}>
              <title>{thread.said}</title>
            </path>
          ))}
          {needs.map((node) => box(node, 'wants'))}
          {resources.map((node) => box(node, 'gives'))}
        </svg>
      </div>
    </figure>
  );
}
