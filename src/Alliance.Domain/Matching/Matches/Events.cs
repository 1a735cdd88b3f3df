using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>What every event of a match says: which two entries of which two units it brings together. <see cref="Title"/>: the need's.</summary>
public abstract record MatchEvent : IEvent
{
    public string AllianceId { get; init; } = "";

    public string MatchId { get; init; } = "";

    public string ResourceAllianceId { get; init; } = "";

    public string NeedId { get; init; } = "";

    public string ResourceId { get; init; } = "";

    public string NeedUnitId { get; init; } = "";

    public string ResourceUnitId { get; init; } = "";

    public string Title { get; init; } = "";
}

/// <summary><paramref name="ByUnitId"/>: the side that offered, and so accepted; null: both are asked.</summary>
[Named("match.offered")]
public sealed record MatchOffered(
    string? ByUnitId, string ResourceTitle, string Category, string Unit, long Quantity, DateOnly? From, DateOnly? To, string? Note, string? PlanId, string? RoundId, DateTimeOffset LapsesAt) : MatchEvent;

[Named("match.accepted")]
public sealed record MatchAccepted(string ByUnitId) : MatchEvent;

[Named("match.declined")]
public sealed record MatchDeclined(string ByUnitId, string? Reason) : MatchEvent;

/// <summary><paramref name="ByUnitId"/> null: by the coordinator. <paramref name="Freed"/>: so much had been promised and is free again.</summary>
[Named("match.withdrawn")]
public sealed record MatchWithdrawn(string? ByUnitId, string? Reason, long Freed) : MatchEvent;

[Named("match.lapsed")]
public sealed record MatchLapsed : MatchEvent;

/// <summary>Both sides have accepted: the entries are asked to promise.</summary>
[Named("match.agreed")]
public sealed record MatchAgreed(long Quantity) : MatchEvent;

[Named("match.committed")]
public sealed record MatchCommitted(long Quantity) : MatchEvent;

/// <summary><paramref name="ListingId"/> could not promise, for the rule <paramref name="Code"/>.</summary>
[Named("match.fell-through")]
public sealed record MatchFellThrough(string ListingId, string Code, long? Left, string Unit) : MatchEvent;

[Named("match.arranged")]
public sealed record MatchArranged(string ByUnitId, DateOnly? From, DateOnly? To, bool HasPerson) : MatchEvent;

/// <summary><paramref name="Number"/>: the first part is 1.</summary>
[Named("match.delivered")]
public sealed record MatchDelivered(int Number, long Quantity, long Delivered, long Of, string Unit, string? Note) : MatchEvent;

/// <summary><paramref name="BySettlement"/>: not by the taker, but where a dispute was settled.</summary>
[Named("match.confirmed")]
public sealed record MatchConfirmed(long Quantity, long Confirmed, long Of, string Unit, bool BySettlement) : MatchEvent;

/// <summary><paramref name="ForgetAt"/>: until then it is known who was in charge.</summary>
[Named("match.fulfilled")]
public sealed record MatchFulfilled(DateTimeOffset ForgetAt) : MatchEvent;

[Named("match.rated")]
public sealed record MatchRated(string ByUnitId, string RatedUnitId, int Stars, string? Text) : MatchEvent;

[Named("match.disputed")]
public sealed record MatchDisputed(string ByUnitId, string Text) : MatchEvent;

[Named("match.dispute-settled")]
public sealed record DisputeSettled(DisputeOutcome Outcome, string? Text, long Freed) : MatchEvent;

[Named("match.made-project")]
public sealed record ProjectMade(string ListingId, string ProjectAllianceId, string ProjectTitle) : MatchEvent;

[Named("match.persons-forgotten")]
public sealed record PersonsForgotten : MatchEvent;
