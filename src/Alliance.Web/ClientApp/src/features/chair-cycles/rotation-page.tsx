import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { cycleQuery } from './api/queries';
import type { Cycle } from './api/types';
import { CurrentTerm } from './current-term';
import { CycleMenu } from './cycle-menu';
import { HandOverPanel } from './hand-over/hand-over-panel';
import styles from './rotation-page.module.css';
import { RotationSection } from './rotation-section';
import { OpenMatters } from './turns/open-matters';
import { useRotationWords } from './words';
import { EmptyState, RowsSkeleton, Trouble, useDocumentTitle } from '@/components';
import { useAlliance, useRights, allianceScope, type AllianceDetail } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { useFilters } from '@/lib/url';
import { useIsPhone } from '@/lib/use-is-phone';
import { useNow } from '@/lib/use-now';

/** Whose turn it is, was and will be; why; how fair that is; and how the chair passes on. */
export function RotationPage() {
  const { allianceId = '' } = useParams();
  const t = useRotationWords();
  const alliance = useAlliance(allianceId);
  const [{ cycle: chosen }] = useFilters(['cycle']);
  const { data: cycle, error, refetch } = useQuery(cycleQuery(allianceId, chosen === '' ? 'current' : chosen));
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('rotation', allianceScope(allianceId));

  if (error !== null && cycle === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (cycle === undefined) return <RowsSkeleton rows={10} />;
  return cycle === null ? <NoCycle alliance={alliance} /> : <WithCycle alliance={alliance} cycle={cycle} past={chosen !== ''} />;
}

function NoCycle({ alliance }: { alliance: AllianceDetail }) {
  const t = useRotationWords();
  const rights = useRights(alliance);
  const may = rights.may('chair-cycle.plan');
  return (
    <EmptyState
      title={t('noCycleTitle')}
      text={t(may ? 'noCycleText' : 'noCycleWait')}
      action={
        may && (
          <Link to="plan">
            <Button type="primary">{t('planNow')}</Button>
          </Link>
        )
      }
    />
  );
}

function WithCycle({ alliance, cycle, past }: { alliance: AllianceDetail; cycle: Cycle; past: boolean }) {
  const t = useRotationWords();
  const now = useNow();
  const rights = useRights({ may: { ...alliance.may, ...cycle.may }, myRelations: alliance.myRelations });
  const [dismissed, setDismissed] = useState(false);
  // The timeline leads; a hand-over that is under way comes before it. Decided once, so that nothing moves while it is read.
  const phone = useIsPhone();
  const [underWay] = useState(() => isUnderWay(cycle, now));
  const handOverFirst = phone || underWay;
  const present = (
    <div className={cycle.handOver === null ? undefined : styles.top}>
      <CurrentTerm cycle={cycle} now={now} />
      {cycle.handOver !== null && <HandOverPanel cycle={cycle} rights={rights} />}
    </div>
  );
  const mayPlan = rights.may('chair-cycle.revise-plan') && cycle.status !== 'closed';
  return (
    <div className={styles.page}>
      {cycle.planIsStale && mayPlan && !dismissed && (
        <div className={styles.stale} role="status">
          <div>
            <strong>{t('stale')}</strong>
            <p>{t('staleText')}</p>
          </div>
          <Link to="what-if">
            <Button type="primary">{t('revise')}</Button>
          </Link>
          <Button type="text" aria-label="×" onClick={() => setDismissed(true)}>
            ×
          </Button>
        </div>
      )}
      <OpenMatters cycle={cycle} rights={rights} />
      {handOverFirst && present}
      <RotationSection cycle={cycle} rights={rights} now={now} menu={<CycleMenu alliance={alliance} cycle={cycle} rights={rights} past={past} />} />
      {!handOverFirst && present}
    </div>
  );
}

/** The hand-over is open, or a side has confirmed already. */
function isUnderWay({ handOver }: Cycle, now: number): boolean {
  if (handOver === null) return false;
  const open = handOver.opensAt !== null && Date.parse(handOver.opensAt) <= now;
  return open || handOver.outgoing.confirmedAt !== null || handOver.incoming?.confirmedAt != null;
}
