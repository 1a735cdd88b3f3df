namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>The fewest candidates that give every slot what it wants, and of these the most points. Candidates come with the most points first.</summary>
internal sealed class CombinationSearch
{
    private readonly Candidate[] _candidates;
    private readonly Slots[] _slots;
    private readonly int[][] _largest;
    private readonly long[] _missing;
    private readonly bool[] _used;
    private readonly List<int> _chosen = [];
    private readonly int _mostSteps;
    private readonly CancellationToken _cancellation;
    private int _steps;
    private int _bestPoints;

    public CombinationSearch(Candidate[] candidates, Slots[] slots, int mostSteps, CancellationToken cancellation)
    {
        (_candidates, _slots, _mostSteps, _cancellation) = (candidates, slots, mostSteps, cancellation);
        _missing = [.. slots.Select(s => s.Wanted)];
        _used = new bool[candidates.Length];
        _largest = [.. slots.Select(s => Enumerable.Range(0, candidates.Length).Where(i => s.Units[i] > 0).OrderByDescending(i => s.Units[i]).ThenBy(i => i).ToArray())];
    }

    public int[] Best { get; private set; } = [];

    public bool Proven { get; private set; }

    /// <summary>No combination has fewer parts.</summary>
    public int AtLeast { get; private set; }

    private bool Stopped => _steps >= _mostSteps;

    public void Run()
    {
        Best = Greedy();
        var most = Best.Length;
        for (AtLeast = Least(); AtLeast <= most; AtLeast++)
        {
            _bestPoints = AtLeast == most ? Best.Sum(i => _candidates[i].Points) : -1;
            Search(AtLeast);
            if (Stopped || Best.Length == AtLeast)
            {
                Proven = !Stopped;
                return;
            }
        }
    }

    /// <summary>As many as the largest candidates of any one slot need.</summary>
    private int Least()
    {
        var least = 0;
        while (Array.Exists([.. Enumerable.Range(0, _slots.Length)], s => !Enough(s, least)))
        {
            least++;
        }

        return least;
    }

    /// <summary>Whoever adds most, until nothing is missing; then whoever turns out not to be needed goes, the fewest points first.</summary>
    private int[] Greedy()
    {
        var missing = _missing.ToArray();
        var chosen = new List<int>();
        while (Array.Exists(missing, m => m > 0))
        {
            var best = Enumerable.Range(0, _candidates.Length).Except(chosen)
                .MaxBy(i => _slots.Select((s, k) => (Int128)s.Minutes * Math.Min(s.Units[i], missing[k])).Aggregate(Int128.Zero, (a, b) => a + b));
            chosen.Add(best);
            for (var k = 0; k < missing.Length; k++)
            {
                missing[k] = Math.Max(0, missing[k] - _slots[k].Units[best]);
            }
        }

        foreach (var i in chosen.OrderDescending().ToArray())
        {
            if (_slots.All(s => chosen.Where(c => c != i).Sum(c => s.Units[c]) >= s.Wanted))
            {
                chosen.Remove(i);
            }
        }

        return [.. chosen];
    }

    private void Search(int left)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Stopped)
        {
            return;
        }

        _steps++;
        var slot = Tightest(left, out var possible);
        if (slot < 0 && possible)
        {
            var points = _chosen.Sum(i => _candidates[i].Points);
            if (points > _bestPoints)
            {
                (_bestPoints, Best) = (points, [.. _chosen]);
            }

            return;
        }

        if (!possible || PointsAtMost(left) <= _bestPoints)
        {
            return;
        }

        // One of those available then is in every combination; after each is tried it stays out, so that no combination is met twice.
        var tried = new List<int>();
        for (var i = 0; i < _candidates.Length; i++)
        {
            if (!_used[i] && _slots[slot].Units[i] > 0)
            {
                Use(i, -1);
                _chosen.Add(i);
                Search(left - 1);
                _chosen.RemoveAt(_chosen.Count - 1);
                Use(i, 1);
                _used[i] = true;
                tried.Add(i);
            }
        }

        foreach (var i in tried)
        {
            _used[i] = false;
        }
    }

    private void Use(int candidate, int sign)
    {
        _used[candidate] = sign < 0;
        for (var k = 0; k < _slots.Length; k++)
        {
            _missing[k] += sign * _slots[k].Units[candidate];
        }
    }

    /// <summary>The slot that still misses units with the fewest candidates left for it; -1 when none does.</summary>
    private int Tightest(int left, out bool possible)
    {
        var (tightest, fewest) = (-1, int.MaxValue);
        possible = true;
        for (var k = 0; k < _slots.Length && possible; k++)
        {
            if (_missing[k] > 0)
            {
                possible = Enough(k, left);
                var available = 0;
                foreach (var i in _largest[k])
                {
                    available += _used[i] ? 0 : 1;
                }

                if (available < fewest)
                {
                    (tightest, fewest) = (k, available);
                }
            }
        }

        return tightest;
    }

    /// <summary>Whether the largest of those left could give the slot what it misses.</summary>
    private bool Enough(int slot, int left)
    {
        var missing = _missing[slot];
        foreach (var i in _largest[slot])
        {
            if (missing <= 0 || left == 0)
            {
                break;
            }

            if (!_used[i])
            {
                missing -= _slots[slot].Units[i];
                left--;
            }
        }

        return missing <= 0;
    }

    private int PointsAtMost(int left)
    {
        var points = _chosen.Sum(i => _candidates[i].Points);
        for (var i = 0; i < _candidates.Length && left > 0; i++)
        {
            if (!_used[i])
            {
                points += _candidates[i].Points;
                left--;
            }
        }

        return points;
    }
}
