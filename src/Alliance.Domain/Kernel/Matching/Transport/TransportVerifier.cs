using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Transport;

/// <summary>
/// Proves a plan optimal without the code that found it. It checks that the plan keeps every limit, and then that its worth equals what its prices
/// say nothing can exceed: by the weak duality of linear programs no plan at all is worth more than the sum of price × limit, where each pair pays
/// the rest of its benefit itself. Amounts are of two ranks (guarantees, then benefit), which duality allows. O(pairs × depth of the quotas).
/// </summary>
public static class TransportVerifier
{
    public static TransportVerdict Check(TransportProblem problem, TransportPlan plan) => new TransportProof(problem, plan).Verdict();
}

/// <param name="Worth">Of the plan: guarantees kept, and benefit.</param>
/// <param name="Bound">What no plan can exceed, proved by the prices.</param>
/// <param name="Faults">Limits that the plan breaks and figures that are wrong, in words for whoever looks into it.</param>
public sealed record TransportVerdict((Int128 Guaranteed, Int128 Benefit) Worth, (Int128 Guaranteed, Int128 Benefit) Bound, ImmutableArray<string> Faults)
{
    public bool IsOptimal => Faults.IsEmpty && Worth == Bound;
}
