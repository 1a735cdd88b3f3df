using Alliance.Domain.Kernel.Matching.Suggesting;
using Alliance.Domain.Kernel.Matching.Transport;
using Alliance.Domain.Matching.Plans;
using Alliance.Storage.Matching.Plans;

namespace Alliance.Web.Matching.Plans;

public sealed record PlanListAnswer(IReadOnlyList<PlanItem> Items, IReadOnlyDictionary<string, bool> May);

/// <summary>A plan with the summary of its preview; `offers` once it is accepted. Quantities are decimal numbers of the unit of measure.</summary>
public sealed record PlanAnswer(
    PlanDetail Plan,
    IReadOnlyList<PlanPartAnswer> Parts,
    IReadOnlyList<PlanScarceAnswer> Scarce,
    IReadOnlyList<PlanLeftOutAnswer> LeftOut,
    PlanOffers? Offers,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, bool> May);

/// <summary>The plan in one unit of measure. `benefit`: points times units; no plan is worth more than `bound`. `verified`: the proof was checked by other code than found the plan.</summary>
public sealed record PlanPartAnswer(
    string Measure, int Needs, int Resources, int Candidates, bool Bounded, decimal Wanted, decimal Had, decimal Matched, decimal Benefit, decimal Bound, bool Proven, bool Verified,
    decimal Promised, decimal Kept, int Pairs, int Unmet);

/// <summary>What is most scarce: one more unit of it would add `price` points. Of an entry the reader may not see only its category is told.</summary>
public sealed record PlanScarceAnswer(string Measure, ElementKind Kind, PlanEntryRef? Resource, QuotaOf? Of, string? Target, string? Category, long Price, bool First, decimal Used, decimal Limit);

public sealed record PlanLeftOutAnswer(string NeedId, string ResourceId, PlanEntryRef? Need, PlanEntryRef? Resource);

/// <summary>Who gets what. An entry that the reader may not (or no longer) see is left blank.</summary>
public sealed record PlanPairAnswer(
    string NeedId, string ResourceId, PlanEntryRef? Need, PlanEntryRef? Resource, decimal Quantity, string Measure, int Points, int? Metres, Nearness Nearness, long? Common, long? Wanted);

public sealed record PlanPairsAnswer(IReadOnlyList<PlanPairAnswer> Items, int Total);

/// <summary>A need that does not get all it wants, and why.</summary>
public sealed record PlanUnmetAnswer(
    string NeedId, PlanEntryRef? Need, decimal Missing, string Measure, UnmetCause Cause, IReadOnlyList<RemovedCandidates> Removed, IReadOnlyList<PlanObstacleAnswer> Obstacles);

public sealed record PlanObstacleAnswer(
    PlanEntryRef? Resource, UnmetCause Cause, QuotaOf? Of, string? Target, int Points, long Price, IReadOnlyList<PlanEntryRef> OutweighedBy);

public sealed record PlanUnmetsAnswer(IReadOnlyList<PlanUnmetAnswer> Items, int Total, IReadOnlyDictionary<string, string> Names);

/// <summary>What other weights would change; nothing of it is kept. `total` pairs change, of which the largest are listed.</summary>
public sealed record PlanWhatIfAnswer(PlanWhatIfSide Before, PlanWhatIfSide After, IReadOnlyList<PlanChangeAnswer> Changes, int Total);

public sealed record PlanWhatIfSide(ScoreWeights Weights, decimal Matched, decimal Benefit, int Served, int Offers, bool Proven);

public sealed record PlanChangeAnswer(string NeedId, string ResourceId, PlanEntryRef? Need, PlanEntryRef? Resource, decimal Before, decimal After);
