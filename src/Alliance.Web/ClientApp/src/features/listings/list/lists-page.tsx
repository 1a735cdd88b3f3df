import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { listingPath, useBook, useFacets } from '../api';
import type { Side } from '../types';
import styles from '../listings.module.css';
import { useListingWords } from '../words';
import { askOf, FilterBar, useListFilters } from './filters';
import { MapView } from './map-view';
import { Sides } from './sides';
import { ListsNav, useDocumentTitle } from '@/components';
import { Slot } from '@/components/slots';
import { allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { withQuery } from '@/lib/http';

const words = { gives: 'postGives', wants: 'postWants', does: 'postDoes' } as const;

/** 有什么 beside 要什么: the lists of an alliance facing each other. */
export function ListsPage() {
  const { allianceId = '' } = useParams();
  const t = useListingWords();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const filters = useListFilters();
  const ask = askOf(filters[0]);
  const facets = useFacets(allianceId, ask).data;
  const book = useBook(allianceId).data?.book;
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('listings', allianceScope(allianceId));
  const mayPost = alliance.myRelations.some((relation) => relation === 'member' || relation === 'coordinator');
  const exportUrl = withQuery(listingPath(allianceId, 'export.xlsx'), ask);
  const sides = (['gives', 'wants', 'does'] as const).filter((side) => book === undefined || book.kinds.some((kind) => kind.side === side));
  const action = (side: Side) =>
    mayPost && (
      <Link to={`new?side=${side}`}>
        <Button type={side === 'does' ? 'default' : 'primary'}>{t(words[side])}</Button>
      </Link>
    );
  return (
    <div className={styles.page}>
      <ListsNav />
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
        <span className={styles.inline}>
          <a href={exportUrl} download>
            {t('export')}
          </a>
          {mayPost && <Link to="import">{t('import')}</Link>}
          <Link to="book">{t('book')}</Link>
        </span>
      </header>
      <Slot name="suggestions.mine" allianceId={allianceId} fallback={null} />
      <FilterBar allianceId={allianceId} filters={filters} facets={facets} withMine={rights.units.length > 0} />
      {filters[0].view === 'map' ? (
        <MapView allianceId={allianceId} filter={ask} />
      ) : (
        <Sides allianceId={allianceId} sides={sides} filters={filters} facets={facets} book={book} action={action} />
      )}
    </div>
  );
}
