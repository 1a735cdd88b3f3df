using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <summary>The conditions a pair must meet to be a candidate at all, cheapest first.</summary>
public static class Eligibility
{
    public const string OwnUnit = "own-unit";

    public const string Category = "category";

    public const string Quantity = "quantity";

    public const string Distance = "distance";

    public const string Window = "window";

    /// <summary>The first condition that the pair does not meet; null: a candidate. An unknown place or window removes nobody.</summary>
    public static string? RemovedBy(MatchProfile need, MatchProfile resource, ScoreRule rule) => RemovedBy(need, resource, rule, out _);

    /// <param name="metres">Between the two, where it came to that.</param>
    internal static string? RemovedBy(MatchProfile need, MatchProfile resource, ScoreRule rule, out int? metres)
    {
        metres = null;
        if (string.Equals(need.Unit, resource.Unit, StringComparison.Ordinal))
        {
            return OwnUnit;
        }

        if (!Fits(need.Category, resource.Category))
        {
            return Category;
        }

        if (need.Quantity <= 0 || resource.Quantity <= 0)
        {
            return Quantity;
        }

        metres = MetresBetween(need, resource);
        if (metres is { } far && Limit(need, resource, rule) is { } limit && far > limit)
        {
            return Distance;
        }

        return need.When is { } wanted && (wanted.IsEmpty || (resource.When is { } had && rule.Overlap(wanted, had) == 0)) || resource.When is { IsEmpty: true } ? Window : null;
    }

    /// <summary>The very category, or one above the other: <c>space</c> and <c>space/hall</c>, but not <c>space/hall</c> and <c>space/room</c>.</summary>
    public static bool Fits(string one, string other) => Within(one, other) || Within(other, one);

    /// <summary>Great-circle metres, rounded; null when a place is unknown.</summary>
    internal static int? MetresBetween(MatchProfile one, MatchProfile other) =>
        one.Place is { } a && other.Place is { } b ? (int)Math.Round(Travel.Kilometres(a, b) * 1000) : null;

    /// <summary>The narrowest of what both entries and the caller allow.</summary>
    internal static int? Limit(MatchProfile one, MatchProfile other, ScoreRule rule)
    {
        var limit = rule.MaxMetres;
        limit = one.MaxMetres is { } a && (limit is null || a < limit) ? a : limit;
        return other.MaxMetres is { } b && (limit is null || b < limit) ? b : limit;
    }

    private static bool Within(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '/');
}
