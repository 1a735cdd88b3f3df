using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Calendars;
using Alliance.Domain.Kernel.Matching.Suggesting;

namespace Alliance.Domain.Matching.Plans;

/// <summary>A live entry as a plan sees it. Quantities are thousandths.</summary>
/// <param name="Category">A path such as <c>space/hall</c>, by the book it was written under.</param>
/// <param name="Measure">The unit of measure: entries are matched only within one.</param>
/// <param name="Partial">It may be served (given) in parts, none smaller than <paramref name="MinimumPart"/>.</param>
/// <param name="Window">The same object for the same window, so that it is laid out once.</param>
/// <param name="UnitRegion">Where its unit lies; <paramref name="Region"/>: where it does itself.</param>
/// <param name="Branches">Bodies in which its unit sits, by id.</param>
/// <param name="Since">In China's time.</param>
public sealed record PlanEntry(
    string Id, string AllianceId, string UnitId, string Category, string Measure, long Left, bool Partial, long? MinimumPart, TimeWindow? Window, GeoPoint? Place,
    string? Region, string? UnitRegion, ImmutableArray<string> Branches, DateOnly Since, TrackRecord Record)
{
    public string Title { get; init; } = "";
}

/// <summary>All that a plan is made from: nothing else enters it.</summary>
public sealed record PlanInput(PlanTerms Terms, DateOnly Today, ImmutableArray<PlanEntry> Needs, ImmutableArray<PlanEntry> Resources)
{
    /// <summary>Pairs with a match that waits for its answers: a second one would be refused.</summary>
    public ImmutableArray<LeftOutPair> Offered { get; init; } = [];
}
