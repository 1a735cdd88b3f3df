namespace Alliance.Domain.ChairCycles.Planning.Exact;

/// <summary>
/// One level of a rotation: contenders (units, groups, or the units of one group) among whom consecutive turns are distributed.
/// Time is counted in turns of this level; <see cref="TermOf"/> says in which term of the cycle a turn falls.
/// </summary>
internal abstract class Level
{
    private readonly int[] _turnTerm;

    protected Level(int[] turnTerm, int contenders, (int Turn, int Contender)[] changes)
    {
        _turnTerm = turnTerm;
        Contenders = contenders;
        Changes = changes;
        Bound = BoundOf(contenders);
    }

    /// <summary>A turn that never comes.</summary>
    public const int Never = (1 << 30) - 1;

    /// <summary>How many contenders ever have a share: Tijdeman's m.</summary>
    public int Contenders { get; }

    /// <summary>1 − 1/(2m−2), or 0 for a single contender.</summary>
    public Fraction Bound { get; }

    /// <summary>Turns at which a contender's weight changes, ascending.</summary>
    public (int Turn, int Contender)[] Changes { get; }

    public int KnownTurns => _turnTerm.Length;

    /// <summary>R. Tijdeman, "The chairman assignment problem", Discrete Mathematics 32 (1980) 323–330.</summary>
    public static Fraction BoundOf(int contenders) =>
        contenders <= 1 ? Fraction.Zero : new Fraction((2 * contenders) - 3, (2 * contenders) - 2);

    /// <summary>The term in which a turn falls, or null beyond what is known.</summary>
    public int? TermOf(int turn) => turn < _turnTerm.Length ? _turnTerm[turn] : null;

    public abstract bool IsMember(int contender, int turn);

    /// <summary>Turns due to the contender after the first <paramref name="turns"/> turns.</summary>
    public abstract Fraction Due(int contender, int turns);

    /// <summary>The windows within which turns must be taken so that no deviation exceeds the bound (or reaches it, when strict).</summary>
    public abstract Windows Within(Fraction bound, bool strictly = false);

    /// <summary>The largest |due − served| after any of the turns <paramref name="from"/> … of the sequence, with its place.</summary>
    public abstract (Fraction Deviation, int Contender, int Turn) Worst(int[] servedBefore, int from, ReadOnlySpan<int> sequence);
}

/// <summary>
/// For one bound B: the first and the last turn in which a contender may take its next turn. Serving earlier would leave it more
/// than B ahead of its due, serving later more than B behind: the release and due dates of Steiner and Yeomans, "Level schedules for
/// mixed-model, just-in-time processes", Management Science 39 (1993). Each answer costs O(log turns).
/// </summary>
internal abstract class Windows
{
    /// <summary>First turn t with due(through t) − (served + 1) ≥ −B, or <see cref="Level.Never"/>.</summary>
    public abstract int Release(int contender, int served);

    /// <summary>Last turn t with due(before t) − served ≤ B, or <see cref="Level.Never"/> when it never falls so far behind.</summary>
    public abstract int Deadline(int contender, int served);

    /// <summary>Whether it stays more than B ahead after turn t even without serving it.</summary>
    public abstract bool IsAhead(int contender, int served, int turn);
}
