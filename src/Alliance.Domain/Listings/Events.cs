using Alliance.Domain.Kernel;

namespace Alliance.Domain.Listings;

[Named("listing-book.changed")]
public sealed record ListingBookSet(string AllianceId, ListBook Book) : IEvent;

// OnlyBodyId: the branch (or committee) whose units alone may see the event, besides those who run the alliance and its own unit.

[Named("listing.drafted")]
public sealed record ListingDrafted(string AllianceId, string ListingId, string UnitId, string Title, ListingTerms Terms, bool HasContact) : IEvent;

/// <summary><paramref name="ClimbsAt"/>: when a need that nobody has met is shown a level higher.</summary>
[Named("listing.posted")]
public sealed record ListingPosted(
    string AllianceId, string ListingId, string UnitId, string Title, Side Side, string? OnlyBodyId, int CategoryVersion, string Unit, ListingTerms Terms, bool HasContact, DateTimeOffset? ClimbsAt,
    DateTimeOffset ExpiresAt, string? ImportId) : IEvent;

[Named("listing.changed")]
public sealed record ListingChanged(
    string AllianceId, string ListingId, string UnitId, string Title, Side Side, string? OnlyBodyId, int CategoryVersion, string Unit, ListingTerms Terms, bool HasContact, DateTimeOffset ExpiresAt,
    string? ImportId) : IEvent;

[Named("listing.paused")]
public sealed record ListingPaused(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId) : IEvent;

[Named("listing.resumed")]
public sealed record ListingResumed(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId) : IEvent;

[Named("listing.renewed")]
public sealed record ListingRenewed(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, DateOnly ValidUntil, DateTimeOffset ExpiresAt) : IEvent;

[Named("listing.withdrawn")]
public sealed record ListingWithdrawn(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string? Reason) : IEvent;

/// <summary>A draft is thrown away: nobody else ever knew of it, nor does now.</summary>
[Named("listing.discarded")]
public sealed record ListingDiscarded(string AllianceId, string ListingId, string UnitId, string Title) : IEvent;

[Named("listing.expired")]
public sealed record ListingExpired(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId) : IEvent;

/// <summary>To the alliance above, or where there is none (any more) to the adjacent provinces. <paramref name="NextAt"/>: when it climbs again.</summary>
[Named("listing.climbed")]
public sealed record ListingClimbed(
    string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string? ToAllianceId, bool Adjacent, int Days, DateTimeOffset? NextAt) : IEvent;

/// <summary><paramref name="ToUnitId"/> stands in older events only; <see cref="ListingPromisedTo"/> says it to those whom it concerns.</summary>
[Named("listing.promised")]
public sealed record ListingPromised(
    string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string MatchId, long Quantity, long Left, string? ToUnitId) : IEvent;

/// <summary>To whom it is promised: for the two sides and those who run the alliance alone.</summary>
[Named("listing.promised-to")]
public sealed record ListingPromisedTo(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string MatchId, string ToUnitId) : IEvent;

[Named("listing.match-noted")]
public sealed record ListingMatchNoted(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string MatchId, string Step) : IEvent;

[Named("listing.released")]
public sealed record ListingReleased(
    string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string MatchId, long Quantity, long Left, string Why) : IEvent;

[Named("listing.delivered")]
public sealed record ListingDelivered(string AllianceId, string ListingId, string UnitId, string Title, string? OnlyBodyId, string MatchId, long Quantity) : IEvent;
