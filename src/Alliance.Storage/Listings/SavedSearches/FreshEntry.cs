using System.Text.Json.Serialization;
using Alliance.Storage.Kernel;

namespace Alliance.Storage.Listings.SavedSearches;

/// <summary>
/// A new entry, as far as filters look at it. Thousands of searches are held against thousands of entries in memory, without asking
/// the database for each pair; whether the searcher may see what fits is then asked of it, for what fits alone.
/// </summary>
public sealed record FreshEntry(
    string Id, string AllianceId, string UnitId, string Kind, string Side, string Category, string? RegionCode, double? Longitude, double? Latitude, long? FromAt, long? ToAt, long LeftQuantity, string Folded)
{
    /// <summary>The alliances that it has climbed to.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ClimbedTo { get; init; } = [];

    /// <summary>What it was before it was changed; null for an entry that is new, or could not be matched before.</summary>
    [JsonIgnore]
    public FreshEntry? Was { get; init; }

    /// <summary>Others may see it than before it was changed.</summary>
    [JsonIgnore]
    public bool IsShownToOthers { get; init; }

    /// <summary>The same answer as the lists' own condition in SQL gives for an entry that can be matched; a test holds them equal.</summary>
    /// <param name="words">The filter's text, folded and cut into words by <see cref="WordsOf"/>.</param>
    /// <param name="mine">The searcher's units, for a filter on them.</param>
    public bool Fits(ListingFilter f, IReadOnlyList<string> words, IReadOnlyCollection<string> mine)
    {
        if ((f.AllianceId is not null && f.AllianceId != AllianceId && !ClimbedTo.Contains(f.AllianceId, StringComparer.Ordinal))
            || (f.Category is not null && f.Category != Category)
            || (f.Kind is not null && f.Kind != Kind)
            || (f.Side is not null && f.Side != Side)
            || (f.UnitId is not null && f.UnitId != UnitId)
            || (f.Mine && !mine.Contains(UnitId))
            || (f.Region is not null && RegionCode?.StartsWith(f.Region, StringComparison.Ordinal) != true)
            || (f.AtLeast is { } least && LeftQuantity < least)
            || (f.From is { } from && ToAt < Columns.Micros(from))
            || (f.To is { } to && FromAt > Columns.Micros(to)))
        {
            return false;
        }

        return InBox(ListingListSql.BoxOf(f)) && f.Near?.Holds(Longitude, Latitude) != false && words.All(word => Folded.Contains(word, StringComparison.Ordinal));
    }

    public static IReadOnlyList<string> WordsOf(ListingFilter f) => [.. SearchText.Normalise(f.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(8)];

    private bool InBox(ListingBox? box) =>
        box is null || (Longitude >= box.West && Longitude <= box.East && Latitude >= box.South && Latitude <= box.North);
}
