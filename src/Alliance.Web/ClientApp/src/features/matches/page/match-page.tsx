import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { matchPath, matchQuery, staleAfter } from '../api';
import { StageTag } from '../list/match-card';
import styles from '../matches.module.css';
import { sayQuantity, stepOf } from '../say';
import type { MatchAnswer, MatchItem } from '../types';
import { useMatchWords } from '../words';
import { MatchActions } from './match-actions';
import { Appointments, Deliveries, Life, Ratings, Records } from './match-aside';
import { ListsNav, LiveHighlight, Missing, RowsSkeleton, Trouble, UnitName, useDocumentTitle } from '@/components';
import { allianceScope } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useCommand } from '@/lib/http';
import { useIsPhone } from '@/lib/use-is-phone';

/** One match with its whole life, and what may be done about it now. */
export function MatchPage() {
  const { allianceId = '', matchId = '' } = useParams();
  const t = useMatchWords();
  const { data, error, refetch } = useQuery(matchQuery(matchId));
  useDocumentTitle(data?.match.item.needTitle ?? t('one'));
  usePlace('matches', allianceScope(allianceId));
  // Under another alliance's address it is not there, even for somebody who may see it where it belongs.
  const elsewhere = data !== undefined && data.match.item.allianceId !== allianceId && data.match.item.resourceAllianceId !== allianceId;
  return (
    <div className={styles.page}>
      <ListsNav />
      <Link to={`/alliances/${allianceId}/matches`} className={styles.back}>
        <ArrowLeftOutlined aria-hidden /> {t('back')}
      </Link>
      {elsewhere ? <Missing /> : data === undefined ? error === null ? <RowsSkeleton /> : <Trouble error={error} retry={() => void refetch()} /> : <Whole key={matchId} answer={data} allianceId={allianceId} />}
    </div>
  );
}

function Whole({ answer, allianceId }: { answer: MatchAnswer; allianceId: string }) {
  const t = useMatchWords();
  const { item } = answer.match;
  useNewProject(item);
  return (
    <>
      <LiveHighlight of={`match/${item.id}`} block>
        <div className={styles.facing}>
          <SideCard side="resource" answer={answer} allianceId={allianceId} />
          <div className={styles.thread}>
            <i aria-hidden />
            <strong>{sayQuantity(item.quantity, item.unit)}</strong>
            <StageTag match={item} />
          </div>
          <SideCard side="need" answer={answer} allianceId={allianceId} />
        </div>
      </LiveHighlight>
      <Steps match={item} />
      <MatchActions answer={answer} allianceId={allianceId} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          {answer.match.note !== null && (
            <section className={styles.box}>
              <h3>{t('offerNote')}</h3>
              <p>{answer.match.note}</p>
            </section>
          )}
          {item.project !== null && (
            <section className={styles.box}>
              <h3>{t('projectTitle')}</h3>
              <Link to={`/alliances/${item.projectAllianceId ?? item.allianceId}/listings/${item.project.id}`}>{item.project.name}</Link>
            </section>
          )}
          <Appointments answer={answer} />
          <Deliveries match={answer.match} />
          <Ratings match={answer.match} />
        </div>
        <aside className={styles.stack} aria-label={t('aside')}>
          <Life answer={answer} />
          <Records match={answer.match} />
        </aside>
      </div>
    </>
  );
}

function SideCard({ side, answer, allianceId }: { side: 'need' | 'resource'; answer: MatchAnswer; allianceId: string }) {
  const t = useMatchWords();
  const { item } = answer.match;
  const [title, unit, id, accepted, sees, home, alliance] =
    side === 'need'
      ? [item.needTitle, item.needUnit, item.needId, item.needAccepted, answer.seesNeed, item.allianceId, item.allianceName]
      : [item.resourceTitle, item.resourceUnit, item.resourceId, item.resourceAccepted, answer.seesResource, item.resourceAllianceId, item.resourceAllianceName];
  return (
    <section className={`${styles.sideCard} ${side === 'need' ? styles.wants : styles.gives}`} aria-label={t(side)}>
      <span className={styles.sideName}>{t(side)}</span>
      <h2>{sees ? <Link to={home === allianceId ? `/alliances/${home}/listings/${id}` : `/lists/${id}`}>{title}</Link> : title}</h2>
      <p>
        <UnitName id={unit.id} name={unit.name} dot link />
      </p>
      {item.allianceId !== item.resourceAllianceId && <p className={styles.quiet}>{alliance}</p>}
      <p className={styles.quiet}>{accepted ? `✓ ${t('accepted')}` : t('notYet')}</p>
    </section>
  );
}

function Steps({ match }: { match: MatchItem }) {
  const t = useMatchWords();
  const phone = useIsPhone();
  const at = stepOf(match);
  const over = match.endedAt !== null && match.stage !== 'fulfilled';
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {([0, 1, 2, 3, 4, 5, 6] as const).map((step) => (
        <li key={step} className={`${step <= at ? styles.done : ''} ${step === at ? styles.at : ''} ${over && step === at ? styles.over : ''}`} aria-current={step === at ? 'step' : undefined}>
          <span>{step === at && phone ? t('stepAt', { step: t(`step.${step}`), at: step + 1 }) : t(`step.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Back from the form with the project that has been posted: the two are linked, once. */
function useNewProject(match: MatchItem): void {
  const t = useMatchWords();
  const [params, setParams] = useSearchParams();
  const posted = params.get('posted');
  const done = useRef(false);
  const link = useCommand<string>((listingId) => ({ path: matchPath(match, 'make-project'), body: { listingId } }), {
    refresh: staleAfter(match),
    said: t('said_project'),
  });
  useEffect(() => {
    if (posted === null || done.current) return;
    done.current = true;
    link.mutate(posted);
    setParams({}, { replace: true });
  }, [posted, link, setParams]);
}
