import { Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState, RelativeTime } from '@/components';
import { sentenceOf } from '@/lib/events';
import { allianceScope } from '@/lib/feed';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import type { Change, Workbench } from '../api/workbench';
import { useWorkbenchWords } from '../words';
import styles from './workbench.module.css';

/** What changed since I was last here, gathered by alliance. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useWorkbenchWords();
  const news = changes.filter((change) => change.count > 0);
  const seen = useCommand<readonly Change[], unknown>(
    (all) => ({ path: '/api/account/visit', body: { scopes: Object.fromEntries(all.map((change) => [allianceScope(change.allianceId), change.lastPosition])) } }),
    {
      optimistic: (all, client) => {
        const before = client.getQueryData<Workbench>(['workbench']);
        client.setQueryData<Workbench>(['workbench'], (data) => data && { ...data, changes: data.changes.filter((each) => !all.some((one) => one.allianceId === each.allianceId)) });
        return () => client.setQueryData(['workbench'], before);
      },
      refresh: [['workbench']],
    },
  );
  return (
    <section className={styles.section} aria-labelledby="changes">
      <header>
        <h2 id="changes">{t('changes')}</h2>
        {news.length > 0 && (
          <Button size="small" onClick={() => seen.mutate(news)} loading={seen.isPending}>
            {t('seenAll')}
          </Button>
        )}
      </header>
      {news.length === 0 ? (
        <EmptyState small title={t('changesEmpty')} text={t('changesEmptyText')} />
      ) : (
        <ul className={styles.changes}>
          {news.map((change) => (
            <ChangesOf key={change.allianceId} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ChangesOf({ change }: { change: Change }) {
  const t = useWorkbenchWords();
  const spoken = useLanguage();
  const visible = change.items.filter((item) => item.name !== null);
  const rest = change.count - visible.length;
  return (
    <li>
      <h3>
        <Link to={`/alliances/${change.allianceId}`}>{change.allianceName}</Link>
        <small>{t('changeCount', { count: change.count })}</small>
      </h3>
      <ul>
        {visible.map((item) => (
          <li key={item.position}>
            {sentenceOf(item, change.names ?? {}, spoken)?.map((part, index) => (part.kind === 'text' || part.kind === 'quote' ? part.text : <strong key={index}>{part.text}</strong>))}
            {item.at && (
              <small>
                <RelativeTime at={item.at} />
              </small>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <Link to={`/alliances/${change.allianceId}/activity`}>{t('more', { count: rest })}</Link>}
    </li>
  );
}
