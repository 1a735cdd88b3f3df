import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { Outsider } from './outsider';
import { SpaceHeader } from './space-header';
import styles from './space.module.css';
import { useSpaceWords } from './words';
import { PageSkeleton, RowsSkeleton, Trouble, useRowShows } from '@/components';
import { allianceQuery, allianceScope } from '@/lib/alliances';
import { useScope } from '@/lib/feed';
import { Problem } from '@/lib/http';

const tabs = ['overview', 'members', 'rotation', 'meetings', 'listings', 'activity', 'charter'] as const;

/** What comes of the lists stands beside them in the address and below them in the tabs. */
const ofLists = ['matches', 'rounds', 'balance'];

/** The frame of an alliance: a header and tabs that never change place, whatever tab is open. */
export function SpaceFrame() {
  const { allianceId = '' } = useParams();
  const t = useSpaceWords();
  const { data: alliance, error, refetch } = useQuery(allianceQuery(allianceId));
  const below = useLocation().pathname.split('/')[3] ?? '';
  const here = ofLists.includes(below) ? 'listings' : below === '' ? 'overview' : below;
  const row = useRowShows(alliance === undefined ? '' : here);
  useScope(alliance === undefined ? null : allianceScope(allianceId), alliance?.asOf);
  if (alliance === undefined) {
    if (error === null) return <PageSkeleton />;
    return error instanceof Problem && error.isMissing ? <Outsider id={allianceId} error={error} /> : <Trouble error={error} retry={() => void refetch()} />;
  }

  return (
    <div className={styles.space}>
      <SpaceHeader alliance={alliance} />
      <nav ref={row} className={styles.tabs} aria-label={t('tabs')}>
        {tabs.map((tab) => (
          <Link key={tab} to={tab === 'overview' ? '.' : tab} aria-current={tab === here ? 'page' : undefined} className={tab === here ? styles.here : ''}>
            {t(`tab.${tab}`)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<RowsSkeleton />}>
        <Outlet key={allianceId} />
      </Suspense>
    </div>
  );
}
