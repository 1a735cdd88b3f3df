import { layOut } from './graph';
import { sayAmount } from './say';
import type { Pair } from './types';
import { useDeskWords } from './words';
import styles from './desk.module.css';
import { useIsPhone } from '@/lib/use-is-phone';

/** How wide the picture and its boxes are, and how many letters fit into one. */
const wide = { whole: 780, box: 240, letters: 15 };
const narrow = { whole: 360, box: 136, letters: 9 };

const cut = (text: string, letters: number) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text);

/** Needs on the left, resources on the right, a thread for each pair; the table says the same. On a phone whose they are is left to the table. */
export function PairGraph({ pairs, total }: { pairs: readonly Pair[]; total: number }) {
  const t = useDeskWords();
  const phone = useIsPhone();
  const { whole, box: wideBox, letters } = phone ? narrow : wide;
  const { needs, resources, threads, height } = layOut(pairs);
  const [from, middle, to] = [wideBox, whole / 2, whole - wideBox];
  const box = (node: (typeof needs)[number], side: 'wants' | 'gives') => (
    <g key={node.id} transform={`translate(${side === 'wants' ? 1 : to - 1},${node.y})`}>
      <rect width={wideBox} height="40" rx="6" className={styles[side]} />
      <text x="8" y="17">
        {cut(node.entry?.title ?? t('hiddenEntry'), letters)}
      </text>
      <text x="8" y="33" className={styles.small}>
        {phone ? '' : cut(node.entry?.unitName ?? '', letters)} {sayAmount(node.quantity, node.measure)}
      </text>
      <title>{[node.entry?.title ?? t('hiddenEntry'), node.entry?.unitName].filter(Boolean).join(' · ')}</title>
    </g>
  );
  return (
    <figure className={styles.stack} style={{ margin: 0 }}>
      <figcaption className={styles.quiet}>
        {t('graphText')} {total > pairs.length && t('graphFirst', { count: pairs.length })}
      </figcaption>
      <svg className={styles.graph} viewBox={`0 0 ${whole} ${height}`} role="img" aria-label={t('pairs')}>
        {threads.map((thread) => (
          <path key={thread.key} className={styles.thread} strokeWidth={thread.width} d={`M${from} ${thread.from} C ${middle} ${thread.from}, ${middle} ${thread.to}, ${to} ${thread.to}`}>
            <title>{thread.said}</title>
          </path>
        ))}
        {needs.map((node) => box(node, 'wants'))}
        {resources.map((node) => box(node, 'gives'))}
      </svg>
    </figure>
  );
}
