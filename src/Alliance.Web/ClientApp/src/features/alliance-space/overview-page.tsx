import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ComingTerms, MembersByProvince, Unread, WaitsForMe } from './overview-cards';
import { useRecent } from './queries';
import styles from './space.module.css';
import { useSpaceWords } from './words';
import { EmptyState, RelativeTime, RowsSkeleton, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { longDate, sentenceOf, isQuiet } from '@/lib/events';
import { usePlace } from '@/lib/feed';
import { nameIn, useLanguage } from '@/lib/i18n';

/** What waits here for me, whose turn it is next, who is in it, and what happened lately. */
export function OverviewPage() {
  const { allianceId = '' } = useParams();
  const t = useSpaceWords();
  const language = useLanguage();
  const alliance = useAlliance(allianceId);
  useDocumentTitle(alliance.name);
  usePlace('overview', allianceScope(allianceId));
  const bodies = alliance.bodies.filter((body) => !body.closed);
  return (
    <div className={styles.overview}>
      <Card title={t('waiting')} wide>
        <WaitsForMe alliance={alliance} />
      </Card>
      <Card title={t('nextTerms')} link={<Link to="rotation">{t('seeRotation')}</Link>}>
        <ComingTerms alliance={alliance} />
      </Card>
      <Card title={t('membersBy')} link={<Link to="members">{t('seeMembers')}</Link>}>
        <MembersByProvince alliance={alliance} />
      </Card>
      <Card title={t('bodies')} link={<Link to="members?view=bodies">{t('seeBodies')}</Link>}>
        {bodies.length === 0 ? (
          <EmptyState small title={t('noBodies')} />
        ) : (
          <ul className={styles.list}>
            {bodies.map((body) => (
              <li key={body.id}>
                <span>{nameIn(language, body.name, body.nameEn)}</span>
                <small>
                  {t(body.kind)} · {t('unitsCount', { count: body.memberCount })}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('recent')} link={<Link to="activity">{t('seeActivity')}</Link>}>
        <Recent id={allianceId} />
      </Card>
      {(alliance.purpose !== null || alliance.foundedOn !== null) && (
        <Card title={t('about')}>
          <p className={styles.purpose}>{alliance.purpose}</p>
          {alliance.foundedOn !== null && <small className={styles.caption}>{t('since', { on: longDate(alliance.foundedOn, language) })}</small>}
        </Card>
      )}
    </div>
  );
}

function Card({ title, link, wide = false, children }: { title: string; link?: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <section className={`${styles.card} ${wide ? styles.wide : ''}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {link}
      </header>
      {children}
    </section>
  );
}

function Recent({ id }: { id: string }) {
  const t = useSpaceWords();
  const language = useLanguage();
  const { data, error, refetch } = useRecent(id);
  if (data === undefined) return error === null ? <RowsSkeleton rows={4} /> : <Unread retry={() => void refetch()} />;
  const items = data.items.filter((item) => item.name !== null && !isQuiet(item.name)).slice(0, 6);
  if (items.length === 0) return <EmptyState small title={t('noRecent')} />;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.position}>
          <span>{sentenceOf(item, data.names ?? {}, language)?.map((part) => part.text)}</span>
          {item.at !== undefined && <small>{<RelativeTime at={item.at} />}</small>}
        </li>
      ))}
    </ul>
  );
}
