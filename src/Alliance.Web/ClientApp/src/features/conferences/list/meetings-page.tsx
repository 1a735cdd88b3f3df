import { Button, Pagination, Segmented, Select } from 'antd';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import styles from './list.module.css';
import { MeetingRow } from './meeting-row';
import { useMeetings, type MeetingFilters } from '../api/queries';
import { kinds } from '../api/types';
import { SeriesPanel } from '../series/series-panel';
import { useMeetingWords } from '../words';
import { EmptyState, MeetingsNav, RowsSkeleton, SearchField, Trouble, useDocumentTitle } from '@/components';
import { Slot } from '@/components/slots';
import { allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useFilters } from '@/lib/url';

const views = ['ahead', 'past', 'all'] as const;
const asked: Record<(typeof views)[number], Pick<MeetingFilters, 'status' | 'order'>> = {
  ahead: { status: 'ahead', order: 'earliest' },
  past: { status: 'closed', order: 'latest' },
  all: { order: 'latest' },
};

/** All meetings of an alliance: what lies ahead, and what was. Filters live in the URL. */
export function MeetingsPage() {
  const { allianceId = '' } = useParams();
  const t = useMeetingWords();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const [filters, setFilters] = useFilters(['view', 'kind', 'q', 'page']);
  const view = views.find((each) => each === filters.view) ?? 'ahead';
  const page = Math.max(1, Number(filters.page) || 1);
  const { data, error, refetch } = useMeetings(allianceId, { ...asked[view], kind: filters.kind, q: filters.q, page, size: 20 });
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('meetings', allianceScope(allianceId));
  const setQ = useCallback((q: string) => setFilters({ q }), [setFilters]);
  const mayCall = alliance.status === 'active' && rights.may('conference.call');
  const callButton = (
    <Link to="new">
      <Button type="primary" tabIndex={-1}>
        {t('call')}
      </Button>
    </Link>
  );
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <div className={styles.bar}>
        <Segmented
          value={view}
          aria-label={t('view')}
          onChange={(value) => setFilters({ view: value === 'ahead' ? null : value })}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
        <Select
          value={filters.kind}
          aria-label={t('filterKind')}
          style={{ minWidth: 144 }}
          onChange={(value: string) => setFilters({ kind: value })}
          options={[{ value: '', label: t('allKinds') }, ...kinds.map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) }))]}
        />
        <SearchField value={filters.q} label={t('search')} width={200} onChange={setQ} />
        <span className={styles.fill} />
        <Slot name="meeting.subscribe" allianceId={allianceId} fallback={null} />
        {mayCall && callButton}
      </div>
      {error !== null && data === undefined ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <RowsSkeleton rows={5} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={t(filters.kind || filters.q ? 'emptyAll' : view === 'ahead' ? 'emptyAhead' : 'emptyPast')}
          text={view === 'ahead' ? t('emptyAheadText') : undefined}
          action={mayCall && view === 'ahead' ? callButton : undefined}
        />
      ) : (
        <ul className={styles.list}>
          {data.items.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
      {view === 'ahead' && <SeriesPanel alliance={alliance} mayRun={alliance.status === 'active' && rights.may('meeting-series.start')} />}
      {data !== undefined && data.total > 20 && (
        <Pagination current={page} pageSize={20} total={data.total} showSizeChanger={false} onChange={(next) => setFilters({ page: String(next) })} />
      )}
    </div>
  );
}
