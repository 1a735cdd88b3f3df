namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// Decides exactly whether a level's turns can be dealt out within given windows when contenders may serve in some turns only (members
/// only, blackouts, waiting times, fixed turns): a matching of turns to jobs, a contender's k-th job being its k-th turn. Every turn
/// must be matched, and every job whose due date lies within the plan. Both can be had at once if each can be had by itself (Mendelsohn
/// and Dulmage 1958). Jobs of one contender have windows in order, so which of its jobs is matched where does not matter.
/// Starts from earliest due date first and mends it by augmenting paths: O(turns + jobs) a path.
/// </summary>
internal sealed class SlotMatching
{
    private readonly int _turns;
    private readonly Func<int, int, bool> _allows;
    private readonly List<Job> _jobs = [];
    private readonly int[] _holder;
    private readonly int[] _slotOf;

    private SlotMatching(Standing standing, Windows windows, int turns, Func<int, int, bool> allows)
    {
        (_turns, _allows) = (turns, allows);
        for (var contender = 0; contender < standing.Served.Length; contender++)
        {
            for (var k = 0; k <= turns; k++)
            {
                var release = windows.Release(contender, standing.Served[contender] + k) - standing.Turn;

                // What is overdue from the past can still be made good in the first turn: past deviations are not planned.
                var due = Math.Max(windows.Deadline(contender, standing.Served[contender] + k) - standing.Turn, 0);
                if (release >= turns && due >= turns)
                {
                    break;
                }

                _jobs.Add(new Job(contender, Math.Clamp(release, 0, turns), Math.Min(due, turns - 1), due < turns));
            }
        }

        _holder = new int[turns];
        Array.Fill(_holder, -1);
        _slotOf = new int[_jobs.Count];
        Array.Fill(_slotOf, -1);
    }

    /// <summary>The contenders of the turns in order, or null when the windows cannot be kept.</summary>
    /// <param name="allows">Whether a contender may serve the k-th planned turn.</param>
    public static int[]? Find(Standing standing, Windows windows, int turns, Func<int, int, bool> allows)
    {
        // One who is too far ahead and not served at all is beyond the bound after the first turn.
        for (var i = 0; i < standing.Served.Length; i++)
        {
            if (windows.IsAhead(i, standing.Served[i], standing.Turn))
            {
                return null;
            }
        }

        var matching = new SlotMatching(standing, windows, turns, allows);
        matching.EarliestDueFirst();
        return matching.Mend(mandatory: true) && matching.Mend(mandatory: false)
            ? [.. matching._holder.Select(job => matching._jobs[job].Contender)]
            : null;
    }

    private void EarliestDueFirst()
    {
        var waiting = new PriorityQueue<int, int>(_jobs.Select((job, j) => (j, job.First)));
        var ready = new PriorityQueue<int, (bool, int, int, int)>();
        var parked = new List<int>();
        for (var slot = 0; slot < _turns; slot++)
        {
            while (waiting.TryPeek(out var j, out var first) && first <= slot)
            {
                waiting.Dequeue();
                ready.Enqueue(j, Order(j));
            }

            while (ready.TryDequeue(out var j, out _))
            {
                if (_jobs[j].Last < slot)
                {
                    continue;
                }

                if (_allows(_jobs[j].Contender, slot))
                {
                    (_holder[slot], _slotOf[j]) = (j, slot);
                    break;
                }

                parked.Add(j);
            }

            parked.ForEach(j => ready.Enqueue(j, Order(j)));
            parked.Clear();
        }

        (bool, int, int, int) Order(int j) => (!_jobs[j].Mandatory, _jobs[j].Last, _jobs[j].First, j);
    }

    /// <summary>Matches every mandatory job (perhaps in place of an optional one), or every turn.</summary>
    private bool Mend(bool mandatory)
    {
        while (true)
        {
            var free = Enumerable.Range(0, _jobs.Count).Where(j => _slotOf[j] < 0 && (!mandatory || _jobs[j].Mandatory)).ToArray();
            if (mandatory ? free.Length == 0 : Array.IndexOf(_holder, -1) < 0)
            {
                return true;
            }

            if (!Augment(free, mandatory))
            {
                return false;
            }
        }
    }

    private bool Augment(int[] free, bool mandatory)
    {
        var from = new int[_turns];
        var next = Enumerable.Range(0, _turns + 1).ToArray();
        var queue = new Queue<int>(free);
        while (queue.TryDequeue(out var j))
        {
            for (var slot = Unseen(_jobs[j].First); slot <= _jobs[j].Last; slot = Unseen(slot + 1))
            {
                if (!_allows(_jobs[j].Contender, slot))
                {
                    continue;
                }

                (from[slot], next[slot]) = (j, slot + 1);
                var holder = _holder[slot];
                if (holder < 0 || (mandatory && !_jobs[holder].Mandatory))
                {
                    Shift(slot, from);
                    return true;
                }

                queue.Enqueue(holder);
            }
        }

        return false;

        int Unseen(int slot)
        {
            while (next[slot] != slot)
            {
                slot = next[slot] = next[next[slot]];
            }

            return slot;
        }
    }

    private void Shift(int slot, int[] from)
    {
        if (_holder[slot] >= 0)
        {
            _slotOf[_holder[slot]] = -1;
        }

        while (slot >= 0)
        {
            var job = from[slot];
            var before = _slotOf[job];
            (_holder[slot], _slotOf[job]) = (job, slot);
            if (before >= 0)
            {
                _holder[before] = -1;
            }

            slot = before;
        }
    }

    private readonly record struct Job(int Contender, int First, int Last, bool Mandatory);
}
