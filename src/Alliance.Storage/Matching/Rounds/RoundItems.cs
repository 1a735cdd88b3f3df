using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel.Reading;

namespace Alliance.Storage.Matching.Rounds;

/// <summary>Status: open, closed (the result is being computed), solved, cancelled. <c>ranked</c>: of seekers and offers together.</summary>
public sealed record RoundItem(
    string Id, string Title, string Status, DateTimeOffset OpenedAt, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, DateTimeOffset? ClosedAt, int Seekers, int Offers, int Ranked, int? Pairs);

/// <summary>
/// What takes part. Whether it has been ranked for is known to all; how, to its unit alone. <c>perMatch</c> is a decimal number of <c>measure</c>.
/// <c>narrowed</c>: meant for one branch alone by now, and so not to be matched; told to those who may see it.
/// </summary>
public sealed record RoundEntryItem(string ListingId, string Side, string UnitId, string Name, int Quota, decimal PerMatch, string Measure, bool Whole, bool Ranked, bool Narrowed);

/// <summary>What was matched, as far as the reader may see it.</summary>
public sealed record RoundPairItem(string NeedId, string ResourceId, string UnitId, string WithUnitId, decimal Quantity, string MatchId);

/// <summary><c>entries</c> are those the reader may see; <c>all</c> is for computing with, and not to be shown.</summary>
public sealed record RoundDetail(
    RoundItem Item, string AllianceId, RoundTerms Terms, string Commitment, bool? ByClock, string? Reason, IReadOnlyList<RoundEntryItem> Entries, IReadOnlyList<RoundEntryItem> All, IReadOnlyList<RoundPairItem> Pairs,
    RoundSolved? Result, IReadOnlyDictionary<string, UnitRef> Units, long Version, long AsOf)
{
    /// <summary>What was left out, by the names that the reader may know.</summary>
    public IReadOnlyList<RoundExcluded> Excluded
    {
        get
        {
            var names = Entries.ToDictionary(e => e.ListingId, StringComparer.Ordinal);
            return Result is null ? [] : [.. Result.Excluded.Select(x => names.TryGetValue(x.ListingId, out var seen) ? x with { Name = seen.Name } : x with { Name = "", Narrowed = true })];
        }
    }
}

/// <summary>A ranking as its own unit gave it.</summary>
public sealed record OwnRanking(Ranker By, string? ListingId, string UnitId, IReadOnlyList<IReadOnlyList<string>> Groups);

/// <summary>An entry of the reader's own that may still join.</summary>
public sealed record EligibleEntry(string ListingId, string UnitId, string Side, string Title, string Category, decimal Left, string Measure, bool Partial);

/// <summary>What a unit may know of the published input: which names are its own entries', and those of what it ranked.</summary>
public sealed record OwnAlias(string ListingId, RoundSide Side, string Alias);
