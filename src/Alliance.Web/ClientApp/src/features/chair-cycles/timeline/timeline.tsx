import { useEffect, useMemo, useRef, useState } from 'react';
import type { Cycle, FairnessLedger, Level } from '../api/types';
import { FairnessPlot } from '../fairness/fairness-plot';
import { geometryOf } from '../fairness/scales';
import { useRotationWords } from '../words';
import { chinaDay } from '@/lib/events';
import { provinceInk } from '@/lib/provinces';
import { ArcMarks } from './arc-marks';
import { arcsOf } from './arcs';
import { LaneLabels } from './lane-labels';
import { LaneMarks } from './lane-marks';
import { lanesOf } from './lanes';
import { layOut } from './layout';
import { inkIn, meetsProvinces, neighbour, type ViewTerm } from './model';
import { Ribbon } from './ribbon';
import { measures, rowsOf } from './rows';
import styles from './timeline.module.css';
import { TermTip } from './term-tip';
import { useWidth } from './use-width';

interface Props {
  cycle: Cycle;
  terms: readonly ViewTerm[];
  level: Level;
  fairness: FairnessLedger | undefined;
  selected: number | null;
  onSelect: (index: number) => void;
  now: number;
}

/** The rotation as one drawing: terms as a ribbon, lanes by unit or province, and the account of fairness on the same time axis. */
export function Timeline({ cycle, terms, level, fairness, selected, onSelect, now }: Props) {
  const t = useRotationWords();
  const [frame, width] = useWidth<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const today = chinaDay(new Date(now));

  const layout = useMemo(
    () =>
      layOut(terms, {
        available: Math.max(320, width),
        minTerm: 92,
        maxTerm: 240,
        today,
        yearLabel: (year) => t('year', { year }),
        termLabel: (index) => t('termNo', { n: index + 1 }),
      }),
    [terms, width, today, t],
  );
  const lanes = useMemo(() => lanesOf(terms, cycle.units, level), [terms, cycle.units, level]);
  const arcs = useMemo(() => arcsOf(cycle.terms, cycle.swaps), [cycle.terms, cycle.swaps]);
  const provinces = level === 'unit' && meetsProvinces(cycle);
  const rows = rowsOf(lanes, { arcs: arcs.length > 0, provinces, fairness: fairness !== undefined });
  const plot = useMemo(
    () => (fairness === undefined ? null : geometryOf(fairness.units, fairness.bound, layout, measures.fairness)),
    [fairness, layout],
  );

  const current = cycle.currentTerm;
  const reachable = selected ?? current ?? terms[0]?.index ?? null;
  const keyOf = (index: number | null) => {
    const term = terms.find((each) => each.index === index);
    return term === undefined ? null : level === 'province' ? (term.province?.code ?? null) : term.server;
  };
  const focus = followed ?? keyOf(selected);

  // Opens where the present is, once; afterwards the reader's own scrolling is never touched.
  const placed = useRef(false);
  useEffect(() => {
    const box = layout.byIndex.get(current ?? -1);
    if (placed.current || width === 0 || scroller.current === null || box === undefined) return;
    placed.current = true;
    scroller.current.scrollLeft = Math.max(0, box.x - width * 0.3);
  }, [layout, current, width]);

  const go = (from: number, key: string): boolean => {
    const next = neighbour(terms, from, key);
    if (next === null) return false;
    onSelect(next);
    const target = scroller.current?.querySelector<SVGGElement>(`[data-term="${next}"]`);
    target?.focus({ preventScroll: true });
    const box = layout.byIndex.get(next);
    if (box !== undefined && scroller.current !== null) {
      const { scrollLeft, clientWidth } = scroller.current;
      if (box.x < scrollLeft) scroller.current.scrollLeft = box.x - 16;
      else if (box.x + box.width > scrollLeft + clientWidth) scroller.current.scrollLeft = box.x + box.width - clientWidth + 16;
    }
    return true;
  };

  const inkOf = (key: string) => (level === 'province' ? provinceInk(key) : inkIn(cycle, key));
  const tip = terms.find((term) => term.index === hovered);
  return (
    <div className={styles.timeline}>
      <LaneLabels rows={rows} level={level} focus={focus} onFollow={setFollowed} plot={plot} inkOf={inkOf} />
      <div className={styles.frame} ref={frame}>
        <div className={styles.scroller} ref={scroller} onMouseLeave={() => setHovered(null)}>
          <svg
            className={styles.drawing}
            width={layout.width}
            height={rows.height}
            viewBox={`0 0 ${layout.width} ${rows.height}`}
            role="group"
            aria-label={t('timeline')}
          >
            <defs>
              <pattern id="rotation-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line x1="0" y1="0" x2="0" y2="6" className={styles.hatch} />
              </pattern>
            </defs>
            <g aria-hidden="true">
              {layout.ticks.map((tick) => (
                <g key={tick.x} transform={`translate(${tick.x} 0)`} className={tick.major ? styles.tickMajor : styles.tick}>
                  <line y1={tick.major ? 0 : 16} y2={tick.major ? rows.height : rows.ribbonY} />
                  <text x={6} y={14}>
                    {tick.label}
                  </text>
                </g>
              ))}
            </g>
            <LaneMarks rows={rows} terms={terms} layout={layout} level={level} blackouts={cycle.rules.blackouts} skips={cycle.skips} focus={focus} onSelect={onSelect} />
            <ArcMarks arcs={arcs} layout={layout} base={rows.arcsBase} />
            {plot !== null && (
              <FairnessPlot plot={plot} width={layout.width} y={rows.fairnessY} focus={focus ?? keyOf(current)} level={level} inkOf={inkOf} series={fairness?.units ?? []} current={current} />
            )}
            {layout.todayX !== null && (
              <g className={styles.today} transform={`translate(${layout.todayX} 0)`} aria-hidden="true">
                <line y1={rows.todayY} y2={rows.height} />
                <rect x={-22} y={rows.todayY} width={44} height={20} rx={10} />
                <text y={rows.todayY + 14} textAnchor="middle">
                  {t('today')}
                </text>
              </g>
            )}
            <Ribbon
              terms={terms}
              layout={layout}
              y={rows.ribbonY}
              arcs={arcs}
              selected={selected}
              reachable={reachable}
              now={now}
              onSelect={onSelect}
              onHover={setHovered}
              onKey={go}
            />
          </svg>
          {tip !== undefined && <TermTip term={tip} x={layout.byIndex.get(tip.index)?.x ?? 0} y={rows.ribbonY + measures.ribbon + 8} limit={layout.width} cycle={cycle} />}
        </div>
      </div>
    </div>
  );
}
