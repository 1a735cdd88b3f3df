using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;

namespace Alliance.Domain.Matching.Plans;

/// <summary>What a whole list is matched by: which entries, how a pair is valued, and what may not be exceeded.</summary>
/// <param name="First">The part of a need that goes before all benefit when it has waited long; null: nobody goes first.</param>
/// <param name="KeepWhole">Every need from one resource or not at all, also those that may be served in parts.</param>
/// <param name="LeftOut">Pairs taken out by hand.</param>
public sealed record PlanTerms(
    string Title,
    PlanScope Scope,
    ScoreWeights Weights,
    PlanLimits Limits,
    ImmutableArray<PlanQuota> Quotas,
    FirstServed? First,
    bool KeepWhole,
    ImmutableArray<LeftOutPair> LeftOut);

/// <summary>Which entries take part. An empty list leaves nothing out; the season is days in China's time, both included.</summary>
/// <param name="Categories">Codes of categories; what lies below one is in it.</param>
/// <param name="Regions">Codes of regions; what lies below one is in it.</param>
/// <param name="Beyond">Besides the alliance's own resources those of others which the one who plans may see.</param>
public sealed record PlanScope(ImmutableArray<string> Kinds, ImmutableArray<string> Categories, ImmutableArray<string> Regions, DateOnly From, DateOnly To, bool Beyond);

/// <param name="MaxKm">How far apart a pair may lie; null: any distance. An unknown place is no obstacle.</param>
/// <param name="KmOf">Instead of it, by the need's category.</param>
public sealed record PlanLimits(int? MaxKm, ImmutableSortedDictionary<string, int> KmOf);

/// <summary>For whom a quota holds.</summary>
public enum QuotaOf
{
    Unit,

    /// <summary>The units of a branch (or committee) together; a unit that sits in several counts in the first by id.</summary>
    Branch,
    District,
    Province,
}

/// <summary>At most so much to (needs) or from (resources) each of them.</summary>
/// <param name="Limit">Thousandths.</param>
/// <param name="Target">Only for this unit, branch or region; null: for each that has none of its own.</param>
/// <param name="Measure">Only for entries counted in this unit of measure; null: in each unit of measure for itself.</param>
public sealed record PlanQuota(MatchSide Side, QuotaOf Of, long Limit, string? Target = null, string? Measure = null);

/// <summary>So many hundredths of what is wanted, for needs that have waited so many days.</summary>
public sealed record FirstServed(int WaitedDays, int Percent);

public sealed record LeftOutPair(string NeedId, string ResourceId);
