import { barsOf, type BarRow } from './bars';
import styles from './balance.module.css';
import { useIsPhone } from '@/lib/use-is-phone';

const amount = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** Needs to the left, resources to the right. The table below says the same, and holds the links for who has no pointer. */
export function BalanceChart({ rows, said, shared = false, onOpen }: { rows: readonly BarRow[]; said: string; shared?: boolean; onOpen?: ((key: string) => void) | undefined }) {
  const phone = useIsPhone();
  const [width, label, step] = phone ? [360, 0, 52] : [900, 190, 34];
  const [middle, reach] = [label + (width - label) / 2, (width - label) / 2 - (phone ? 84 : 90)];
  const largest = shared ? Math.max(...rows.map((row) => Math.max(row.wanted, row.offered)), 1) : undefined;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${rows.length * step + 8}`} role="img" aria-label={said}>
      <line className={styles.axis} x1={middle} x2={middle} y1="0" y2={rows.length * step + 8} />
      {rows.map((row, index) => {
        const bars = barsOf(row, middle, reach, largest);
        const y = index * step + (phone ? 26 : 8);
        const left = Math.min(middle, ...bars.map((bar) => bar.x));
        const right = Math.max(middle, ...bars.map((bar) => bar.x + bar.width));
        return (
          <g key={row.key} className={onOpen && styles.row} onClick={onOpen && (() => onOpen(row.key))}>
            <rect className={styles.reach} x="0" width={width} y={index * step} height={step} />
            <text x={phone ? middle : label - 12} y={phone ? y - 8 : y + 14} textAnchor={phone ? 'middle' : 'end'}>
              {row.label}
            </text>
            {bars.map((bar) => (
              <rect key={bar.kind} className={styles[bar.kind]} x={bar.x} width={bar.width} y={y} height="18" />
            ))}
            <text className={styles.value} x={left - 6} y={y + 14} textAnchor="end">
              {amount(row.wanted)}
            </text>
            <text className={styles.value} x={right + 6} y={y + 14}>
              {amount(row.offered)} {row.unit}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
