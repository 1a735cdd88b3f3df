import type { Blackout, Level, Skip } from '../api/types';
import type { Layout } from './layout';
import type { ViewTerm } from './model';
import { measures, type Rows } from './rows';
import styles from './timeline.module.css';

interface Props {
  rows: Rows;
  terms: readonly ViewTerm[];
  layout: Layout;
  level: Level;
  blackouts: readonly Blackout[];
  skips: readonly Skip[];
  focus: string | null;
  onSelect: (index: number) => void;
}

/** One lane for each unit (or province): its terms, where it cannot serve, and where another stood in. For the eye; the ribbon holds the text. */
export function LaneMarks({ rows, terms, layout, level, blackouts, skips, focus, onSelect }: Props) {
  return (
    <g aria-hidden="true">
      {rows.lanes.map(({ lane, y }) => {
        const middle = y + measures.lane / 2;
        const key = level === 'province' ? lane.provinceCode : lane.unitId;
        return (
          <g key={lane.key} className={`${styles.lane} ${focus !== null && focus !== key ? styles.faded : ''}`}>
            <line className={styles.laneLine} x1={0} x2={layout.width} y1={middle} y2={middle} />
            {lane.unitId !== null &&
              blackouts
                .filter((blackout) => blackout.unitId === lane.unitId)
                .map((blackout) => {
                  const from = layout.byIndex.get(blackout.fromTerm) ?? layout.boxes[0];
                  const to = layout.byIndex.get(blackout.toTerm) ?? layout.boxes.at(-1);
                  if (from === undefined || to === undefined) return null;
                  return <rect key={blackout.fromTerm} x={from.x} y={y + 4} width={Math.max(0, to.x + to.width - from.x)} height={16} fill="url(#rotation-hatch)" rx={4} />;
                })}
            {lane.unitId !== null &&
              skips
                .filter((skip) => skip.unitId === lane.unitId)
                .map((skip) => {
                  const box = layout.byIndex.get(skip.term);
                  return box === undefined ? null : (
                    <rect key={`skip-${skip.term}`} className={`${styles.stint} ${styles.stoodIn}`} style={{ color: 'var(--al-waits)' }} x={box.x + 1} y={y + 4} width={Math.max(4, box.width - 5)} height={16} rx={8} fill="currentColor" stroke="currentColor" onClick={() => onSelect(skip.term)} />
                  );
                })}
            {terms.map((term) => {
              const box = layout.byIndex.get(term.index);
              const mine = level === 'province' ? (term.province?.code ?? '') === lane.provinceCode : term.server === lane.unitId;
              const standing = level === 'unit' && term.standsIn && term.unitId === lane.unitId;
              if (box === undefined || (!mine && !standing)) return null;
              return (
                <rect
                  key={term.index}
                  className={`${styles.stint} ${styles[standing ? 'stoodIn' : term.status]}`}
                  style={{ color: term.ink.solid }}
                  x={box.x + 1}
                  y={y + 4}
                  width={Math.max(4, box.width - 5)}
                  height={16}
                  rx={8}
                  fill="currentColor"
                  stroke="currentColor"
                  onClick={() => onSelect(term.index)}
                />
              );
            })}
          </g>
        );
      })}
    </g>
  );
}
