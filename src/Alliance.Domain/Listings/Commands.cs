using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

public abstract record ListingCommand(string AllianceId, string ListingId) : ICommand
{
    [JsonIgnore]
    public StreamId Stream => new("listing", ListingId);

    [JsonIgnore]
    public ScopeId Scope => ScopeId.OfAlliance(AllianceId);
}

/// <summary>Put aside, to be posted later; anew, in place of what was put aside before.</summary>
[Named("listing.draft")]
public sealed record DraftListing(string AllianceId, string ListingId, string UnitId, ListingTerms Terms, ListingContact? Contact) : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

/// <summary>By the unit itself, or by the coordinator for it; a draft or something new. <paramref name="ImportId"/>: it came with others in a file.</summary>
[Named("listing.post")]
public sealed record PostListing(string AllianceId, string ListingId, string UnitId, ListingTerms Terms, ListingContact? Contact, string? ImportId = null)
    : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

/// <summary><paramref name="Contact"/> replaces what was there; with <paramref name="KeepContact"/> that stays.</summary>
[Named("listing.change")]
public sealed record ChangeListing(string AllianceId, string ListingId, ListingTerms Terms, ListingContact? Contact, bool KeepContact = false, string? ImportId = null)
    : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

[Named("listing.pause")]
public sealed record PauseListing(string AllianceId, string ListingId) : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

[Named("listing.resume")]
public sealed record ResumeListing(string AllianceId, string ListingId) : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

/// <summary>Valid for longer, also after it has expired.</summary>
[Named("listing.renew")]
public sealed record RenewListing(string AllianceId, string ListingId, DateOnly ValidUntil) : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

[Named("listing.withdraw")]
public sealed record WithdrawListing(string AllianceId, string ListingId, string? Reason) : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

/// <summary>By the clock: its validity is over.</summary>
[Named("listing.expire")]
public sealed record ExpireListing(string AllianceId, string ListingId) : ListingCommand(AllianceId, ListingId);

/// <summary>By the clock: a need that has waited too long is shown a level higher.</summary>
[Named("listing.climb")]
public sealed record ClimbListing(string AllianceId, string ListingId) : ListingCommand(AllianceId, ListingId), INeeds<ListingFacts>;

/// <summary>By the system, for a match that both sides have agreed to. The one place where nothing is promised twice. <paramref name="ToUnitId"/> may see the contact from now on.</summary>
[Named("listing.promise")]
public sealed record PromiseListing(string AllianceId, string ListingId, string MatchId, long Quantity, string? ToUnitId = null) : ListingCommand(AllianceId, ListingId);

/// <summary>By the system: what was promised for the match and not delivered is free again.</summary>
[Named("listing.release")]
public sealed record ReleaseListing(string AllianceId, string ListingId, string MatchId, string Why) : ListingCommand(AllianceId, ListingId);

/// <summary>By the system: so much more of what was promised has been delivered.</summary>
[Named("listing.deliver")]
public sealed record DeliverListing(string AllianceId, string ListingId, string MatchId, long Quantity) : ListingCommand(AllianceId, ListingId);

/// <summary>By the system: a match with a need of another alliance has taken a step (<paramref name="Step"/>: the event's name), which those of this alliance are told here.</summary>
[Named("listing.note-match")]
public sealed record NoteMatch(string AllianceId, string ListingId, string MatchId, string Step) : ListingCommand(AllianceId, ListingId);

/// <summary>
/// Read before deciding: who sits in the alliance, its book, the alliance above it, and the units of the branch that the entry is
/// (or is to be) shown to: null where it names none, empty where there is no such branch.
/// </summary>
public sealed record ListingFacts(AllianceSeats Seats, ListBook Book, string? ParentAllianceId, ImmutableHashSet<string>? UnitsOfBranch);

/// <summary>Whom to speak to about an entry; null: nobody any more.</summary>
public sealed record ListingContactWrite(string AllianceId, string ListingId, ListingContact? Contact) : IPrivateWrite;
