import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState, Page } from '@/components';
import type { GrantRef, Page as PageOf } from '@/lib/api';
import { platformScope } from '@/lib/feed';
import { sayCount } from '@/lib/format';
import { get } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';
import { MailStatus } from '../components/mail-status';
import { useAdminWords } from '../words';
import styles from './admin.module.css';

interface Holder {
  id: string;
  name: string;
  active: boolean;
  grants: GrantRef[];
}

const tasks = [
  { to: '/alliances/new', word: 'found' },
  { to: '/member-units/new', word: 'register' },
  { to: '/member-units/import', word: 'import' },
  { to: '/people?new=yes', word: 'person' },
] as const;

export function AdminPage() {
  const t = useAdminWords();
  const session = useSession();
  if (!session.administrator) {
    return (
      <Page title={t('title')} place="admin">
        <EmptyState title={t('forbidden')} action={<Link to="/">{t('home')}</Link>} />
      </Page>
    );
  }

  return (
    <Page title={t('title')} about={t('about')} place="admin" scope={platformScope}>
      <Figures />
      <section className={styles.section} aria-labelledby="tasks">
        <h2 id="tasks">{t('tasks')}</h2>
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={task.to}>
              <Link to={task.to}>
                <strong>{t(task.word)}</strong>
                <span>{t(`${task.word}Text`)}</span>
              </Link>
            </li>
          ))}
          <li>
            <a href="/docs/api">
              <strong>{t('docs')}</strong>
              <span>{t('docsText')}</span>
            </a>
          </li>
          {session.operatorPages && (
            <li>
              <a href={session.operatorPages} target="_blank" rel="noreferrer">
                <strong>{t('cluster')}</strong>
                <span>{t('clusterText')}</span>
              </a>
            </li>
          )}
        </ul>
      </section>
      <MailStatus />
      <div className={styles.columns}>
        <Holders role="administrator" />
        <Holders role="supervisor" />
      </div>
    </Page>
  );
}

function useTotal(what: 'alliances' | 'member-units' | 'people') {
  return useQuery({ queryKey: [what, 'total'], queryFn: ({ signal }) => get<PageOf<unknown>>(`/api/${what}`, { size: 1 }, signal) });
}

function Figures() {
  const t = useAdminWords();
  const spoken = useLanguage();
  const session = useSession();
  const figures = [
    { word: 'alliances', to: '/alliances', total: useTotal('alliances').data },
    { word: 'units', to: '/member-units', total: useTotal('member-units').data },
    { word: 'people', to: '/people', total: useTotal('people').data },
  ] as const;
  const ready = useQuery({ queryKey: ['health'], queryFn: async ({ signal }) => (await fetch('/health/ready', { signal })).ok, refetchInterval: 30_000 });
  return (
    <section className={styles.figures} aria-label={t('figures')}>
      {figures.map(({ word, to, total }) => (
        <Link key={word} to={to} className={styles.figure}>
          <strong>{total ? sayCount(total.total, total.totalIsCapped, spoken) : '…'}</strong>
          <span>{t(word)}</span>
        </Link>
      ))}
      <div className={styles.figure} role="status">
        <strong className={ready.data ? styles.well : styles.ill}>{ready.data === undefined ? (ready.isError ? t('health.unknown') : '…') : ready.data ? t('health.ready') : t('health.not')}</strong>
        <span>
          {t('health')}
          {session.version && ` · ${t('version', { version: session.version })}`}
        </span>
      </div>
    </section>
  );
}

function Holders({ role }: { role: 'administrator' | 'supervisor' }) {
  const t = useAdminWords();
  const { data } = useQuery({ queryKey: ['people', 'holders', role], queryFn: ({ signal }) => get<PageOf<Holder>>('/api/people', { role, size: 50 }, signal) });
  const title = role === 'administrator' ? 'administrators' : 'supervisors';
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      <p>{t(`${title}Text`)}</p>
      {data?.items.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.people}>
        {data?.items.map((person) => (
          <li key={person.id}>
            <Link to={`/people/${person.id}`}>{person.name}</Link>
            <span>
              {person.grants
                .filter((grant) => grant.role === role && grant.targetName)
                .map((grant) => grant.targetName)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Link to={`/people?role=${role}`}>{t('manage')}</Link>
    </section>
  );
}
