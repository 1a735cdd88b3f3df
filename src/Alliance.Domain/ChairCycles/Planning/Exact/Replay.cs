namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>What one turn of a level looked like to Tijdeman's rule at that moment.</summary>
internal sealed record TurnFacts(
    int Turn, int Contender, Fraction Due, int Served, int Since, int? DeadlineTerm, int NextLongest, int Free, TurnReason FreeReason);

/// <summary>Walks a finished sequence once more and notes, for every turn, the standing and whom the rule alone would have chosen.</summary>
internal static class Replay
{
    public static IEnumerable<TurnFacts> Of(Standings standings, Fraction? within = null)
    {
        var (level, standing) = (standings.Account.Level, standings.Account.Standing);
        var queue = new TurnQueue(level, level.Within(within ?? level.Bound), standing);
        var waiting = new WaitingOrder(standing.Since);
        foreach (var contender in standings.Sequence)
        {
            var turn = queue.Turn;
            var free = queue.Best();
            yield return new TurnFacts(
                turn, contender, level.Due(contender, turn + 1), queue.Served(contender), queue.Since(contender),
                queue.Deadline(contender) is var deadline && deadline < Level.Never ? level.TermOf(deadline) : null,
                waiting.LongestBut(contender, i => level.IsMember(i, turn)), free, Reason(queue, free));
            queue.Serve(contender);
            waiting.Served(contender);
        }
    }

    private static TurnReason Reason(TurnQueue queue, int free)
    {
        var next = free < 0 ? -1 : queue.BestBut(free);
        return next < 0 || queue.Deadline(next) != queue.Deadline(free) ? TurnReason.DueFirst
            : queue.Since(next) != queue.Since(free) ? TurnReason.LongestWaiting
            : TurnReason.ListOrder;
    }

    /// <summary>Contenders by the time they have waited, longest first: a linked list, so that a turn costs O(1) but for absent ones.</summary>
    private sealed class WaitingOrder
    {
        private readonly LinkedList<int> _order;
        private readonly LinkedListNode<int>[] _node;

        public WaitingOrder(int[] since)
        {
            _order = new LinkedList<int>(Enumerable.Range(0, since.Length).OrderBy(i => since[i]));
            _node = new LinkedListNode<int>[since.Length];
            for (var node = _order.First; node is not null; node = node.Next)
            {
                _node[node.Value] = node;
            }
        }

        public void Served(int contender)
        {
            _order.Remove(_node[contender]);
            _order.AddLast(_node[contender]);
        }

        public int LongestBut(int contender, Func<int, bool> present)
        {
            for (var node = _order.First; node is not null; node = node.Next)
            {
                if (node.Value != contender && present(node.Value))
                {
                    return node.Value;
                }
            }

            return -1;
        }
    }
}
