import type { KeyboardEvent } from 'react';
import type { Arc } from './arcs';
import type { Layout } from './layout';
import { elapsed } from './layout';
import { fit, wrap, type ViewTerm } from './model';
import { measures } from './rows';
import styles from './timeline.module.css';
import { useRotationWords } from '../words';
import { chinaDay } from '@/lib/events';
import { daysUntil, sayDaysLeft, sayPeriod } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useTouch } from '@/lib/live';

interface Props {
  terms: readonly ViewTerm[];
  layout: Layout;
  y: number;
  arcs: readonly Arc[];
  selected: number | null;
  /** The one term that the tab key reaches; arrows go on from there. */
  reachable: number | null;
  now: number;
  onSelect: (index: number) => void;
  onHover: (index: number | null) => void;
  onKey: (from: number, key: string) => boolean;
}

/** The terms as one ribbon: past solid, the present with what is left of it, planned light, forecast lighter still. */
export function Ribbon({ terms, layout, y, arcs, selected, reachable, now, onSelect, onHover, onKey }: Props) {
  const t = useRotationWords();
  return (
    <g role="list" aria-label={t('timelineHint')} transform={`translate(0 ${y})`}>
      {terms.map((term) => {
        const box = layout.byIndex.get(term.index);
        if (box === undefined) return null;
        const arc = arcs.find((each) => each.from === term.index || each.to === term.index);
        return (
          <g role="listitem" key={term.index} transform={`translate(${box.x} 0)`} onMouseEnter={() => onHover(term.index)}>
            <Segment
              term={term}
              width={box.width}
              arc={arc}
              now={now}
              selected={selected === term.index}
              reachable={reachable === term.index}
              onSelect={() => onSelect(term.index)}
              onKey={(key) => onKey(term.index, key)}
            />
          </g>
        );
      })}
    </g>
  );
}

interface SegmentProps {
  term: ViewTerm;
  width: number;
  arc: Arc | undefined;
  now: number;
  selected: boolean;
  reachable: boolean;
  onSelect: () => void;
  onKey: (key: string) => boolean;
}

function Segment({ term, width, arc, now, selected, reachable, onSelect, onKey }: SegmentProps) {
  const t = useRotationWords();
  const language = useLanguage();
  const touch = useTouch(`term/${term.index}`);
  const inner = Math.max(4, width - 3);
  const isCurrent = term.status === 'current';
  const left = isCurrent && term.endsOn !== null ? sayDaysLeft(daysUntil(term.endsOn, now), language) : null;
  const other = arc === undefined ? null : arc.from === term.index ? arc.to : arc.from;
  const label = [
    t('termLabel', { n: term.index + 1, unit: term.serverName, province: term.province?.name ?? '', period: sayPeriod(term.startsOn, term.endsOn, language), status: t(`status_${term.status}`) }),
    left,
    term.standsIn ? t('substituteFor', { unit: term.unitName }) : null,
    other === null ? null : t(arc!.open ? 'swapAsked' : 'swapWith', { n: other + 1 }),
  ].filter((part) => part !== null && part !== '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect();
    } else if (onKey(event.key)) {
      event.preventDefault();
    }
  };
  const solid = term.status === 'served' || isCurrent;
  const name = wrap(term.serverShort, inner - 16);
  return (
    <g
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-pressed={selected}
      aria-current={isCurrent ? 'date' : undefined}
      aria-label={label.join(language === 'zh' ? '，' : ', ')}
      data-term={term.index}
      data-status={term.status}
      className={[styles.term, styles[term.status], selected ? styles.selected : '', touch === null ? '' : styles.touched].join(' ')}
      style={{ color: term.ink.solid }}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      <rect className={styles.halo} x={-2} y={isCurrent ? -8 : -4} width={inner + 4} height={measures.ribbon + (isCurrent ? 12 : 8)} rx={10} />
      <rect className={styles.body} y={isCurrent ? -4 : 0} width={inner} height={measures.ribbon + (isCurrent ? 4 : 0)} rx={8} fill="currentColor" stroke="currentColor" />
      {term.status === 'dropped' && <rect width={inner} height={measures.ribbon} rx={8} fill="url(#rotation-hatch)" />}
      {isCurrent && <rect className={styles.whole} y={measures.ribbon - 7} x={8} width={Math.max(0, inner - 16)} height={3} rx={1.5} fill={term.ink.on} />}
      {isCurrent && term.endsOn !== null && (
        <rect className={styles.elapsed} y={measures.ribbon - 7} x={8} width={Math.max(2, (inner - 16) * elapsed(term.startsOn, term.endsOn, chinaDay(new Date(now))))} height={3} rx={1.5} fill={term.ink.on} />
      )}
      <g className={styles.words} style={solid ? { fill: term.ink.on } : undefined} aria-hidden="true">
        {name.map((line, i) => (
          <text key={line} className={styles.name} x={9} y={22 + i * 16}>
            {line}
          </text>
        ))}
        {(left !== null || name.length === 1) && (
          <text className={styles.small} x={9} y={name.length === 1 ? 44 : 53}>
            {fit(left ?? t('termNo', { n: term.index + 1 }), inner - (term.standsIn ? 40 : 14), 12)}
          </text>
        )}
        {term.standsIn && inner > 64 && (
          <text className={styles.mark} x={inner - 8} y={44} textAnchor="end">
            {t('substituteMark')}
          </text>
        )}
      </g>
    </g>
  );
}
