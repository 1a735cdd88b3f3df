namespace Alliance.Domain.ChairCycles.Planning.Exact;

internal enum Answer
{
    Found,
    Impossible,
    GaveUp,
}

/// <summary>
/// Decides whether the hard rules can be kept with every deviation within a bound: a depth-first search through the terms in the order of
/// deadlines, that never enters a term from which the rules alone could not go on, remembers states from which it failed (what each has
/// served, and who served last), and gives up after a fixed amount of work, never after a time. One step costs O(contenders).
/// </summary>
internal sealed partial class HardSearch(Model model, Permits permits, Passage passage, Account top)
{
    private const int MostRemembered = 64;

    private Model Model => model;

    private Permits Permits => permits;

    private Passage Passage => passage;

    private Account Top => top;

    private readonly bool _twoLevels = model.Problem.Rules.TwoLevels;
    private readonly int _terms = model.End - model.Start;
    private readonly InnerAccounts? _inner = model.Problem.Rules.TwoLevels ? InnerAccounts.Of(model) : null;

    /// <summary>Work done so far, in contenders looked at.</summary>
    public long Work { get; private set; }

    /// <param name="order">The bound whose deadlines say who is tried first; the bound itself, or Tijdeman's for a smoother plan.</param>
    public (Answer Answer, int[] Units) Within(Fraction bound, bool strictly, Fraction order, long budget)
    {
        if (bound.Sign < 0 || (strictly && bound.Sign == 0))
        {
            return (Answer.Impossible, []);
        }

        var windows = top.Level.Within(bound, strictly);
        for (var i = 0; i < top.Names.Length; i++)
        {
            if (windows.IsAhead(i, top.Standing.Served[i], top.Standing.Turn))
            {
                return (Answer.Impossible, []);
            }
        }

        _inner?.Limit(bound, strictly, order);
        var descent = new Descent(this, windows, top.Level.Within(order), budget);
        var answer = descent.Run();
        descent.Leave();
        return (answer, descent.Units);
    }
}
