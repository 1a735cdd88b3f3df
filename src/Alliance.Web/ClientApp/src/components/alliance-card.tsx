import { Link } from 'react-router';
import { useDomainWords, type AllianceCard as Card, type MeetingBrief } from '@/lib/api';
import { daysUntil, instantOf, sayDaysLeft } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';
import styles from './alliance-card.module.css';
import { LiveHighlight } from './live-highlight';
import { RegionList } from './region-path';
import { RelativeTime } from './relative-time';
import { UnitName } from './unit-name';
import { useComponentWords } from './words';

const mineFirst = ['chair', 'coordinator', 'member', 'supervisor', 'observer'] as const;

/** An alliance at a glance: who is in the chair, how much of the term is left, who is next. */
export function AllianceCard({ alliance, meeting }: { alliance: Card; meeting?: MeetingBrief | undefined }) {
  const t = useComponentWords();
  const d = useDomainWords();
  const spoken = useLanguage();
  const relation = mineFirst.find((each) => alliance.myRelations?.includes(each));
  return (
    <LiveHighlight of={`alliance/${alliance.id}`} block>
      <article className={styles.card}>
        <header>
          <h3>
            <Link to={`/alliances/${alliance.id}`}>{nameIn(spoken, alliance.name, alliance.nameEn)}</Link>
          </h3>
          {relation && (
            <span className={relation === 'chair' ? styles.inChair : styles.relation}>{d(`relation.${relation}`)}</span>
          )}
        </header>
        <p className={styles.facts}>
          {d(`type.${alliance.type}`)}
          {alliance.regions.length > 0 && (
            <>
              {' · '}
              <RegionList regions={alliance.regions} />
            </>
          )}
          {' · '}
          {t('memberCount', { count: alliance.memberCount })}
        </p>
        {alliance.status === 'dissolved' ? <p className={styles.none}>{t('dissolved')}</p> : <Chair alliance={alliance} />}
        {meeting !== undefined && (
          <p className={styles.next}>
            <span className={styles.label}>{t('nextMeeting')}</span>{' '}
            <Link to={`/alliances/${alliance.id}/meetings/${meeting.id}`}>{meeting.title}</Link>{' '}
            <RelativeTime at={meeting.startsAt} />
          </p>
        )}
      </article>
    </LiveHighlight>
  );
}

function Chair({ alliance }: { alliance: Card }) {
  const t = useComponentWords();
  const spoken = useLanguage();
  const now = useNow(60_000);
  const { chair, nextTerm } = alliance;
  if (!chair) {
    return <p className={styles.none}>{nextTerm ? t('beginsWith', { name: nextTerm.unitName }) : t('noChair')}</p>;
  }

  const left = chair.endsOn ? daysUntil(chair.endsOn, now) : null;
  const passed = chair.endsOn && chair.since ? share(instantOf(chair.since), instantOf(chair.endsOn), now) : null;
  return (
    <div className={styles.chair}>
      <p>
        <span className={styles.label}>{t('inTheChair')}</span>
        <strong>
          <UnitName id={chair.unitId} name={chair.unitName} shortName={chair.shortName} dot />
        </strong>
        {left !== null && <span className={left <= 14 ? styles.soon : styles.left}>{sayDaysLeft(left, spoken)}</span>}
      </p>
      {passed !== null && (
        <span className={styles.bar} aria-hidden>
          <i style={{ inlineSize: `${Math.round(passed * 100)}%` }} />
        </span>
      )}
      {nextTerm && (
        <p className={styles.next}>
          <span className={styles.label}>{t('next')}</span>
          <UnitName id={nextTerm.unitId} name={nextTerm.unitName} />
          {nextTerm.startsOn && <RelativeTime at={nextTerm.startsOn} />}
        </p>
      )}
    </div>
  );
}

function share(from: number, to: number, now: number): number {
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}
