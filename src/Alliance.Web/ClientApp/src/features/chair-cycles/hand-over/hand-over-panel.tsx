import { useState } from 'react';
import { cycleQuery, cyclePath } from '../api/queries';
import type { Cycle, HandOverParty } from '../api/types';
import { CloseAtMeeting } from './close-at-meeting';
import { ConfirmHandOver } from './confirm-hand-over';
import { Countdown } from './countdown';
import { HandOverList } from './hand-over-list';
import { HandOverSide } from './hand-over-side';
import styles from './hand-over.module.css';
import { useHandOverWords } from './words';
import { inkIn } from '../timeline/model';
import type { Rights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

export type Side = 'outgoing' | 'incoming';

/** The hand-over of the present term: both sides, what passes on, and the clock that does it if nobody does. */
export function HandOverPanel({ cycle, rights }: { cycle: Cycle; rights: Rights }) {
  const t = useHandOverWords();
  const language = useLanguage();
  const now = useNow(15_000);
  const [asked, setAsked] = useState<Side | null>(null);
  const handOver = cycle.handOver;
  const isEarly = handOver?.opensAt != null && Date.parse(handOver.opensAt) > now;
  const key = cycleQuery(cycle.allianceId).queryKey;

  const confirm = useCommand(
    (side: Side) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'hand-over', 'confirm'), body: { term: handOver!.term, side, early: isEarly } }),
    {
      optimistic: (side, client) => {
        const before = client.getQueryData(key);
        client.setQueryData(key, (shown) => (shown?.handOver == null ? shown : withSide(shown, side, { confirmedAt: new Date().toISOString(), early: isEarly })));
        return () => client.setQueryData(key, before);
      },
      refresh: [key],
      said: t('saidConfirmed'),
    },
  );
  const takeBack = useCommand(
    (side: Side) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'hand-over', 'take-back'), body: { term: handOver!.term, side } }),
    {
      optimistic: (side, client) => {
        const before = client.getQueryData(key);
        client.setQueryData(key, (shown) => (shown?.handOver == null ? shown : withSide(shown, side, { confirmedAt: null, early: false })));
        return () => client.setQueryData(key, before);
      },
      refresh: [key],
      said: t('saidBack'),
    },
  );

  if (handOver === null) return null;
  const party = (side: Side): HandOverParty | null => (side === 'outgoing' ? handOver.outgoing : handOver.incoming);
  const other = asked === 'outgoing' ? 'incoming' : 'outgoing';
  return (
    <section className={styles.panel} aria-labelledby="hand-over-title">
      <header className={styles.header}>
        <h2 id="hand-over-title">{t('title')}</h2>
        <span>{t('of', { n: handOver.term + 1, next: handOver.term + 2 })}</span>
      </header>
      <div className={styles.sides}>
        {(['outgoing', 'incoming'] as const).map((side) => (
          <HandOverSide
            key={side}
            side={side}
            party={party(side)}
            mine={rights.speaksFor(party(side)?.unitId)}
            early={isEarly}
            ink={party(side) === null ? null : inkIn(cycle, party(side)!.unitId).solid}
            busy={confirm.isPending || takeBack.isPending}
            onConfirm={() => setAsked(side)}
            onTakeBack={() => takeBack.mutate(side)}
          />
        ))}
      </div>
      {handOver.incoming === null && <p className={styles.note}>{t('nothingNext')}</p>}
      {handOver.endsAt !== null ? (
        <Countdown endsAt={handOver.endsAt} now={now} opens={isEarly && handOver.opensAt !== null ? t('opens', { at: fullDate(handOver.opensAt, language) }) : null} />
      ) : (
        <div className={styles.meeting}>
          <p className={styles.note}>{t('byMeeting')}</p>
          {rights.may('chair-cycle.close-term-at-meeting') && <CloseAtMeeting cycle={cycle} term={handOver.term} />}
        </div>
      )}
      <HandOverList cycle={cycle} items={handOver.items} mayAdd={rights.may('chair-cycle.add-hand-over-item')} mayRemove={rights.may('chair-cycle.remove-hand-over-item')} />
      {asked !== null && (
        <ConfirmHandOver
          open
          early={isEarly}
          last={party(other)?.confirmedAt != null}
          from={handOver.outgoing.name}
          to={handOver.incoming?.name ?? ''}
          until={handOver.endsAt}
          opens={handOver.opensAt}
          busy={confirm.isPending}
          onConfirm={() => confirm.mutate(asked, { onSettled: () => setAsked(null) })}
          onCancel={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function withSide(cycle: Cycle, side: Side, change: Pick<HandOverParty, 'confirmedAt' | 'early'>): Cycle {
  const handOver = cycle.handOver;
  const party = handOver?.[side];
  return handOver == null || party == null ? cycle : { ...cycle, handOver: { ...handOver, [side]: { ...party, ...change } } };
}
