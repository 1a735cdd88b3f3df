import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useTopics } from '../api/queries';
import { openStatuses, trackNames } from '../api/types';
import { ProposeDialog } from '../propose/propose-dialog';
import styles from '../topics.module.css';
import { useTopicWords } from '../words';
import { DoneList } from './done-list';
import { TrackColumn } from './track-column';
import { EmptyState, MeetingsNav, RowsSkeleton, SearchField, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance, type TrackName } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useFilters } from '@/lib/url';

const closed = 'settled,declined,merged';

/** What the alliance is to talk over, decide and do: the backlog on its four tracks, and what became of the rest. */
export function BacklogPage() {
  const { allianceId = '' } = useParams();
  const t = useTopicWords();
  const alliance = useAlliance(allianceId);
  const [{ q, track, view, propose }, setFilters] = useFilters(['q', 'track', 'view', 'propose']);
  const [proposing, setProposing] = useState(propose === 'yes');
  const done = view === 'done';
  const { data, error, refetch } = useTopics(allianceId, { status: done ? closed : openStatuses.join(','), q });
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('topics', allianceScope(allianceId));
  const mayPropose = data !== undefined && (data.may['topic.propose'] ?? false) && alliance.myRelations.some((relation) => relation === 'member' || relation === 'coordinator');
  const shown = trackNames.filter((name) => track === '' || name === track);
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
        {mayPropose && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setProposing(true)}>
            {t('propose')}
          </Button>
        )}
      </header>
      <div className={styles.filters}>
        <Segmented
          value={done ? 'done' : 'open'}
          aria-label={t('view')}
          onChange={(value) => setFilters({ view: value === 'done' ? 'done' : null })}
          options={[
            { value: 'open', label: t('open') },
            { value: 'done', label: t('done') },
          ]}
        />
        <Segmented<TrackName | 'all'>
          className={styles.trackPicker}
          value={(track || 'all') as TrackName | 'all'}
          aria-label={t('formTrack')}
          onChange={(value) => setFilters({ track: value === 'all' ? null : value })}
          options={[{ value: 'all', label: t('allTracks') }, ...trackNames.map((name) => ({ value: name, label: t(`track.${name}`) }))]}
        />
        <SearchField value={q} label={t('search')} onChange={(value) => setFilters({ q: value })} />
      </div>
      {data === undefined ? (
        error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />
      ) : done ? (
        <DoneList allianceId={allianceId} topics={data.items.filter((topic) => track === '' || topic.track === track)} />
      ) : data.items.length === 0 ? (
        <EmptyState
          title={q === '' ? t('empty') : t('emptyFound')}
          text={q === '' ? t('emptyText') : undefined}
          action={
            q !== '' ? (
              <Button onClick={() => setFilters({ q: null, track: null })}>{t('clear')}</Button>
            ) : mayPropose ? (
              <Button type="primary" onClick={() => setProposing(true)}>
                {t('propose')}
              </Button>
            ) : undefined
          }
        />
      ) : (
        <div className={`${styles.board} ${shown.length === 1 ? styles.single : ''}`}>
          {shown.map((name) => (
            <TrackColumn
              key={name}
              allianceId={allianceId}
              track={name}
              terms={data.tracks.find((each) => each.track === name)}
              topics={data.items.filter((topic) => topic.track === name)}
              all={data.items}
              may={data.may}
            />
          ))}
        </div>
      )}
      {proposing && <ProposeDialog alliance={alliance} track={track === '' ? undefined : (track as TrackName)} onClose={() => setProposing(false)} />}
    </div>
  );
}
