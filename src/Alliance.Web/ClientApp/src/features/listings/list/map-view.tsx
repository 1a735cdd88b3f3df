import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMapPoints, type Filter } from '../api';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { boxText, China, corners, fit, project, zoom, type Box } from './map-math';
import { EmptyState, RowsSkeleton, Trouble } from '@/components';

const [width, height] = [960, 560];

/** Entries by their position, without any map service: points over a plain grid of degrees, and a list of them for who cannot see it. */
export function MapView({ allianceId, filter }: { allianceId: string | null; filter: Filter }) {
  const t = useListingWords();
  const navigate = useNavigate();
  const [chosen, setBox] = useState<Box | null>(null);
  const whole = useMapPoints(allianceId, filter, boxText(China));
  const all = fit(corners(whole.data?.bounds), width / height);
  const box = chosen ?? all;
  const { data, error, refetch } = useMapPoints(allianceId, filter, boxText(box ?? China));
  if (data === undefined || whole.data === undefined) return error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />;
  if (box === null) return <EmptyState title={t('mapNone')} />;
  const open = (id: string) => void navigate(allianceId === null ? `/lists/${id}` : `/alliances/${allianceId}/listings/${id}`);
  return (
    <figure className={styles.map}>
      <figcaption>
        <span>{t('mapAbout')}</span>
        {data.capped && <span className={styles.waits}>{t('mapCapped')}</span>}
        <span className={styles.mapButtons}>
          <Button size="small" onClick={() => setBox(zoom(box, 0.5))}>{t('zoomIn')}</Button>
          <Button size="small" onClick={() => setBox(zoom(box, 2))}>{t('zoomOut')}</Button>
          <Button size="small" disabled={chosen === null} onClick={() => setBox(null)}>{t('wholeMap')}</Button>
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('map')}>
        {[1, 2, 3, 4, 5].map((i) => (
          <g key={i} className={styles.mapGrid}>
            <line x1={(width * i) / 6} x2={(width * i) / 6} y1={0} y2={height} />
            <line y1={(height * i) / 6} y2={(height * i) / 6} x1={0} x2={width} />
          </g>
        ))}
        {data.points.map((point) => {
          const [x, y] = project(point, box, width, height);
          const label = point.title ?? t('mapCount', { count: point.count });
          const act = () => (point.id === null ? setBox(zoom(box, 0.4, point)) : open(point.id));
          return (
            <g key={`${point.longitude} ${point.latitude}`} transform={`translate(${x} ${y})`} role="button" tabIndex={0} aria-label={label} className={styles.mapPoint} onClick={act} onKeyDown={(event) => event.key === 'Enter' && act()}>
              <title>{label}</title>
              <circle r={Math.min(26, 7 + 3 * Math.sqrt(point.count))} className={point.wants * 2 > point.count ? styles.mapWants : styles.mapGives} />
              {point.count > 1 && (
                <text textAnchor="middle" dy="0.35em">
                  {point.count}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
