import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { ConfirmDangerous, ListsNav, LiveHighlight, PageSkeleton, Trouble, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance } from '@/lib/alliances';
import { usePlace, useScope } from '@/lib/feed';
import { useCommand } from '@/lib/http';
import { useNow } from '@/lib/use-now';
import { roundKey, roundPath, roundsKey, useRound, type Round } from './api';
import { Mine } from './rank/mine';
import styles from './rounds.module.css';
import { Standing } from './show/countdown';
import { Participants } from './show/people';
import { Result } from './show/result';
import { Rules } from './show/rules';
import { useRoundWords } from './words';

/** One round: its rules, what is mine to do, who has ranked, and in the end what came out and how to check it. */
export function RoundPage() {
  const t = useRoundWords();
  const { allianceId = '', roundId = '' } = useParams();
  const found = useRound(allianceId, roundId);
  const now = useNow(5_000);
  useDocumentTitle(found.data?.round.title ?? t('title'));
  usePlace('rounds', allianceScope(allianceId));
  useScope(found.data === undefined ? null : allianceScope(allianceId), found.data?.asOf);
  if (found.data === undefined) return found.error === null ? <PageSkeleton /> : <Trouble error={found.error} retry={() => void found.refetch()} />;
  const round = found.data;
  const { status } = round.round;
  return (
    <div className={styles.page}>
      <ListsNav />
      <LiveHighlight of={`match-round/${roundId}`}>
        <header className={styles.top}>
          <div>
            <h2>{round.round.title}</h2>
            <p className={styles.marks}>
              <Standing round={round.round} />
              {status === 'open' && <span>{t('rankedCount', { ranked: round.round.ranked, all: round.round.seekers + round.round.offers })}</span>}
            </p>
          </div>
          {status === 'open' && <Running round={round} />}
        </header>
      </LiveHighlight>
      {status === 'cancelled' && <p className={styles.none}>{t('cancelledBecause', { reason: round.reason ?? '' })}</p>}
      {status === 'closed' && (
        <p className={styles.got} role="status">
          {t('solving')}
        </p>
      )}
      {status === 'solved' && <Result round={round} />}
      {status === 'open' && <Mine round={round} early={new Date(round.round.opensAt).getTime() > now} />}
      <Rules round={round} />
      <Participants round={round} />
      <p>
        <Link to={`/alliances/${allianceId}/rounds`}>{t('toAll')}</Link>
      </p>
    </div>
  );
}

/** For whoever presides: close early once all have ranked, or call it off. */
function Running({ round }: { round: Round }) {
  const t = useRoundWords();
  const leads = useAlliance(round.allianceId).myRelations.some((each) => each === 'coordinator' || each === 'chair');
  const [asking, setAsking] = useState<'close' | 'cancel' | null>(null);
  const refresh = [roundKey(round.allianceId, round.round.id), roundsKey(round.allianceId), ['workbench']];
  const close = useCommand(() => ({ path: roundPath(round.allianceId, round.round.id, 'close'), body: {} }), { refresh, said: t('saidClosed'), onDone: () => setAsking(null) });
  const cancel = useCommand((reason: string) => ({ path: roundPath(round.allianceId, round.round.id, 'cancel'), body: { reason } }), { refresh, said: t('saidCancelled'), onDone: () => setAsking(null) });
  if (!leads) return null;
  return (
    <div className={styles.actions}>
      {round.complete && (
        <Button type="primary" onClick={() => setAsking('close')}>
          {t('close')}
        </Button>
      )}
      <Button onClick={() => setAsking('cancel')}>{t('cancel')}</Button>
      <ConfirmDangerous open={asking === 'close'} title={t('closeTitle')} consequences={t('closeText')} verb={t('close')} busy={close.isPending} onConfirm={() => close.mutate()} onCancel={() => setAsking(null)} />
      <ConfirmDangerous
        open={asking === 'cancel'}
        title={t('cancelTitle', { title: round.round.title })}
        consequences={t('cancelText')}
        verb={t('cancel')}
        reason
        busy={cancel.isPending}
        onConfirm={(reason) => cancel.mutate(reason)}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}
