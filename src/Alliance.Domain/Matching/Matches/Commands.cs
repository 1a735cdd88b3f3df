using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Matching.Matches;

/// <summary>A match lives in the alliance of its need; what is given may belong to another.</summary>
public abstract record MatchCommand(string AllianceId, string MatchId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("match", MatchId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>
/// Brings a need and a resource together. By a delegate of one of the two units, <paramref name="ByUnitId"/>: that side has then
/// accepted; or by the coordinator, or by the system for a plan or a round, and both sides are asked.
/// </summary>
[Named("match.offer")]
public sealed record OfferMatch(
    string AllianceId, string MatchId, string NeedId, string ResourceId, long Quantity, string? ByUnitId, DateOnly? From, DateOnly? To, string? Note, string? PlanId = null, string? RoundId = null)
    : MatchCommand(AllianceId, MatchId), INeeds<MatchFacts>;

[Named("match.accept")]
public sealed record AcceptMatch(string AllianceId, string MatchId, string ByUnitId) : MatchCommand(AllianceId, MatchId);

[Named("match.decline")]
public sealed record DeclineMatch(string AllianceId, string MatchId, string ByUnitId, string? Reason) : MatchCommand(AllianceId, MatchId);

/// <summary>By either side, or by the coordinator (then by no unit). What was promised and not yet confirmed is free again.</summary>
[Named("match.withdraw")]
public sealed record WithdrawMatch(string AllianceId, string MatchId, string? ByUnitId, string? Reason) : MatchCommand(AllianceId, MatchId);

/// <summary>By the clock: nobody answered in time.</summary>
[Named("match.lapse")]
public sealed record LapseMatch(string AllianceId, string MatchId) : MatchCommand(AllianceId, MatchId);

/// <summary>By the system: both entries have promised.</summary>
[Named("match.commit")]
public sealed record CommitMatch(string AllianceId, string MatchId) : MatchCommand(AllianceId, MatchId);

/// <summary>By the system: <paramref name="ListingId"/> could not promise, for the reason <paramref name="Code"/>; so much is <paramref name="Left"/> of it, where that is the reason.</summary>
[Named("match.fall-through")]
public sealed record LetFallThrough(string AllianceId, string MatchId, string ListingId, string Code, long? Left) : MatchCommand(AllianceId, MatchId);

/// <summary>Dates for both, and <paramref name="Person"/> in charge on the side of <paramref name="ByUnitId"/>: null takes away who was named, unless <paramref name="KeepPerson"/>.</summary>
[Named("match.arrange")]
public sealed record ArrangeMatch(string AllianceId, string MatchId, string ByUnitId, DateOnly? From, DateOnly? To, MatchPerson? Person, bool KeepPerson = false) : MatchCommand(AllianceId, MatchId);

/// <summary>By the giver: so much more has been handed over.</summary>
[Named("match.deliver")]
public sealed record DeliverMatch(string AllianceId, string MatchId, long Quantity, string? Note) : MatchCommand(AllianceId, MatchId);

/// <summary>By the taker: so much of what was delivered has arrived.</summary>
[Named("match.confirm")]
public sealed record ConfirmMatch(string AllianceId, string MatchId, long Quantity) : MatchCommand(AllianceId, MatchId);

/// <summary>Once by each side about the other, when something has been confirmed.</summary>
[Named("match.rate")]
public sealed record RateMatch(string AllianceId, string MatchId, string ByUnitId, int Stars, string? Text) : MatchCommand(AllianceId, MatchId);

[Named("match.dispute")]
public sealed record DisputeMatch(string AllianceId, string MatchId, string ByUnitId, string Text) : MatchCommand(AllianceId, MatchId);

[Named("match.settle-dispute")]
public sealed record SettleDispute(string AllianceId, string MatchId, DisputeOutcome Outcome, string? Text) : MatchCommand(AllianceId, MatchId), INeeds<MatchFacts>;

/// <summary><paramref name="ListingId"/>: the joint project that has come of it, an entry of one of the two units.</summary>
[Named("match.make-project")]
public sealed record MakeProject(string AllianceId, string MatchId, string ListingId) : MatchCommand(AllianceId, MatchId), INeeds<MatchFacts>;

/// <summary>By the clock: who was in charge need not be known any longer.</summary>
[Named("match.forget-persons")]
public sealed record ForgetPersons(string AllianceId, string MatchId) : MatchCommand(AllianceId, MatchId);

public enum DisputeOutcome
{
    /// <summary>The commitment stands as it was.</summary>
    GoOn,

    /// <summary>It ends here, and what is not confirmed is free again.</summary>
    Release,

    /// <summary>What the giver has reported as delivered counts as confirmed.</summary>
    Confirm,
}

/// <summary>Who is in charge on one side: personal data.</summary>
public sealed record MatchPerson(string Name, string? Phone);

/// <summary>Null: nobody any more. <paramref name="PersonId"/> named them, and takes them along when erased.</summary>
public sealed record MatchPersonWrite(string AllianceId, string MatchId, string UnitId, string? PersonId, MatchPerson? Person) : IPrivateWrite;

/// <summary>An entry of a list as a match has to know it; sides and statuses as the lists write them.</summary>
public sealed record MatchEntry(
    string ListingId, string AllianceId, string UnitId, string Title, string Side, string Status, long Quantity, long Left, string Category, string Unit, bool Partial, long? MinimumPart);

/// <summary>Read before deciding: who sits in the alliances of the need and of the resource, the entries concerned, a match of the same two that is still open, and the days that the book of the need's alliance gives for an answer.</summary>
public sealed record MatchFacts(AllianceSeats Seats, AllianceSeats? ResourceSeats, MatchEntry? Need, MatchEntry? Resource, string? OpenMatchId, MatchEntry? Project, int AnswerDays = AnswerTime.Usual);
