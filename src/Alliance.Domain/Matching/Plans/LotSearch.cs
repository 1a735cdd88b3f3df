using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>
/// A list in which some pairs exchange nothing or at least so much: entries to be taken whole, and smallest parts. Without that condition the
/// flow is the bound. Branch and bound on a pair that gets too little: it gets nothing, or its least is set aside for it and the rest stays
/// free; a plan to begin with is found by diving. Every flow is solved to its optimum; their number is limited, and what is then unexplored
/// stays in the bound. Deterministic: work is counted, never timed.
/// </summary>
internal sealed class LotSearch
{
    private readonly TransportProblem _problem;
    private readonly ImmutableDictionary<(string Need, string Resource), long> _least;
    private readonly Dictionary<(string, string), long> _benefits;
    private readonly int _mostSolves;
    private readonly CancellationToken _cancellation;
    private TransportPlan? _best;
    private Price _worth = new(-1, 0);

    public LotSearch(TransportProblem problem, ImmutableDictionary<(string Need, string Resource), long> least, int mostSolves, CancellationToken cancellation)
    {
        _problem = problem with { Needs = [.. problem.Needs.Select(n => n with { Whole = false })] };
        (_least, _mostSolves, _cancellation) = (least, mostSolves, cancellation);
        _benefits = problem.Edges.ToDictionary(e => (e.Need, e.Resource), e => e.Benefit);
    }

    public int Solves { get; private set; }

    public ListPlan Run()
    {
        var root = Relaxed(LotChoice.Free)!;
        Dive(root);
        var bound = Price.Max(_worth, Explore(root));
        var plan = _best! with { Prices = root.Plan.Prices };
        return new ListPlan(plan with { Guarantees = plan.Guarantees with { Promised = root.Plan.Guarantees.Promised } }, bound, _worth == bound, null, Solves);
    }

    /// <summary>Gives the pairs of greatest share their least, or nothing where there is no room, until no pair gets too little.</summary>
    private void Dive(Relaxation at)
    {
        while (at.Short.Count > 0)
        {
            var choice = at.Choice;
            foreach (var pair in at.Short.Take(Math.Max(1, at.Short.Count * 9 / 10)))
            {
                var given = choice.Giving(pair, _least[pair]);
                choice = new LotRoom(_problem, given).Holds ? given : choice.Without(pair);
            }

            at = Relaxed(choice)!;
        }
    }

    /// <returns>What no plan of this choice exceeds, unless a better one is known.</returns>
    private Price Explore(Relaxation at)
    {
        if (at.Worth <= _worth || at.Short.Count == 0)
        {
            return at.Worth <= _worth ? _worth : at.Worth;
        }

        if (Solves >= _mostSolves)
        {
            return at.Worth;
        }

        var pair = at.Short[0];
        var reached = _worth;
        foreach (var choice in new[] { at.Choice.Giving(pair, _least[pair]), at.Choice.Without(pair) })
        {
            reached = Price.Max(reached, Solves >= _mostSolves ? at.Worth : Relaxed(choice) is { } below ? Explore(below) : _worth);
        }

        return Price.Max(_worth, Price.Min(at.Worth, reached));
    }

    /// <summary>The flow of what is open, kept when it is a plan and the best so far. Null when more is set aside than there is.</summary>
    private Relaxation? Relaxed(LotChoice choice)
    {
        _cancellation.ThrowIfCancellationRequested();
        var room = new LotRoom(_problem, choice);
        if (!room.Holds)
        {
            return null;
        }

        Solves++;
        var plan = TransportSolver.Solve(room.Rest(_least), null, _cancellation).Plan;
        var worth = new Price(plan.Guarantees.Kept + room.Kept, plan.Benefit + choice.Given.Sum(g => g.Value * _benefits[g.Key]));
        var tooLittle = plan.Flows.Select(f => (Flow: f, Pair: (f.Need, f.Resource)))
            .Where(f => !choice.Given.ContainsKey(f.Pair) && _least.TryGetValue(f.Pair, out var least) && f.Flow.Units < least)
            .OrderByDescending(f => (double)f.Flow.Units / _least[f.Pair]).ThenByDescending(f => f.Flow.Benefit)
            .ThenBy(f => f.Flow.Need, StringComparer.Ordinal).ThenBy(f => f.Flow.Resource, StringComparer.Ordinal).Select(f => f.Pair).ToList();
        if (tooLittle.Count == 0 && worth > _worth)
        {
            (_worth, _best) = (worth, Joined(choice, plan, worth));
        }

        return new Relaxation(choice, plan, worth, tooLittle);
    }

    private TransportPlan Joined(LotChoice choice, TransportPlan rest, Price worth)
    {
        var units = rest.Flows.ToDictionary(f => (f.Need, f.Resource), f => f.Units);
        foreach (var (pair, given) in choice.Given)
        {
            units[pair] = units.GetValueOrDefault(pair) + given;
        }

        var flows = units.OrderBy(u => u.Key.Item1, StringComparer.Ordinal).ThenBy(u => u.Key.Item2, StringComparer.Ordinal)
            .Select(u => new PlannedFlow(u.Key.Item1, u.Key.Item2, u.Value, _benefits[u.Key])).ToImmutableArray();
        return new TransportPlan(flows, worth.Benefit, flows.Sum(f => f.Units), new GuaranteeOutcome(0, worth.Guaranteed), []);
    }

    private sealed record Relaxation(LotChoice Choice, TransportPlan Plan, Price Worth, List<(string, string)> Short);
}

/// <summary>Pairs that get nothing, and pairs for which their least is set aside.</summary>
internal sealed record LotChoice(ImmutableHashSet<(string Need, string Resource)> Nothing, ImmutableDictionary<(string Need, string Resource), long> Given)
{
    public static readonly LotChoice Free = new([], ImmutableDictionary<(string, string), long>.Empty);

    public LotChoice Giving((string Need, string Resource) pair, long units) => this with { Given = Given.SetItem(pair, units) };

    public LotChoice Without((string Need, string Resource) pair) => this with { Nothing = Nothing.Add(pair) };
}
