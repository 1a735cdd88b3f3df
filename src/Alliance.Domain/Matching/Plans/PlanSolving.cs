using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>A plan's problems with what their search ended at: other weights are solved on from there.</summary>
public sealed class PlanWork
{
    internal PlanWork(PlanInput input, IReadOnlyCollection<(PlanPart Part, ListPlan Plan)> solved) =>
        (Input, Parts, Plans) = (input, [.. solved.Select(s => s.Part)], [.. solved.Select(s => s.Plan)]);

    public PlanInput Input { get; }

    /// <summary>The problems in canonical text: what the digest of the input is of.</summary>
    public IEnumerable<string> Canonical() => PlanDigest.Lines(Parts);

    internal ImmutableArray<PlanPart> Parts { get; }

    internal ImmutableArray<ListPlan> Plans { get; }
}

/// <summary>
/// A whole list from its entries to the preview: pure, and the same for the same input. A list in which everything can be divided is a flow and
/// comes back proven; one with needs to be served whole goes to <see cref="ListSolver"/>; one that knows smallest parts or resources to be
/// taken whole besides to <see cref="LotSearch"/>. Those two state their bound. Where not all pairs stand in the problem, those that the prices
/// call for are added until none is left: then the flow is the optimum over all pairs, and the bound of the other two.
/// </summary>
public static class PlanSolving
{
    private const int Work = 2_000_000;
    private const int MostSolves = 2_000;

    /// <exception cref="PlanTooLargeException">The quantities exceed what the solver takes.</exception>
    public static PlanWork Solve(PlanInput input, CancellationToken cancellation = default) => Solve(input, PlanReach.Usual, cancellation);

    /// <param name="reach">Less than usual is for tests.</param>
    /// <exception cref="PlanTooLargeException">The quantities exceed what the solver takes.</exception>
    public static PlanWork Solve(PlanInput input, PlanReach reach, CancellationToken cancellation = default)
    {
        var rule = PlanProfiles.Rule(input.Terms.Weights, input.Today);
        return new PlanWork(input, [.. new PlanBuilder(input, reach).PartsOf(cancellation).Select(p => Solve(p, null, input.Terms, rule, cancellation))]);
    }

    /// <summary>The same pairs under other weights, from where the search stood.</summary>
    public static PlanWork Reweigh(PlanWork work, ScoreWeights weights, CancellationToken cancellation = default)
    {
        var rule = PlanProfiles.Rule(weights, work.Input.Today);
        var terms = work.Input.Terms with { Weights = weights };
        return new PlanWork(
            work.Input with { Terms = terms }, [.. work.Parts.Zip(work.Plans).Select(p => Solve(p.First.Reweighed(rule, cancellation), p.Second.Basis, terms, rule, cancellation))]);
    }

    public static PlanPreview Preview(PlanWork work) =>
        new(PlanDigest.Of(work.Canonical()), [.. work.Parts.Zip(work.Plans).Select(p => PlanReading.Of(p.First, p.Second, PlanProfiles.Rule(work.Input.Terms.Weights, work.Input.Today)))]);

    /// <summary>Who gets more and who less, one list for all units of measure. Quantities are thousandths.</summary>
    public static ImmutableArray<FlowChange> Changes(PlanWork before, PlanWork after) =>
    [
        .. before.Plans.Zip(after.Plans).Zip(before.Parts).SelectMany(p => PlanDiff.Between(p.First.First.Plan, p.First.Second.Plan).Flows
            .Select(f => f with { Before = f.Before * p.Second.Scale, After = f.After * p.Second.Scale })),
    ];

    private static (PlanPart Part, ListPlan Plan) Solve(PlanPart part, TransportBasis? from, PlanTerms terms, ScoreRule rule, CancellationToken cancellation)
    {
        if (!PlanScale.Fits(part))
        {
            throw new PlanTooLargeException();
        }

        try
        {
            return part.Columns is { } columns ? Priced(part, columns, from, terms, rule, cancellation) : (part, Within(part, from, cancellation));
        }
        catch (ArgumentException tooLarge)
        {
            throw new PlanTooLargeException(tooLarge);
        }
    }

    /// <summary>The plan among the pairs that stand in the problem.</summary>
    private static ListPlan Within(PlanPart part, TransportBasis? from, CancellationToken cancellation) =>
        part.Least.IsEmpty || part.OnlyWholeNeeds
            ? ListSolver.Solve(part.Problem, from, cancellation: cancellation)
            : new LotSearch(part.Problem, part.Least, SolvesOf(part), cancellation).Run();

    /// <summary>Solves the flow, adds the pairs that its prices call for, and goes on from there until there are none.</summary>
    private static (PlanPart Part, ListPlan Plan) Priced(PlanPart part, PlanColumns columns, TransportBasis? from, PlanTerms terms, ScoreRule rule, CancellationToken cancellation)
    {
        while (true)
        {
            var flow = TransportSolver.Solve(part.Problem with { Needs = [.. part.Problem.Needs.Select(n => n with { Whole = false })] }, from, cancellation);
            var missing = columns.Missing(part, flow.Plan, cancellation);
            if (missing.Count > 0)
            {
                (part, from) = (part.With(missing, terms.KeepWhole, rule), flow.Basis);
                continue;
            }

            var bound = ListSolver.WorthOf(flow.Plan);
            if (part.Least.IsEmpty)
            {
                return (part, new ListPlan(flow.Plan, bound, true, flow.Basis, 1));
            }

            // What the search may prove among its own pairs says nothing of the others; the flow does.
            var list = Within(part, null, cancellation);
            return (part, list with { Bound = bound, Proven = ListSolver.WorthOf(list.Plan) == bound });
        }
    }

    private static int SolvesOf(PlanPart part) => Math.Clamp(Work / (part.Pairs.Length + 1), 1, MostSolves);
}

public sealed class PlanTooLargeException(Exception? cause = null) : Exception("The quantities of the plan exceed what can be solved exactly.", cause);
