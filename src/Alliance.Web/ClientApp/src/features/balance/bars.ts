/** A row of the chart: what is wanted to the left, what is offered to the right, the settled part of each nearest to the middle. */
export interface BarRow {
  key: string;
  label: string;
  wanted: number;
  wantedDone: number;
  offered: number;
  offeredDone: number;
  unit: string;
}

export interface Bar {
  x: number;
  width: number;
  kind: 'needDone' | 'needOpen' | 'resourceDone' | 'resourceOpen';
}

/** Bars of a row around `middle`, the longer side `reach` long. `largest`: of all rows where they share a unit, else of the row itself. */
export function barsOf(row: BarRow, middle: number, reach: number, largest?: number): Bar[] {
  const most = largest ?? Math.max(row.wanted, row.offered);
  if (most <= 0) return [];
  const length = (value: number) => (reach * Math.max(0, value)) / most;
  const [met, unmet] = [length(Math.min(row.wantedDone, row.wanted)), length(row.wanted - Math.min(row.wantedDone, row.wanted))];
  const [given, spare] = [length(Math.min(row.offeredDone, row.offered)), length(row.offered - Math.min(row.offeredDone, row.offered))];
  const bars: Bar[] = [
    { x: middle - met, width: met, kind: 'needDone' },
    { x: middle - met - unmet, width: unmet, kind: 'needOpen' },
    { x: middle, width: given, kind: 'resourceDone' },
    { x: middle + given, width: spare, kind: 'resourceOpen' },
  ];
  return bars.filter((bar) => bar.width > 0);
}
