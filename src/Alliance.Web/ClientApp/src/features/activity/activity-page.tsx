import { Button, Segmented, Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import styles from './activity.module.css';
import { byDay } from './groups';
import { ActivityItem } from './activity-item';
import { useActivity } from './use-activity';
import { useActivityWords } from './words';
import { EmptyState, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { dayHeading, textOf, type EventKind } from '@/lib/events';
import { usePlace } from '@/lib/feed';
import { useLanguage } from '@/lib/i18n';
import { useFilters } from '@/lib/url';

const kinds = ['chair', 'meetings', 'members', 'bodies', 'charter'] as const;

/** Everything that happened, as sentences, by day, back to the beginning. */
export function ActivityPage() {
  const { allianceId = '' } = useParams();
  const t = useActivityWords();
  const language = useLanguage();
  const alliance = useAlliance(allianceId);
  const [{ kind }, setFilters] = useFilters(['kind']);
  const { pages, shown, names, fresh, freshCount, take, takenFrom } = useActivity(allianceId);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('activity', allianceScope(allianceId));

  const end = useRef<HTMLDivElement>(null);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  useEffect(() => {
    if (end.current === null || !hasNextPage || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true && !isFetchingNextPage) void fetchNextPage();
    }, { rootMargin: '400px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);

  if (pages.error !== null && pages.data === undefined) return <Trouble error={pages.error} retry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <RowsSkeleton rows={10} />;
  const chosen = kinds.find((each) => each === kind) ?? null;
  const days = byDay(shown, chosen as EventKind | null);
  const newest = fresh[0];
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Segmented
          value={chosen ?? 'all'}
          aria-label={t('filter')}
          onChange={(value) => setFilters({ kind: value === 'all' ? null : value })}
          options={[{ value: 'all', label: t('all') }, ...kinds.map((each) => ({ value: each, label: t(each) }))]}
        />
      </div>
      <div className={styles.pillPlace} role="status">
        {newest !== undefined && (
          <Button className={styles.pill} shape="round" onClick={take}>
            <strong>{t('new', { count: freshCount })}</strong>
            <span>{t('newest', { text: textOf(newest, names, language) })}</span>
          </Button>
        )}
      </div>
      {days.length === 0 && !hasNextPage && <EmptyState title={t(chosen === null ? 'emptyTitle' : 'emptyKind')} text={chosen === null ? t('emptyText') : undefined} />}
      {days.map(({ day, items }) => (
        <section key={day} aria-label={dayHeading(day, language)}>
          <h2 className={styles.day}>{dayHeading(day, language)}</h2>
          <ol className={styles.list}>
            {items.map((item) => (
              <ActivityItem key={item.position} item={item} names={names} fresh={takenFrom.some((each) => each.position === item.position)} />
            ))}
          </ol>
        </section>
      ))}
      <div ref={end} className={styles.end}>
        {isFetchingNextPage ? (
          <Spin size="small" />
        ) : hasNextPage ? (
          <Button onClick={() => void fetchNextPage()}>{t('older')}</Button>
        ) : (
          days.length > 0 && <span>{t('start')}</span>
        )}
      </div>
    </div>
  );
}
