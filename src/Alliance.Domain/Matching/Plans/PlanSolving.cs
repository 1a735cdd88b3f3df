using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>A plan's problems with what their search ended at: other weights are solved on from there.</summary>
public sealed class PlanWork
{
    internal PlanWork(PlanInput input, ImmutableArray<PlanPart> parts, ImmutableArray<ListPlan> plans) => (Input, Parts, Plans) = (input, parts, plans);

    public PlanInput Input { get; }

    /// <summary>The problems in canonical text: what the digest of the input is of.</summary>
    public IEnumerable<string> Canonical() => PlanDigest.Lines(Parts);

    internal ImmutableArray<PlanPart> Parts { get; }

    internal ImmutableArray<ListPlan> Plans { get; }
}

/// <summary>
/// A whole list from its entries to the preview: pure, and the same for the same input. A list in which everything can be divided is a flow and
/// comes back proven; one with needs to be served whole goes to <see cref="ListSolver"/>; one that knows smallest parts or resources to be
/// taken whole besides to <see cref="LotSearch"/>. Those two state their bound.
/// </summary>
public static class PlanSolving
{
    private const int Work = 2_000_000;
    private const int MostSolves = 2_000;

    /// <exception cref="PlanTooLargeException">The quantities exceed what the solver takes.</exception>
    public static PlanWork Solve(PlanInput input, CancellationToken cancellation = default)
    {
        var parts = new PlanBuilder(input).PartsOf(cancellation);
        return new PlanWork(input, parts, [.. parts.Select(p => Solve(p, null, cancellation))]);
    }

    /// <summary>The same pairs under other weights, from where the search stood.</summary>
    public static PlanWork Reweigh(PlanWork work, ScoreWeights weights, CancellationToken cancellation = default)
    {
        var rule = PlanProfiles.Rule(weights, work.Input.Today);
        var parts = work.Parts.Select(p => p.Reweighed(rule)).ToImmutableArray();
        return new PlanWork(
            work.Input with { Terms = work.Input.Terms with { Weights = weights } }, parts, [.. parts.Zip(work.Plans).Select(p => Solve(p.First, p.Second.Basis, cancellation))]);
    }

    public static PlanPreview Preview(PlanWork work) =>
        new(PlanDigest.Of(work.Canonical()), [.. work.Parts.Zip(work.Plans).Select(p => PlanReading.Of(p.First, p.Second, PlanProfiles.Rule(work.Input.Terms.Weights, work.Input.Today)))]);

    /// <summary>Who gets more and who less, one list for all units of measure. Quantities are thousandths.</summary>
    public static ImmutableArray<FlowChange> Changes(PlanWork before, PlanWork after) =>
    [
        .. before.Plans.Zip(after.Plans).Zip(before.Parts).SelectMany(p => PlanDiff.Between(p.First.First.Plan, p.First.Second.Plan).Flows
            .Select(f => f with { Before = f.Before * p.Second.Scale, After = f.After * p.Second.Scale })),
    ];

    private static ListPlan Solve(PlanPart part, TransportBasis? from, CancellationToken cancellation)
    {
        if (!PlanScale.Fits(part))
        {
            throw new PlanTooLargeException();
        }

        try
        {
            return part.Least.IsEmpty || part.OnlyWholeNeeds
                ? ListSolver.Solve(part.Problem, from, cancellation: cancellation)
                : new LotSearch(part.Problem, part.Least, SolvesOf(part), cancellation).Run();
        }
        catch (ArgumentException tooLarge)
        {
            throw new PlanTooLargeException(tooLarge);
        }
    }

    private static int SolvesOf(PlanPart part) => Math.Clamp(Work / (part.Pairs.Length + 1), 1, MostSolves);
}

public sealed class PlanTooLargeException(Exception? cause = null) : Exception("The quantities of the plan exceed what can be solved exactly.", cause);
