import { useFacets } from '../api';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { SideColumn } from './column';
import { askOf, FilterBar, useListFilters } from './filters';
import { MapView } from './map-view';
import { Page } from '@/components';
import { useSession } from '@/lib/session';

/** What all alliances have and want, as far as I may see. */
export function EverywherePage() {
  const t = useListingWords();
  const session = useSession();
  const filters = useListFilters();
  const ask = askOf(filters[0]);
  const facets = useFacets(null, ask).data;
  return (
    <Page title={t('everywhere')} about={t('everywhereAbout')} place="listings">
      <FilterBar allianceId={null} filters={filters} facets={facets} withMine={session.units.length > 0} />
      {filters[0].view === 'map' ? (
        <MapView allianceId={null} filter={ask} />
      ) : (
        <div className={`${styles.sides} ${styles.three}`}>
          {(['gives', 'wants', 'does'] as const).map((side) => (
            <SideColumn key={side} allianceId={null} side={side} filter={ask} />
          ))}
        </div>
      )}
    </Page>
  );
}
