import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMapPoints, type Filter } from '../api';
import type { MapPoint } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { MapHere } from './map-here';
import { labels } from './map-labels';
import { boxText, China, corners, fit, project, scaleOf, zoom, type Box } from './map-math';
import { EmptyState, RowsSkeleton, Trouble } from '@/components';
import { sayNumber } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useIsPhone } from '@/lib/use-is-phone';

/** So many in one place are looked at one by one; more are looked at nearer. */
const listed = 30;

const radiusOf = (point: MapPoint) => Math.min(26, 7 + 3 * Math.sqrt(point.count));

/** Entries by their position, without any map service: points over a plain grid, named where there is room, and what stands in one place below. */
export function MapView({ allianceId, filter }: { allianceId: string | null; filter: Filter }) {
  const t = useListingWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [width, height] = useIsPhone() ? [360, 420] : [960, 560];
  const [chosen, setBox] = useState<Box | null>(null);
  const [here, setHere] = useState<MapPoint | null>(null);
  const whole = useMapPoints(allianceId, filter, boxText(China));
  const all = fit(corners(whole.data?.bounds), width / height);
  const box = chosen ?? all;
  const { data, error, refetch } = useMapPoints(allianceId, filter, boxText(box ?? China));
  if (data === undefined || whole.data === undefined) return error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />;
  if (box === null) return <EmptyState title={t('mapNone')} />;
  const open = (id: string) => void navigate(allianceId === null ? `/lists/${id}` : `/alliances/${allianceId}/listings/${id}`);
  const look = (next: Box | null) => {
    setHere(null);
    setBox(next);
  };
  const act = (point: MapPoint) => (point.id !== null ? open(point.id) : point.count > listed ? look(zoom(box, 0.4, point)) : setHere(point));
  // The largest below, so that none hides another.
  const points = [...data.points].sort((a, b) => b.count - a.count);
  const dots = points.map((point) => {
    const [x, y] = project(point, box, width, height);
    return { x, y, radius: radiusOf(point), title: point.title };
  });
  const names = labels(dots, width, height - 32);
  const scale = scaleOf(box, width);
  return (
    <>
      <figure className={styles.map}>
        <figcaption>
          <span>{t('mapAbout')}</span>
          {data.capped && <span className={styles.waits}>{t('mapCapped')}</span>}
          <span className={styles.mapButtons}>
            <Button size="small" onClick={() => look(zoom(box, 0.5))}>{t('zoomIn')}</Button>
            <Button size="small" onClick={() => look(zoom(box, 2))}>{t('zoomOut')}</Button>
            <Button size="small" disabled={chosen === null} onClick={() => look(null)}>{t('wholeMap')}</Button>
          </span>
        </figcaption>
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('map')}>
          {[1, 2, 3, 4, 5].map((i) => (
            <g key={i} className={styles.mapGrid}>
              <line x1={(width * i) / 6} x2={(width * i) / 6} y1={0} y2={height} />
              <line y1={(height * i) / 6} y2={(height * i) / 6} x1={0} x2={width} />
            </g>
          ))}
          {points.map((point, index) => {
            const label = point.title ?? t('mapCount', { count: point.count });
            return (
              <g
                key={`${point.longitude} ${point.latitude}`}
                transform={`translate(${dots[index]!.x} ${dots[index]!.y})`}
                role="button"
                tabIndex={0}
                aria-label={label}
                className={styles.mapPoint}
                onClick={() => act(point)}
                onKeyDown={(event) => event.key === 'Enter' && act(point)}
              >
                <title>{label}</title>
                <circle r={radiusOf(point)} className={point.wants * 2 > point.count ? styles.mapWants : styles.mapGives} />
                {point.count > 1 && (
                  <text textAnchor="middle" dy="0.35em">
                    {point.count}
                  </text>
                )}
              </g>
            );
          })}
          <g aria-hidden className={styles.mapPoint}>
            {points.map((point, index) => {
              const name = names[index];
              return (
                name && (
                  <text key={`${point.longitude} ${point.latitude}`} className={styles.mapName} x={dots[index]!.x + name.dx} y={dots[index]!.y} dy="0.35em" textAnchor={name.anchor} onClick={() => act(point)}>
                    {name.text}
                  </text>
                )
              );
            })}
          </g>
          <g className={styles.mapScale} transform={`translate(16 ${height - 16})`} aria-hidden>
            <path d={`M0 -6V0H${scale.long}V-6`} />
            <text x={scale.long + 8} dy="0.1em">
              {scale.km >= 1 ? t('km', { count: sayNumber(scale.km, language) }) : t('metres', { count: Math.round(scale.km * 1000) })}
            </text>
          </g>
        </svg>
      </figure>
      {here !== null && <MapHere allianceId={allianceId} filter={filter} point={here} box={box} nearer={() => look(zoom(box, 0.4, here))} close={() => setHere(null)} />}
    </>
  );
}
