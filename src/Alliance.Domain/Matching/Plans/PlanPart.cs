using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>The part of a plan in one unit of measure: a problem of its own.</summary>
/// <param name="Scale">So many thousandths are one of the problem's units: all quantities are multiples of it.</param>
/// <param name="Least">Pairs that exchange nothing or at least so much: needs and resources to be taken whole, smallest parts.</param>
/// <param name="OnlyWholeNeeds">Every such pair is of a need to be served whole.</param>
/// <param name="Bounded">Needs were held against the nearest resources only.</param>
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
    TransportProblem Problem)
{
    /// <summary>The same pairs, valued anew. What is a pair does not hang on the weights.</summary>
    public PlanPart Reweighed(ScoreRule rule) => this with { Problem = Problem with { Edges = Edges(Pairs, NeedProfiles, ResourceProfiles, rule) } };

    /// <summary>A unit of a pair is worth its points and one, so that matching is always better than not matching.</summary>
    public static ImmutableArray<TransportEdge> Edges(
        ImmutableArray<(int Need, int Resource)> pairs, ImmutableArray<MatchProfile> needs, ImmutableArray<MatchProfile> resources, ScoreRule rule)
    {
        var edges = ImmutableArray.CreateBuilder<TransportEdge>(pairs.Length);
        foreach (var (n, r) in pairs)
        {
            var points = Scoring.Of(needs[n], resources[r], MatchSide.Resources, rule)!.Points;
            edges.Add(new TransportEdge(needs[n].Id, resources[r].Id, points + 1));
        }

        return edges.MoveToImmutable();
    }
}
