import { arcPath, type Arc } from './arcs';
import type { Layout } from './layout';
import { measures } from './rows';
import styles from './timeline.module.css';

/** Swaps as arches over the ribbon: done ones quiet, open ones waiting. What they say stands in the terms' own labels. */
export function ArcMarks({ arcs, layout, base }: { arcs: readonly Arc[]; layout: Layout; base: number }) {
  return (
    <g aria-hidden="true">
      {arcs.map((arc) => {
        const from = layout.byIndex.get(arc.from);
        const to = layout.byIndex.get(arc.to);
        if (from === undefined || to === undefined) return null;
        return (
          <g key={arc.key} className={arc.open ? styles.arcOpen : styles.arc}>
            <path d={arcPath(from, to, base - 3, measures.arcs - 8)} />
            {[from, to].map((box) => (
              <circle key={box.index} cx={box.x + box.width / 2} cy={base - 3} r={3} />
            ))}
          </g>
        );
      })}
    </g>
  );
}
