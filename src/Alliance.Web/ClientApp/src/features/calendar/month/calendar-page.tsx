import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { Link } from 'react-router';
import { useCalendar } from '../api/queries';
import { Note } from '../note';
import { SubscribeButton } from '../subscribe/subscribe-button';
import { useCalendarWords } from '../words';
import styles from './calendar.module.css';
import { DayLists } from './day-lists';
import { byDay, spanOf, stepped, type View } from './days';
import { MonthGrid } from './month-grid';
import { CardsSkeleton, EmptyState, Page, Trouble } from '@/components';
import { civil, dateOf, instantOf } from '@/lib/format';
import { get } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';
import { useNow } from '@/lib/use-now';

const views: readonly View[] = ['month', 'week', 'list'];

/** Months, weeks or a list: what concerns me, one alliance's, or all of mine. Everything that is chosen stands in the address. */
export function CalendarPage() {
  const t = useCalendarWords();
  const spoken = useLanguage();
  const session = useSession();
  const today = dateOf(useNow(60_000));
  const [filters, change] = useFilters(['view', 'day', 'scope'] as const);
  const view = views.find((each) => each === filters.view) ?? 'month';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(filters.day) ? filters.day : today;
  const scope = filters.scope || 'all';
  const span = spanOf(view, day);
  const { data, error, refetch } = useCalendar(span.from, span.to, scope);
  const alliances = useQuery({
    queryKey: ['alliances', 'mine', 'names'],
    queryFn: ({ signal }) => get<{ items: { id: string; name: string; nameEn: string | null }[] }>('/api/alliances', { mine: 'true', size: 100 }, signal),
  });
  const entries = byDay(data?.entries ?? []);
  const { year, month } = civil(instantOf(day));
  const unannounced = data?.days.find((mark) => !mark.announced);
  const said = view === 'month' ? t('monthOf', { year, month }) : t('weekOf', { from: span.from, to: span.to });
  return (
    <Page
      title={t('title')}
      about={t('about')}
      place="calendar"
      actions={
        <>
          {session.units.length > 0 && (
            <Link to="/calendar/busy">
              <Button tabIndex={-1}>{t('busy')}</Button>
            </Link>
          )}
          <SubscribeButton />
        </>
      }
    >
      <div className={styles.bar}>
        <Segmented aria-label={t('view')} value={view} onChange={(value) => change({ view: value })} options={views.map((value) => ({ value, label: t(value) }))} />
        <span className={styles.steps}>
          <Button icon={<LeftOutlined aria-hidden />} aria-label={t('before')} onClick={() => change({ day: stepped(view, day, -1) })} />
          <strong aria-live="polite">{said}</strong>
          <Button icon={<RightOutlined aria-hidden />} aria-label={t('after')} onClick={() => change({ day: stepped(view, day, 1) })} />
          <Button onClick={() => change({ day: null })} disabled={day === today}>
            {t('today')}
          </Button>
        </span>
        <Select
          className={styles.whose ?? ''}
          aria-label={t('whose')}
          value={scope}
          onChange={(value: string) => change({ scope: value })}
          options={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('all') },
            ...(alliances.data?.items ?? []).map((alliance) => ({ value: alliance.id, label: nameIn(spoken, alliance.name, alliance.nameEn) })),
          ]}
        />
      </div>
      {unannounced && <Note>{t('notAnnounced', { year: unannounced.day.slice(0, 4) })}</Note>}
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <CardsSkeleton />}
      {data && view === 'month' && (
        <>
          <MonthGrid days={data.days} entries={entries} month={day.slice(0, 7)} today={today} chosen={day} onChoose={(value) => change({ day: value })} />
          <div className={styles.onPhone}>
            <DayLists days={data.days.filter((mark) => mark.day === day)} entries={entries} today={today} showAlliance={scope === 'all' || scope === 'mine'} empty />
          </div>
        </>
      )}
      {data && view === 'week' && <DayLists days={data.days} entries={entries} today={today} showAlliance={scope === 'all' || scope === 'mine'} empty />}
      {data && view === 'list' && <DayLists days={data.days} entries={entries} today={today} showAlliance={scope === 'all' || scope === 'mine'} empty={false} />}
      {data && view === 'list' && data.entries.length === 0 && <EmptyState title={t('nothing')} text={t('nothingText')} />}
    </Page>
  );
}
