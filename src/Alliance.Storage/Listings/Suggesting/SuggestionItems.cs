namespace Alliance.Storage.Listings;

/// <summary>
/// What fits an entry, the best first. <c>looked</c>: so many were compared; <c>bounded</c>: there are more, farther away, that were not.
/// </summary>
public sealed record SuggestionList(
    string ListingId, string AllianceId, string Title, string Side, decimal Left, string Unit, IReadOnlyList<SuggestionItem> Items, CombinationItem? Combination, int Looked, bool Bounded);

/// <summary>
/// An entry that fits. <c>points</c> 0 to 1000; <c>offer</c>: the most that can be exchanged at once; <c>missing</c>: what it does not bring;
/// <c>matchId</c>: the two are in a match already, which stands at <c>matchStatus</c>.
/// </summary>
public sealed record SuggestionItem(ListingItem Listing, int Points, decimal Offer, IReadOnlyList<ReasonItem> Reasons, IReadOnlyList<ShortfallItem> Missing, string? MatchId, string? MatchStatus);

/// <summary>
/// What a criterion says, as <c>value</c> of <c>of</c>: quantity in units, hours in minutes, distance in metres, nearness from 0 elsewhere to 6 the same
/// branch, record in promises kept, waiting in days, category 1 for the very same, words those that the titles share of the shorter one. <c>known</c> is false when the entries say nothing about it.
/// </summary>
public sealed record ReasonItem(string Criterion, int Points, int Weight, decimal Value, decimal Of, bool Known);

/// <summary><c>criterion</c>: quantity (units) or hours (minutes); <c>days</c>: the weekdays wanted (1 Monday) of which it has nothing.</summary>
public sealed record ShortfallItem(string Criterion, decimal Value, decimal Of, IReadOnlyList<int> Days);

/// <summary>The fewest entries that together cover the need, or all of it that can be covered: <c>covered</c> of <c>wanted</c>. <c>proven</c>: there are no fewer that do.</summary>
public sealed record CombinationItem(IReadOnlyList<CombinationPartItem> Parts, double Share, bool Covers, bool Proven);

public sealed record CombinationPartItem(string ListingId, string Title, string UnitId, string? UnitName, decimal Units, IReadOnlyList<int> Days, int Points);

/// <summary>Entries of this side, measure and one of these categories may fit the entry; not those of its own unit.</summary>
public sealed record LookOut(string ListingId, string UnitId, string Side, string Unit, IReadOnlySet<string> Categories);

public sealed record ChangedEntry(string Id, string UnitId, string Side, string Category, string Unit, long Version, DateTimeOffset ChangedAt)
{
    public bool Concerns(LookOut look) => Side == look.Side && Unit == look.Unit && UnitId != look.UnitId && look.Categories.Contains(Category);
}
