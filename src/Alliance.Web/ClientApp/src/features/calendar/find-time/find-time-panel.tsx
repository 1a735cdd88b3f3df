import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FindTimeAnswer } from '../api/types';
import styles from './find-time.module.css';
import { SuggestionCard } from './suggestion-card';
import { useFindWords } from './words';
import { EmptyState, RowsSkeleton } from '@/components';
import type { SlotProps } from '@/components/slots';
import { alliancePath } from '@/lib/alliances';
import { dateOf, dayLength } from '@/lib/format';
import { useCommand } from '@/lib/http';

const horizons = [2, 4, 8, 12];

/** Ranked times for who is to come, each with who cannot and why it stands where it does. */
export function FindTimePanel({ allianceId, kind, required, optional, minutes, place, notBefore, onPick }: SlotProps['meeting.find-time']) {
  const t = useFindWords();
  const [weeks, setWeeks] = useState(4);
  const [found, setFound] = useState<FindTimeAnswer | null>(null);
  const find = useCommand<void, FindTimeAnswer>(
    () => ({
      path: alliancePath(allianceId, 'find-time'),
      // The kind's own notice is the server's to keep; a longer one begins with the first whole day that keeps it.
      body: { kind, required, optional, minutes, weeks, from: notBefore === undefined ? null : dateOf(Date.parse(notBefore) + dayLength - 1), place: place.text || place.longitude != null ? { text: place.text || null, longitude: place.longitude, latitude: place.latitude, capacity: place.capacity } : null },
    }),
    { onDone: setFound },
  );
  const nobody = required.length + optional.length === 0;
  const names = (units: { shortName: string }[]) => units.map((unit) => unit.shortName).join(t('listSeparator'));
  return (
    <section className={styles.panel} aria-label={t('title')}>
      <div className={styles.bar}>
        <label>
          {t('weeks')} <Select value={weeks} onChange={setWeeks} options={horizons.map((value) => ({ value, label: t('weeksCount', { count: value }) }))} />
        </label>
        <Button type={found === null ? 'primary' : 'default'} disabled={nobody} loading={find.isPending} onClick={() => find.mutate()}>
          {t(found === null ? 'find' : 'again')}
        </Button>
        <Link to={`/alliances/${allianceId}/meetings/polls/new?kind=${kind}&minutes=${minutes}`}>{t('poll')}</Link>
      </div>
      {nobody && <p>{t('pickUnits')}</p>}
      {find.isPending && found === null && <RowsSkeleton />}
      {found !== null && found.suggestions.length === 0 && <EmptyState small title={t('none')} text={t('noneText')} />}
      {found !== null && found.suggestions.length > 0 && (
        <>
          <ol className={styles.list} aria-busy={find.isPending}>
            {found.suggestions.map((each, index) => (
              <SuggestionCard key={each.startsAt} suggestion={each} first={index === 0} onPick={() => onPick(each.startsAt)} />
            ))}
          </ol>
          <p className={styles.foot}>
            {t('tried', { tried: found.tried, weeks: found.weeks })}
            {found.venueTaken > 0 && t('venueTaken', { count: found.venueTaken })} <span>{t('whyFirst')}</span>
            {found.withoutPosition.length > 0 && <span>{t('withoutPosition', { units: names(found.withoutPosition) })}</span>}
            {found.staleCalendars.length > 0 && <span>{t('stale', { units: names(found.staleCalendars) })}</span>}
            {found.suggestions.some((each) => !each.day.announced) && <span>{t('announced', { year: found.announcedUntilYear })}</span>}
          </p>
        </>
      )}
    </section>
  );
}
