import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { seriesKey, useSeries, type Series } from './queries';
import styles from './series.module.css';
import { StartDialog } from './start-dialog';
import { useSeriesWords } from './words';
import { saySpan } from '../say';
import { ConfirmDangerous, LiveHighlight } from '@/components';
import { alliancePath, type AllianceDetail } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** The series that run, each with its next dates and who hosts them. */
export function SeriesPanel({ alliance, mayRun }: { alliance: AllianceDetail; mayRun: boolean }) {
  const t = useSeriesWords();
  const { data } = useSeries(alliance.id);
  const [starting, setStarting] = useState(false);
  if (data === undefined || (data.items.length === 0 && !mayRun)) return null;
  return (
    <section className={styles.panel} aria-labelledby="series">
      <header>
        <h2 id="series">{t('title')}</h2>
        {mayRun && <Button onClick={() => setStarting(true)}>{t('start')}</Button>}
      </header>
      {data.items.length === 0 && <p className={styles.soft}>{t('none')}</p>}
      {data.items.map((series) => (
        <One key={series.id} alliance={alliance} series={series} mayRun={mayRun} />
      ))}
      {starting && <StartDialog alliance={alliance} onClose={() => setStarting(false)} />}
    </section>
  );
}

function One({ alliance, series, mayRun }: { alliance: AllianceDetail; series: Series; mayRun: boolean }) {
  const t = useSeriesWords();
  const language = useLanguage();
  const now = useNow(60_000);
  const [ending, setEnding] = useState(false);
  const { rule } = series;
  const end = useCommand<void>(() => ({ path: alliancePath(alliance.id, 'meeting-series', series.id, 'end'), body: {} }), { refresh: [seriesKey(alliance.id)], said: t('ended'), onDone: () => setEnding(false) });
  const dates = series.dates.filter((date) => date.conferenceId === null || Date.parse(date.endsAt) > now).slice(0, 4);
  return (
    <div className={styles.one}>
      <LiveHighlight of={`series/${series.id}`} block>
        <strong>{rule.title}</strong>{' '}
        <small>{t('rule', { months: rule.everyMonths, days: rule.daysIn, weekday: t(`day.${rule.weekday}`), time: rule.at.slice(0, 5) })}</small>
      </LiveHighlight>
      {mayRun && (
        <Button size="small" type="text" onClick={() => setEnding(true)}>
          {t('end')}
        </Button>
      )}
      <ul>
        {dates.map((date) => (
          <li key={date.number}>
            <span>{saySpan(date.startsAt, date.endsAt, language)}</span>
            <small>{date.hostUnitId === null ? t('noHost') : t('host', { unit: series.hosts[date.hostUnitId] ?? '' })}</small>
            {date.conferenceId !== null ? (
              <Link to={`/alliances/${alliance.id}/meetings/${date.conferenceId}`}>{t('called')}</Link>
            ) : (
              mayRun && <Link to={`new?series=${series.id}&at=${encodeURIComponent(date.startsAt)}`}>{t('call')}</Link>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDangerous open={ending} title={t('endTitle', { title: rule.title })} consequences={t('endText')} verb={t('end')} busy={end.isPending} onConfirm={() => end.mutate()} onCancel={() => setEnding(false)} />
    </div>
  );
}
