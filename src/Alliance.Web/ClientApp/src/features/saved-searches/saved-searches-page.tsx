import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { placeOfSearch, savedSearchesKey, useSavedSearches, type SavedSearch } from './api';
import styles from './saved-searches.module.css';
import { useSavedSearchWords } from './words';
import { ConfirmDangerous, EmptyState, LiveHighlight, Page, RelativeTime, RowsSkeleton, Trouble } from '@/components';
import { useCommand } from '@/lib/http';

/** What I look for on the lists, and how much of it is new. */
export function SavedSearchesPage() {
  const t = useSavedSearchWords();
  const { data, error, refetch } = useSavedSearches();
  const items = data?.items ?? [];
  return (
    <Page title={t('title')} about={t('about')} place="listings" narrow>
      {data === undefined ? (
        error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} />
      ) : items.length === 0 ? (
        <EmptyState
          title={t('empty')}
          text={t('emptyText')}
          action={
            <Link to="/lists">
              <Button type="primary">{t('toLists')}</Button>
            </Link>
          }
        />
      ) : (
        <ul className={styles.list}>
          {items.map((search) => (
            <SearchRow key={search.id} search={search} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function SearchRow({ search }: { search: SavedSearch }) {
  const t = useSavedSearchWords();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const path = `/api/saved-searches/${encodeURIComponent(search.id)}`;
  const look = useCommand<void>(() => ({ path: `${path}/look`, body: {} }), { refresh: [savedSearchesKey, ['workbench']], quiet: true });
  const mail = useCommand<boolean>((byMail) => ({ method: 'PUT', path, body: { name: search.name, allianceId: search.allianceId, ask: search.ask, byMail } }), { refresh: [savedSearchesKey], said: (byMail) => t(byMail ? 'saidMail' : 'saidNoMail') });
  const remove = useCommand<void>(() => ({ method: 'DELETE', path }), { refresh: [savedSearchesKey, ['workbench']], said: t('saidRemoved'), onDone: () => setRemoving(false) });
  return (
    <li>
      <LiveHighlight of={`saved-search/${search.id}`} block>
        <article className={styles.card}>
          <div>
            <h2>{search.name}</h2>
            <p className={styles.facts}>
              <span>{search.allianceName ?? t('everywhere')}</span>
              {search.ask.q !== undefined && <span>“{search.ask.q}”</span>}
              <span>
                {t('lookedAt')} <RelativeTime at={search.lookedAt} />
              </span>
            </p>
            <Checkbox checked={search.byMail} disabled={mail.isPending} onChange={(event) => mail.mutate(event.target.checked)}>
              {t('byMail')}
            </Checkbox>
          </div>
          <div className={styles.actions}>
            <Button
              type={search.fresh > 0 ? 'primary' : 'default'}
              onClick={() => {
                if (search.fresh > 0) look.mutate();
                void navigate(placeOfSearch(search));
              }}
            >
              {search.fresh >= 100 ? t('seeMany') : search.fresh > 0 ? t('see', { count: search.fresh }) : t('open')}
            </Button>
            <Button type="text" danger onClick={() => setRemoving(true)} aria-label={`${t('remove')}: ${search.name}`}>
              {t('remove')}
            </Button>
          </div>
        </article>
      </LiveHighlight>
      <ConfirmDangerous open={removing} title={t('removeTitle', { name: search.name })} consequences={t('removeText')} verb={t('remove')} busy={remove.isPending} onConfirm={() => remove.mutate()} onCancel={() => setRemoving(false)} />
    </li>
  );
}
