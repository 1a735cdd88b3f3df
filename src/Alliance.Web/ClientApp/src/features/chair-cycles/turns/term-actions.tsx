import { Button } from 'antd';
import { useState } from 'react';
import { cyclePath, cycleQuery } from '../api/queries';
import type { Cycle } from '../api/types';
import { SubstituteDialog } from './substitute-dialog';
import { SwapDialog, swappable } from './swap-dialog';
import { useTurnWords } from './words';
import { ConfirmDangerous } from '@/components';
import { allianceKey, type Rights } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** What the reader may do about one term; nothing where they may not, or it is too late. */
export function TermActions({ cycle, index, rights }: { cycle: Cycle; index: number; rights: Rights }) {
  const t = useTurnWords();
  const [open, setOpen] = useState<'swap' | 'substitute' | 'skip' | null>(null);
  const term = cycle.terms.find((each) => each.index === index);
  const skip = useCommand((reason: string) => ({ path: cyclePath(cycle.allianceId, cycle.id, 'terms', index, 'skip'), body: { reason } }), {
    refresh: [cycleQuery(cycle.allianceId).queryKey, allianceKey(cycle.allianceId, 'fairness')],
    said: t('saidSkip'),
    onDone: () => setOpen(null),
  });
  if (term === undefined || cycle.status === 'closed') return null;

  const mine = rights.speaksFor(term.unitId);
  const planned = term.status === 'planned';
  const busy = cycle.swaps.some((swap) => swap.status === 'open' && (swap.term === index || swap.withTerm === index)) || term.substitute !== null;
  const maySwap = planned && mine && !busy && swappable(cycle, term).length > 0;
  const maySubstitute = (planned || term.status === 'current') && !busy && (mine || (rights.runs && rights.may('chair-cycle.ask-substitute')));
  const maySkip = planned && rights.may('chair-cycle.skip-turn');
  if (!maySwap && !maySubstitute && !maySkip) return null;
  return (
    <>
      {maySwap && <Button onClick={() => setOpen('swap')}>{t('swap')}</Button>}
      {maySubstitute && <Button onClick={() => setOpen('substitute')}>{t('substitute')}</Button>}
      {maySkip && <Button onClick={() => setOpen('skip')}>{t('skip')}</Button>}
      {open === 'swap' && <SwapDialog cycle={cycle} term={term} onClose={() => setOpen(null)} />}
      {open === 'substitute' && <SubstituteDialog cycle={cycle} term={term} onClose={() => setOpen(null)} />}
      <ConfirmDangerous
        open={open === 'skip'}
        title={t('skipTitle', { unit: term.unitName, n: index + 1 })}
        consequences={t('skipText', { unit: term.unitName })}
        verb={t('skipVerb')}
        reason
        busy={skip.isPending}
        onConfirm={(reason) => skip.mutate(reason)}
        onCancel={() => setOpen(null)}
      />
    </>
  );
}
