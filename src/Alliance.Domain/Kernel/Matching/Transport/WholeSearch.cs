using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>Dives for a plan first, then branch and bound, depth first, on the need of greatest worth that the flow divides.</summary>
internal sealed class WholeSearch(WholeModel model, int mostSolves, CancellationToken cancellation)
{
    public const int Open = -1;

    public const int None = -2;

    private Price _best = new(-1, 0);
    private Price _ceiling = new(long.MaxValue, 0);

    public TransportPlan Best { get; private set; } = new([], 0, 0, new GuaranteeOutcome(0, 0), []);

    public int Solves { get; private set; }

    /// <summary>A plan and a bound from elsewhere.</summary>
    public void Offer(ImmutableArray<int> pairs, Price bound)
    {
        var settled = Enumerable.Repeat(None, model.Needs).ToArray();
        foreach (var pair in pairs)
        {
            settled[model.NeedOf(pair)] = pair;
        }

        _ceiling = bound;
        Relaxed(settled);
    }

    /// <returns>What no plan exceeds.</returns>
    public Price Run()
    {
        var settled = Enumerable.Repeat(Open, model.Needs).ToArray();
        var root = Relaxed(settled)!;
        if (_best < _ceiling)
        {
            Dive([.. settled], root);
        }

        var bound = _best < _ceiling ? Price.Min(_ceiling, Explore(settled, _ceiling, root)) : _ceiling;
        Best = Best with { Prices = root.Plan.Prices };
        return bound;
    }

    /// <summary>Settles nine tenths of what the flow divides as its greatest part says, solves, and again, until it divides nothing.</summary>
    private void Dive(int[] settled, Relaxation at)
    {
        while (at.Divided.Count > 0)
        {
            var room = model.RoomOf(settled)!;
            foreach (var (need, pair) in at.Divided.Take(Math.Max(1, at.Divided.Count * 9 / 10)))
            {
                settled[need] = model.OfNeed[need].Where(e => model.Edge(e).Benefit > 0).Prepend(pair).Where(room.TryTake).DefaultIfEmpty(None).First();
            }

            at = Relaxed(settled)!;
        }
    }

    private Price Explore(int[] settled, Price above, Relaxation? at)
    {
        if (at is null || at.Worth <= _best)
        {
            return _best;
        }

        if (Solves >= mostSolves)
        {
            return Price.Min(at.Worth, above);
        }

        var (need, first) = at.Divided[0];
        var reached = _best;
        foreach (var pair in model.OfNeed[need].OrderByDescending(e => e == first).Append(None))
        {
            settled[need] = pair;
            reached = Price.Max(reached, Solves >= mostSolves ? at.Worth : Explore(settled, at.Worth, Relaxed(settled)));
        }

        settled[need] = Open;
        return Price.Max(_best, Price.Min(at.Worth, reached));
    }

    /// <summary>The flow of what is open; kept together with what is settled when it divides nothing and is the best so far. Null when more is settled than there is.</summary>
    private Relaxation? Relaxed(int[] settled)
    {
        cancellation.ThrowIfCancellationRequested();
        if (model.Rest(settled) is not { } rest)
        {
            return null;
        }

        Solves++;
        var plan = TransportSolver.Solve(rest.Problem, null, cancellation).Plan;
        var worth = rest.Worth + ListSolver.WorthOf(plan);
        var divided = DividedBy(plan);
        if (divided.Count == 0 && worth > _best)
        {
            (_best, Best) = (worth, model.Joined(settled, plan, worth));
        }

        return new Relaxation(plan, worth, divided);
    }

    /// <summary>Needs that are not served whole, those of greatest worth first, each with the pair of its greatest part.</summary>
    private List<(int Need, int Pair)> DividedBy(TransportPlan plan)
    {
        var divided = new List<(int Need, int Pair)>();
        foreach (var flows in plan.Flows.GroupBy(f => f.Need, StringComparer.Ordinal))
        {
            var most = flows.MaxBy(f => f.Units)!;
            var pair = model.PairOf(most.Need, most.Resource);
            var need = model.NeedOf(pair);
            if (model.Need(need).Whole && most.Units < model.Need(need).Quantity)
            {
                divided.Add((need, pair));
            }
        }

        divided.Sort((a, b) => Weight(b).CompareTo(Weight(a)) is var order && order != 0 ? order : a.Need.CompareTo(b.Need));
        return divided;

        Int128 Weight((int Need, int Pair) item) => (Int128)model.Need(item.Need).Quantity * model.Edge(item.Pair).Benefit;
    }

    private sealed record Relaxation(TransportPlan Plan, Price Worth, List<(int Need, int Pair)> Divided);
}
