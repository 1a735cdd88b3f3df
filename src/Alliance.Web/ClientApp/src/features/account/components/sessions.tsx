import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDangerous, RelativeTime, RowsSkeleton, Trouble } from '@/components';
import { useCommand } from '@/lib/http';
import { nameOfAgent } from '../api/agent';
import { sessionsQuery, type OpenSession } from '../api/account';
import { useAccountWords } from '../words';
import styles from './account.module.css';

/** Where I am signed in; any of it can be ended from here. */
export function Sessions() {
  const t = useAccountWords();
  const { data, error, refetch } = useQuery(sessionsQuery);
  const [asking, setAsking] = useState(false);
  const endOthers = useCommand<void, unknown>(() => ({ method: 'DELETE', path: '/api/account/sessions' }), {
    refresh: [['account', 'sessions']],
    said: t('othersEnded'),
    onDone: () => setAsking(false),
  });
  const others = (data ?? []).filter((session) => !session.current).length;
  return (
    <section className={styles.sheet} aria-labelledby="sessions">
      <div className={styles.head}>
        <h2 id="sessions">{t('sessions')}</h2>
        {others > 0 && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('endOthers')}
          </Button>
        )}
      </div>
      <p className={styles.text}>{t('sessionsText')}</p>
      {data ? (
        <ul className={styles.list}>
          {[...data].sort((a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt)).map((session) => (
            <One key={session.id} session={session} />
          ))}
        </ul>
      ) : error ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
      <ConfirmDangerous open={asking} title={t('endOthers')} consequences={t('endOthersText')} verb={t('endOthers')} busy={endOthers.isPending} onConfirm={() => endOthers.mutate()} onCancel={() => setAsking(false)} />
    </section>
  );
}

function One({ session }: { session: OpenSession }) {
  const t = useAccountWords();
  const agent = nameOfAgent(session.agent);
  const end = useCommand<void, unknown>(() => ({ method: 'DELETE', path: `/api/account/sessions/${session.id}` }), { refresh: [['account', 'sessions']], said: t('ended') });
  return (
    <li>
      <span>
        <strong>{agent ? t('on', agent) : t('unknownDevice')}</strong> {session.current && <span className={styles.badge}>{t('thisOne')}</span>}
        <small>
          {session.address && `${session.address} · `}
          {t('lastSeen')} <RelativeTime at={session.lastSeenAt} />
        </small>
      </span>
      {!session.current && (
        <Button size="small" loading={end.isPending} onClick={() => end.mutate()}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}
