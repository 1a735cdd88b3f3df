import type { Lane } from './lanes';

/** Vertical places in the timeline, in pixels on a grid of 8. */
export const measures = { axis: 24, arcs: 40, ribbon: 64, gap: 32, heading: 24, lane: 24, fairness: 176, fairnessHead: 32 } as const;

export interface Rows {
  arcsBase: number;
  ribbonY: number;
  /** Where the word "today" stands: in the gap between ribbon and lanes. */
  todayY: number;
  lanes: { lane: Lane; y: number; headingY: number | null }[];
  lanesEnd: number;
  fairnessY: number;
  height: number;
}

export function rowsOf(lanes: readonly Lane[], options: { arcs: boolean; provinces: boolean; fairness: boolean }): Rows {
  const ribbonY = measures.axis + (options.arcs ? measures.arcs : 8);
  let y = ribbonY + measures.ribbon + measures.gap;
  const placed = lanes.map((lane) => {
    let headingY: number | null = null;
    if (options.provinces && lane.opensProvince) {
      headingY = y;
      y += measures.heading;
    }
    const row = { lane, y, headingY };
    y += measures.lane;
    return row;
  });
  const fairnessY = y + measures.fairnessHead;
  return {
    arcsBase: ribbonY - 2,
    ribbonY,
    todayY: ribbonY + measures.ribbon + 6,
    lanes: placed,
    lanesEnd: y,
    fairnessY,
    height: options.fairness ? fairnessY + measures.fairness + 8 : y + 8,
  };
}
