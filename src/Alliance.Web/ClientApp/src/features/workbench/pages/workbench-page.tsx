import { Button } from 'antd';
import { Link } from 'react-router';
import { AllianceCard, CardsSkeleton, EmptyState, Page, RowsSkeleton, Trouble } from '@/components';
import { Slot } from '@/components/slots';
import { useShownAsOf } from '@/lib/feed';
import { civil } from '@/lib/format';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/use-now';
import { useWorkbench, type Waiting } from '../api/workbench';
import { Changes } from '../components/changes';
import { Meetings } from '../components/meetings';
import { Soon } from '../components/soon';
import { WaitingItem } from '../components/waiting-item';
import styles from '../components/workbench.module.css';
import { useWorkbenchWords } from '../words';

function partOfDay(now: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const { hour } = civil(now);
  return hour < 11 && hour >= 4 ? 'morning' : hour >= 11 && hour < 13 ? 'noon' : hour >= 13 && hour < 18 ? 'afternoon' : 'evening';
}

/** What waits for me, what changed, whose turn it is. */
export function WorkbenchPage() {
  const t = useWorkbenchWords();
  const session = useSession();
  const now = useNow(60_000);
  const { data, error, refetch } = useWorkbench();
  useShownAsOf(data?.asOf);
  if (error && !data) {
    return <Trouble error={error} retry={() => void refetch()} />;
  }

  const waiting = [...(data?.waiting ?? [])].sort(byDeadline);
  const about = data ? (waiting.length > 0 ? t('waitingCount', { count: waiting.length }) : t('waitingNone')) : undefined;
  return (
    <Page title={t(`greeting.${partOfDay(now)}`, { name: session.person.name })} about={about} place="workbench">
      <div className={styles.columns}>
        <div className={styles.stack}>
          <section className={`${styles.section} ${waiting.length > 0 ? styles.waits : ''}`} aria-labelledby="waiting">
            <header>
              <h2 id="waiting">{t('waiting')}</h2>
              {waiting.length > 0 && <span className={styles.count}>{waiting.length}</span>}
            </header>
            {!data ? (
              <RowsSkeleton rows={3} />
            ) : waiting.length === 0 ? (
              <EmptyState small title={t('waitingEmpty')} text={t('waitingEmptyText')} />
            ) : (
              <ul className={styles.list}>
                {waiting.map((item) => (
                  <WaitingItem key={`${item.allianceId} ${item.key}`} item={item} />
                ))}
              </ul>
            )}
          </section>
          <Slot name="suggestions.mine" fallback={null} />
          <section className={styles.plain} aria-labelledby="mine">
            <h2 id="mine">{t('alliances')}</h2>
            {!data ? (
              <CardsSkeleton count={3} />
            ) : data.alliances.length === 0 ? (
              <EmptyState
                title={t(session.administrator ? 'alliancesAdmin' : 'alliancesEmpty')}
                text={t(session.administrator ? 'alliancesAdminText' : 'alliancesEmptyText')}
                action={
                  <Link to="/alliances">
                    <Button type="primary">{t('toDirectory')}</Button>
                  </Link>
                }
              />
            ) : (
              <div className={styles.cards}>
                {data.alliances.map((alliance) => (
                  <AllianceCard key={alliance.id} alliance={alliance} meeting={data.meetings?.find((each) => each.allianceId === alliance.id)} />
                ))}
              </div>
            )}
          </section>
        </div>
        <div className={styles.stack}>
          <Meetings meetings={data?.meetings ?? []} alliances={data?.alliances ?? []} />
          <Soon alliances={data?.alliances ?? []} />
          {data && <Changes changes={data.changes} />}
        </div>
      </div>
    </Page>
  );
}

/** By deadline; what has none comes after, oldest first. */
export function byDeadline(a: Pick<Waiting, 'dueAt' | 'since'>, b: Pick<Waiting, 'dueAt' | 'since'>): number {
  return (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') || (a.since ?? '').localeCompare(b.since ?? '');
}
