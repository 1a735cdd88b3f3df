import { useFacets } from '../api';
import { useListingWords } from '../words';
import { askOf, FilterBar, useListFilters } from './filters';
import { MapView } from './map-view';
import { PostHere } from './post-here';
import { Sides } from './sides';
import { Page } from '@/components';
import { useSession } from '@/lib/session';

const sides = ['gives', 'wants', 'does'] as const;

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
        <Sides allianceId={null} sides={sides} filters={filters} facets={facets} action={(side) => <PostHere side={side} />} />
      )}
    </Page>
  );
}
