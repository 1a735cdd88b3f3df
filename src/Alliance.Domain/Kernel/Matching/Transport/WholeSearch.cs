using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>Dives for a plan first, then branch and bound, depth first, on the need of greatest worth that the flow divides.</summary>
internal sealed class WholeSearch(WholeModel model, int mostSolves, CancellationToken cancellation)
{
    public const int Open = -1;

    public const int None = -2;

    private ImmutableArray<ElementPrice> _prices = [];
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
        Solved(settled, out _, out _);
    }

    /// <returns>What no plan exceeds.</returns>
    public Price Run()
    {
        var settled = Enumerable.Repeat(Open, model.Needs).ToArray();
        _prices = model.Rest(settled) is { } all ? Solve(all.Problem).Prices : [];
        if (_best < _ceiling)
        {
            Dive([.. settled]);
        }

        var bound = _best < _ceiling ? Price.Min(_ceiling, Explore(settled, _ceiling)) : _ceiling;
        Best = Best with { Prices = _prices };
        return bound;
    }

    /// <summary>Solves, settles a quarter of what the flow divides as its greatest part says, and again, until it divides nothing.</summary>
    private void Dive(int[] settled)
    {
        while (Solved(settled, out _, out var divided) && divided.Count > 0)
        {
            var room = model.RoomOf(settled)!;
            foreach (var (need, pair) in divided.Take(1 + (divided.Count / 4)))
            {
                settled[need] = model.OfNeed[need].Where(e => model.Edge(e).Benefit > 0).Prepend(pair).Where(room.TryTake).DefaultIfEmpty(None).First();
            }
        }
    }

    private Price Explore(int[] settled, Price above)
    {
        if (!Solved(settled, out var worth, out var divided) || worth <= _best)
        {
            return _best;
        }

        if (divided.Count == 0 || Solves >= mostSolves)
        {
            return Price.Min(worth, above);
        }

        var (need, first) = divided[0];
        var reached = _best;
        foreach (var pair in model.OfNeed[need].OrderByDescending(e => e == first).Append(None))
        {
            settled[need] = pair;
            reached = Price.Max(reached, Solves >= mostSolves ? worth : Explore(settled, worth));
        }

        settled[need] = Open;
        return Price.Max(_best, Price.Min(worth, reached));
    }

    /// <summary>The worth of the flow of what is open together with what is settled; keeps it when it is a plan and the best so far.</summary>
    /// <param name="divided">Needs that are not served whole, those of greatest worth first, each with the pair of its greatest part.</param>
    private bool Solved(int[] settled, out Price worth, out List<(int Need, int Pair)> divided)
    {
        (worth, divided) = (Price.Zero, []);
        if (model.Rest(settled) is not { } rest)
        {
            return false;
        }

        var plan = Solve(rest.Problem);
        worth = rest.Worth + ListSolver.WorthOf(plan);
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
        if (divided.Count == 0 && worth > _best)
        {
            (_best, Best) = (worth, model.Joined(settled, plan, worth, _prices));
        }

        return true;

        Int128 Weight((int Need, int Pair) item) => (Int128)model.Need(item.Need).Quantity * model.Edge(item.Pair).Benefit;
    }

    private TransportPlan Solve(TransportProblem problem)
    {
        cancellation.ThrowIfCancellationRequested();
        Solves++;
        return TransportSolver.Solve(problem, null, cancellation).Plan;
    }
}
