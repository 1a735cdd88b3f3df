import { useCommand } from '@/lib/http';
import { voteKey, votePath, votesKey, type Ballot, type Elector, type Vote } from '../api';
import { useVoteWords } from '../words';
import { Approve } from './approve';
import { Choose } from './choose';
import { SplitWeight } from './split-weight';
import { greatest } from './weights';

/** An open ballot: shown at once, taken back when it is refused. */
export function Cast({ vote, elector }: { vote: Vote; elector: Elector }) {
  const t = useVoteWords();
  const key = voteKey(vote.allianceId, vote.id);
  const cast = useCommand((ballot: Ballot) => ({ path: votePath(vote.allianceId, vote.id, 'ballots'), body: { unitId: elector.unitId, ...ballot } }), {
    optimistic: (ballot, client) => {
      const before = client.getQueryData<Vote>(key);
      client.setQueryData<Vote>(key, (shown) =>
        shown && { ...shown, cast: shown.cast + 1, electors: shown.electors.map((each) => (each.unitId === elector.unitId ? { ...each, choice: ballot.choice, split: ballot.split ?? null, approved: ballot.approved ?? null } : each)) },
      );
      return () => client.setQueryData(key, before);
    },
    refresh: [key, votesKey(vote.allianceId), ['workbench']],
    said: t('saidCast'),
  });
  const shared = { vote, unitName: elector.unitName, busy: cast.isPending };
  return vote.rule.approval ? (
    <Approve {...shared} onChoose={(approved) => cast.mutate(approved.length > 0 ? { choice: approved[0] ?? '', approved } : { choice: 'abstain' })} />
  ) : (
    <>
      <Choose {...shared} onChoose={(choice) => cast.mutate({ choice })} />
      {vote.rule.majority === 'weighted' && <SplitWeight {...shared} weight={elector.weight} onSplit={(split) => cast.mutate({ choice: greatest(split), split })} />}
    </>
  );
}
