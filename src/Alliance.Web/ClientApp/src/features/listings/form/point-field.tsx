import { AimOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useMapPoints } from '../api';
import { boxText, China, corners, fit, pointAt, project, zoom, type Box } from '../list/map-math';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import type { Draft } from './draft';

const [width, height] = [640, 360];

/** A point: picked on the map, typed, or where the phone is, which is asked only when somebody presses for it. */
export function PointField({ allianceId, draft, change }: { allianceId: string; draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useListingWords();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<'no' | 'asking' | 'failed'>('no');
  const here = () => {
    setAsking('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        change({ longitude: Number(coords.longitude.toFixed(5)), latitude: Number(coords.latitude.toFixed(5)) });
        setAsking('no');
      },
      () => setAsking('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  return (
    <div className={styles.field}>
      <div className={styles.inline}>
        <InputNumber<number> className={styles.short} min={-180} max={180} value={draft.longitude} placeholder={t('pointLongitude')} aria-label={t('pointLongitude')} inputMode="decimal" onChange={(longitude) => change({ longitude })} />
        <InputNumber<number> className={styles.short} min={-90} max={90} value={draft.latitude} placeholder={t('pointLatitude')} aria-label={t('pointLatitude')} inputMode="decimal" onChange={(latitude) => change({ latitude })} />
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('pointPick')}
        </Button>
        {'geolocation' in navigator && (
          <Button icon={<AimOutlined aria-hidden />} loading={asking === 'asking'} onClick={here}>
            {t('pointHere')}
          </Button>
        )}
        {draft.longitude !== null && (
          <Button type="text" onClick={() => change({ longitude: null, latitude: null })}>
            {t('pointNone')}
          </Button>
        )}
      </div>
      {asking === 'failed' && <p role="alert" className={styles.wrong}>{t('pointFailed')}</p>}
      {open && <PickMap allianceId={allianceId} draft={draft} change={change} />}
    </div>
  );
}

function PickMap({ allianceId, draft, change }: { allianceId: string; draft: Draft; change: (next: Partial<Draft>) => void }) {
  const t = useListingWords();
  const whole = useMapPoints(allianceId, { status: 'all' }, boxText(China)).data;
  const mine = draft.longitude !== null && draft.latitude !== null ? { longitude: draft.longitude, latitude: draft.latitude } : null;
  const [chosen, setChosen] = useState<Box | null>(null);
  const box = chosen ?? fit([...corners(whole?.bounds), ...(mine === null ? [] : [mine])], width / height) ?? fit(corners(China), width / height)!;
  const pick = (event: React.MouseEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const at = pointAt(((event.clientX - frame.left) / frame.width) * width, ((event.clientY - frame.top) / frame.height) * height, box, width, height);
    setChosen(box);
    change({ longitude: Number(at.longitude.toFixed(5)), latitude: Number(at.latitude.toFixed(5)) });
  };
  return (
    <figure className={styles.map}>
      <figcaption>
        <span>{t('pointAbout')}</span>
        <span className={styles.mapButtons}>
          <Button size="small" onClick={() => setChosen(zoom(box, 0.5, mine ?? undefined))}>{t('zoomIn')}</Button>
          <Button size="small" onClick={() => setChosen(zoom(box, 2))}>{t('zoomOut')}</Button>
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('pointPick')} className={styles.pickMap} onClick={pick}>
        {[1, 2, 3, 4, 5].map((i) => (
          <g key={i} className={styles.mapGrid}>
            <line x1={(width * i) / 6} x2={(width * i) / 6} y1={0} y2={height} />
            <line y1={(height * i) / 6} y2={(height * i) / 6} x1={0} x2={width} />
          </g>
        ))}
        {(whole?.points ?? []).map((point) => {
          const [x, y] = project(point, box, width, height);
          return (
            <g key={`${point.longitude} ${point.latitude}`} transform={`translate(${x} ${y})`} opacity={0.45}>
              <title>{point.title ?? t('mapCount', { count: point.count })}</title>
              <circle r={5} className={point.wants * 2 > point.count ? styles.mapWants : styles.mapGives} />
              {point.title !== null && <text x={8} dy="0.35em" className={styles.mapName}>{point.title}</text>}
            </g>
          );
        })}
        {mine !== null && (
          <g transform={`translate(${project(mine, box, width, height).join(' ')})`}>
            <circle r={11} className={styles.mapMine} />
            <circle r={3} className={styles.mapMine} />
          </g>
        )}
      </svg>
    </figure>
  );
}
