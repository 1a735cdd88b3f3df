import { useCommand } from '@/lib/http';
import { voteKey, votePath, votesKey, type Elector, type Vote } from '../api';
import { useVoteWords } from '../words';
import { Choose } from './choose';

/** An open ballot: shown at once, taken back when it is refused. */
export function Cast({ vote, elector }: { vote: Vote; elector: Elector }) {
  const t = useVoteWords();
  const key = voteKey(vote.allianceId, vote.id);
  const cast = useCommand((choice: string) => ({ path: votePath(vote.allianceId, vote.id, 'ballots'), body: { unitId: elector.unitId, choice } }), {
    optimistic: (choice, client) => {
      const before = client.getQueryData<Vote>(key);
      client.setQueryData<Vote>(key, (shown) =>
        shown && { ...shown, cast: shown.cast + 1, electors: shown.electors.map((each) => (each.unitId === elector.unitId ? { ...each, choice } : each)) },
      );
      return () => client.setQueryData(key, before);
    },
    refresh: [key, votesKey(vote.allianceId), ['workbench']],
    said: t('saidCast'),
  });
  return <Choose vote={vote} unitName={elector.unitName} busy={cast.isPending} onChoose={(choice) => cast.mutate(choice)} />;
}
