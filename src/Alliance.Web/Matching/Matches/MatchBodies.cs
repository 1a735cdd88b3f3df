using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Matches;
using Alliance.Web.Feed;

namespace Alliance.Web.Matching.Matches;

/// <summary>
/// A need and a resource brought together. Quantities are decimal numbers of their unit. `unitId`: which of the two offers; where it
/// is left out, the one that the caller speaks for, or, for the coordinator, none: then both are asked.
/// </summary>
public sealed record MatchOfferBody(string? NeedId, string? ResourceId, decimal? Quantity, string? UnitId, DateOnly? From, DateOnly? To, string? Note);

/// <summary>`unitId`: which side answers; where it is left out, the one that the caller speaks for.</summary>
public sealed record MatchSideBody(string? UnitId, string? Reason);

/// <summary>Dates for both; `person` in charge on one's own side. With `keepPerson` that stays as it is.</summary>
public sealed record MatchArrangeBody(string? UnitId, DateOnly? From, DateOnly? To, MatchPerson? Person, bool? KeepPerson);

public sealed record MatchQuantityBody(decimal? Quantity, string? Note);

public sealed record MatchRatingBody(string? UnitId, int? Stars, string? Text);

public sealed record MatchDisputeBody(string? UnitId, string? Text);

public sealed record MatchSettlementBody(DisputeOutcome? Outcome, string? Text);

public sealed record MatchProjectBody(string? ListingId);

/// <summary>Matches, the latest change first; `next` is what `after` takes for the following page.</summary>
public sealed record MatchListAnswer(IReadOnlyList<MatchItem> Items, string? Next, IReadOnlyDictionary<string, bool> May);

/// <summary>
/// A match whole. `mine`: the sides that the reader speaks for; `leads`: the reader runs the alliance it lives in. The contacts of the
/// entries only when they are open to the reader; `seesNeed`, `seesResource`: the entries' own pages are.
/// </summary>
public sealed record MatchAnswer(
    MatchDetail Match, IReadOnlyList<string> Mine, bool Leads, bool SeesNeed, bool SeesResource, ListingContactItem? NeedContact, ListingContactItem? ResourceContact,
    IReadOnlyList<FeedItem> History, IReadOnlyDictionary<string, string> Names);
