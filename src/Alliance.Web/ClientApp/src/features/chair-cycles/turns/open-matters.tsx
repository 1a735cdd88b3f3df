import { Button } from 'antd';
import { cyclePath, cycleQuery } from '../api/queries';
import type { Cycle, Swap } from '../api/types';
import styles from './turns.module.css';
import { useTurnWords } from './words';
import { LiveHighlight } from '@/components';
import { allianceKey, type Rights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** Swaps and substitutions that wait for an answer, each with its one action for who may give it. */
export function OpenMatters({ cycle, rights }: { cycle: Cycle; rights: Rights }) {
  const t = useTurnWords();
  const swaps = cycle.swaps.filter((swap) => swap.status === 'open');
  const asked = cycle.terms.filter((term) => term.substitute?.status === 'asked');
  const refresh = [cycleQuery(cycle.allianceId).queryKey, allianceKey(cycle.allianceId, 'fairness')];
  const answerSwap = useCommand(
    ({ swap, consent }: { swap: Swap; consent: boolean }) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'swaps', swap.id, 'answer'), body: { consent } }),
    { refresh, said: ({ consent }) => t(consent ? 'saidAgreed' : 'saidDeclined') },
  );
  const withdraw = useCommand((swap: Swap) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'swaps', swap.id, 'withdraw'), body: {} }), { refresh, said: t('saidWithdrawn') });
  const answerAsked = useCommand(
    ({ term, accept }: { term: number; accept: boolean }) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'terms', term, 'substitute', 'answer'), body: { accept } }),
    { refresh, said: ({ accept }) => t(accept ? 'saidAccepted' : 'saidDeclined') },
  );
  if (swaps.length + asked.length === 0) return null;
  const nameOf = (id: string) => cycle.units[id]?.name ?? '';
  const busy = answerSwap.isPending || withdraw.isPending || answerAsked.isPending;
  return (
    <section className={styles.open} aria-label={t('open')}>
      <h3>{t('open')}</h3>
      <ul>
        {swaps.map((swap) => (
          <li key={swap.id}>
            <LiveHighlight of={`swap/${swap.id}`} block>
              <div className={styles.matter}>
                <span>
                  {t('openSwap', { unit: nameOf(swap.unitId), n: swap.term + 1, other: nameOf(swap.withUnitId), m: swap.withTerm + 1 })}
                  {swap.message !== null && swap.message !== '' && <q>{swap.message}</q>}
                </span>
                {rights.speaksFor(swap.withUnitId) && (
                  <>
                    <Button type="primary" disabled={busy} onClick={() => answerSwap.mutate({ swap, consent: true })}>
                      {t('agree')}
                    </Button>
                    <Button disabled={busy} onClick={() => answerSwap.mutate({ swap, consent: false })}>
                      {t('decline')}
                    </Button>
                  </>
                )}
                {(rights.speaksFor(swap.unitId) || rights.runs) && (
                  <Button disabled={busy} onClick={() => withdraw.mutate(swap)}>
                    {t('withdraw')}
                  </Button>
                )}
              </div>
            </LiveHighlight>
          </li>
        ))}
        {asked.map((term) => (
          <li key={term.index}>
            <div className={styles.matter}>
              <span>{t('openSubstitute', { unit: term.unitName, other: term.substitute!.name, n: term.index + 1 })}</span>
              {rights.speaksFor(term.substitute!.unitId) && (
                <>
                  <Button type="primary" disabled={busy} onClick={() => answerAsked.mutate({ term: term.index, accept: true })}>
                    {t('accept')}
                  </Button>
                  <Button disabled={busy} onClick={() => answerAsked.mutate({ term: term.index, accept: false })}>
                    {t('decline')}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
