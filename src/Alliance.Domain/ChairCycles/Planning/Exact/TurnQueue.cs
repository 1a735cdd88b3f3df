namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// Tijdeman's rule as a queue: among the members whose due allows a turn now, the one with the earliest deadline; ties go to the
/// longest waiting, then to the order of contenders. O(log m) a turn; O(log m) for each change of a weight.
/// </summary>
internal sealed class TurnQueue
{
    private readonly Level _level;
    private readonly Windows _windows;
    private readonly int[] _served;
    private readonly int[] _since;
    private readonly int[] _version;
    private readonly int[] _deadline;
    private readonly PriorityQueue<(int Contender, int Version), int> _pending = new();
    private readonly PriorityQueue<(int Contender, int Version), long> _ready = new();
    private int _nextChange;

    public TurnQueue(Level level, Windows windows, Standing standing)
    {
        (_level, _windows, Turn) = (level, windows, standing.Turn);
        _served = (int[])standing.Served.Clone();
        _since = (int[])standing.Since.Clone();
        _version = new int[_served.Length];
        _deadline = new int[_served.Length];
        while (_nextChange < level.Changes.Length && level.Changes[_nextChange].Turn < Turn)
        {
            _nextChange++;
        }

        for (var i = 0; i < _served.Length; i++)
        {
            Enlist(i);
        }

        Advance();
    }

    public int Turn { get; private set; }

    public int Served(int contender) => _served[contender];

    /// <summary>The term in which it last served, or in which it became a member.</summary>
    public int Since(int contender) => _since[contender];

    /// <summary>Whose turn it is, or −1 when no member may serve within the bound.</summary>
    public int Best()
    {
        while (_ready.TryPeek(out var entry, out _))
        {
            if (_version[entry.Contender] == entry.Version && _level.IsMember(entry.Contender, Turn))
            {
                return entry.Contender;
            }

            _ready.Dequeue();
        }

        return -1;
    }

    /// <summary>The best other than the given one, or −1.</summary>
    public int BestBut(int contender)
    {
        if (Best() != contender)
        {
            return Best();
        }

        _ready.TryPeek(out var entry, out var priority);
        _ready.Dequeue();
        var other = Best();
        _ready.Enqueue(entry, priority);
        return other;
    }

    /// <summary>The last turn in which the contender's next turn keeps it within the bound.</summary>
    public int Deadline(int contender) => _deadline[contender];

    public void Serve(int contender)
    {
        _served[contender]++;
        _since[contender] = _level.TermOf(Turn) ?? Turn;
        Turn++;
        Enlist(contender);
        Advance();
    }

    private void Advance()
    {
        for (; _nextChange < _level.Changes.Length && _level.Changes[_nextChange].Turn <= Turn; _nextChange++)
        {
            var i = _level.Changes[_nextChange].Contender;
            if (Turn > 0 && _level.IsMember(i, Turn) && !_level.IsMember(i, Turn - 1))
            {
                _since[i] = Math.Max(_since[i], _level.TermOf(Turn) ?? Turn);
            }

            Enlist(i);
        }

        while (_pending.TryPeek(out var entry, out var release) && release <= Turn)
        {
            _pending.Dequeue();
            if (_version[entry.Contender] == entry.Version)
            {
                _ready.Enqueue(entry, Priority(entry.Contender));
            }
        }
    }

    private void Enlist(int contender)
    {
        _version[contender]++;
        _deadline[contender] = _windows.Deadline(contender, _served[contender]);
        var release = _windows.Release(contender, _served[contender]);
        if (release != Level.Never)
        {
            _pending.Enqueue((contender, _version[contender]), release);
        }
    }

    // Deadline, then waiting, then order, in one word: 30 + 18 + 15 bits (the problem's limits keep each within its part).
    private long Priority(int contender) =>
        ((long)_deadline[contender] << 33) | ((long)(_since[contender] + 1) << 15) | (uint)contender;
}

/// <summary>How things stand when planning begins: next turn, turns served, and the term each contender has been waiting since.</summary>
internal sealed record Standing(int Turn, int[] Served, int[] Since);
