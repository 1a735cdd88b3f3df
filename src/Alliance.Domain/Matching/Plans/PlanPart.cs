using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>The part of a plan in one unit of measure: a problem of its own.</summary>
/// <param name="Scale">So many thousandths are one of the problem's units: all quantities are multiples of it.</param>
/// <param name="Least">Pairs that exchange nothing or at least so much: needs and resources to be taken whole, smallest parts.</param>
/// <param name="OnlyWholeNeeds">Every such pair is of a need to be served whole.</param>
/// <param name="Bounded">Needs were held against the nearest resources only.</param>
/// <param name="Columns">The points of all pairs, where the problem begins with the best of them; null: it has them all, or is bounded.</param>
internal sealed record PlanPart(
    string Measure,
    long Scale,
    ImmutableArray<PlanEntry> Needs,
    ImmutableArray<PlanEntry> Resources,
    ImmutableArray<MatchProfile> NeedProfiles,
    ImmutableArray<MatchProfile> ResourceProfiles,
    ImmutableArray<(int Need, int Resource)> Pairs,
    ImmutableDictionary<(string Need, string Resource), long> Least,
    bool OnlyWholeNeeds,
    bool Bounded,
    PlanColumns? Columns,
    TransportProblem Problem)
{
    /// <summary>The same pairs, valued anew. What is a pair does not hang on the weights.</summary>
    public PlanPart Reweighed(ScoreRule rule, CancellationToken cancellation) => this with
    {
        Columns = Columns?.Reweighed(NeedProfiles, ResourceProfiles, PlanProfiles.Knowing(rule, NeedProfiles, ResourceProfiles), cancellation),
        Problem = Problem with { Edges = [.. Pairs.Select(p => Edge(p.Need, p.Resource, NeedProfiles, ResourceProfiles, rule))] },
    };

    /// <summary>With these pairs besides, which come in ascending order. O(all pairs), but only the new ones are valued.</summary>
    public PlanPart With(IReadOnlyList<(int Need, int Resource)> more, bool keepWhole, ScoreRule rule)
    {
        var (pairs, edges) = (ImmutableArray.CreateBuilder<(int Need, int Resource)>(Pairs.Length + more.Count), ImmutableArray.CreateBuilder<TransportEdge>(Pairs.Length + more.Count));
        var (least, onlyWhole, at) = (Least.ToBuilder(), OnlyWholeNeeds, 0);
        foreach (var (n, r) in more)
        {
            for (; at < Pairs.Length && Pairs[at].CompareTo((n, r)) < 0; at++)
            {
                pairs.Add(Pairs[at]);
                edges.Add(Problem.Edges[at]);
            }

            pairs.Add((n, r));
            edges.Add(Edge(n, r, NeedProfiles, ResourceProfiles, rule));
            if (LeastOf(Needs[n], Resources[r], keepWhole) is var units && units > 0)
            {
                least[(Needs[n].Id, Resources[r].Id)] = units / Scale;
                onlyWhole &= IsWhole(Needs[n], keepWhole);
            }
        }

        pairs.AddRange(Pairs.AsSpan()[at..]);
        edges.AddRange(Problem.Edges.AsSpan()[at..]);
        return this with { Pairs = pairs.MoveToImmutable(), Least = least.ToImmutable(), OnlyWholeNeeds = onlyWhole, Problem = Problem with { Edges = edges.MoveToImmutable() } };
    }

    public static bool IsWhole(PlanEntry need, bool keepWhole) => !need.Partial || keepWhole;

    /// <summary>The least that this pair may exchange, in thousandths: 0 any amount, below 0 none at all.</summary>
    public static long LeastOf(PlanEntry need, PlanEntry resource, bool keepWhole)
    {
        var least = Math.Max(
            IsWhole(need, keepWhole) ? need.Left : Math.Min(need.MinimumPart ?? 0, need.Left),
            resource.Partial ? Math.Min(resource.MinimumPart ?? 0, resource.Left) : resource.Left);
        return least > Math.Min(need.Left, resource.Left) ? -1 : least;
    }

    /// <summary>A unit of a pair is worth its points and one, so that matching is always better than not matching.</summary>
    private static TransportEdge Edge(int need, int resource, ImmutableArray<MatchProfile> needs, ImmutableArray<MatchProfile> resources, ScoreRule rule) =>
        new(needs[need].Id, resources[resource].Id, Scoring.PointsOf(needs[need], resources[resource], MatchSide.Resources, rule) + 1);
}
