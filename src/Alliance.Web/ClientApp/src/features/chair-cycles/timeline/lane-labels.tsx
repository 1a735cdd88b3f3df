import type { Level } from '../api/types';
import type { FairnessGeometry } from '../fairness/scales';
import { asDecimal } from '../fractions';
import { useRotationWords } from '../words';
import { measures, type Rows } from './rows';
import styles from './timeline.module.css';
import { provinceInk, type Ink } from '@/lib/provinces';

interface Props {
  rows: Rows;
  level: Level;
  focus: string | null;
  onFollow: (key: string | null) => void;
  plot: FairnessGeometry | null;
  inkOf: (key: string) => Ink;
}

/** What stands at the left of the drawing and stays there while it scrolls: names of lanes, and the scale of the account. */
export function LaneLabels({ rows, level, focus, onFollow, plot, inkOf }: Props) {
  const t = useRotationWords();
  return (
    <div className={styles.labels} style={{ height: rows.height }}>
      <span className={styles.label} style={{ top: rows.ribbonY, height: measures.ribbon }}>
        <strong>{t('ribbon')}</strong>
      </span>
      {rows.lanes.map(({ lane, y, headingY }) => {
        const key = level === 'province' ? lane.provinceCode : (lane.unitId ?? '');
        const ink = inkOf(key);
        return (
          <div key={lane.key}>
            {headingY !== null && (
              <span className={styles.heading} style={{ top: headingY, height: measures.heading }}>
                <i style={{ background: provinceInk(lane.provinceCode).solid }} />
                {lane.provinceName}
              </span>
            )}
            <button
              type="button"
              className={`${styles.laneName} ${focus === key ? styles.followed : ''}`}
              style={{ top: y, height: measures.lane }}
              title={`${lane.fullName} · ${t('termsCount', { count: lane.terms.length })}`}
              onMouseEnter={() => onFollow(key)}
              onMouseLeave={() => onFollow(null)}
              onFocus={() => onFollow(key)}
              onBlur={() => onFollow(null)}
            >
              <i style={{ background: ink.solid }} />
              <span>{lane.name}</span>
              <small>{lane.terms.length}</small>
            </button>
          </div>
        );
      })}
      {plot !== null && (
        <>
          <span className={styles.plotTitle} style={{ top: rows.fairnessY - measures.fairnessHead + 4 }}>
            <strong>{t('fairness')}</strong>
          </span>
          {plot.ticks.map((tick) => (
            <span key={tick.value} className={styles.plotTick} style={{ top: rows.fairnessY + tick.y - 9 }}>
              {tick.value === 0 ? '0' : `${tick.value > 0 ? '+' : ''}${asDecimal(tick.value)}`}
            </span>
          ))}
          <span className={styles.plotSide} style={{ top: rows.fairnessY + 2 }}>
            {t('behind')}
          </span>
          <span className={styles.plotSide} style={{ top: rows.fairnessY + plot.height - 20 }}>
            {t('ahead')}
          </span>
        </>
      )}
    </div>
  );
}
