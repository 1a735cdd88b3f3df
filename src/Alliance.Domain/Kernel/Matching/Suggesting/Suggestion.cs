using System.Collections.Immutable;
using Alliance.Domain.Kernel.Matching.Times;

namespace Alliance.Domain.Kernel.Matching.Suggesting;

/// <param name="Points">0 to 1000: the weighted mean of the reasons' points, rounded down.</param>
/// <param name="Reasons">One for each criterion with a weight, in the order of <see cref="Criterion"/>.</param>
/// <param name="Missing">What the candidate does not bring; empty when it fits wholly.</param>
public sealed record Suggestion(string Candidate, int Points, ImmutableArray<ScoreReason> Reasons, ImmutableArray<Shortfall> Missing);

/// <summary>
/// What a criterion says, in figures a sentence can be made of: <c>Quantity</c> units of units wanted; <c>Hours</c> minutes of minutes wanted;
/// <c>Distance</c> metres of the limit; <c>Nearness</c> its value; <c>Record</c> commitments kept of those ended; <c>Waiting</c> days of the days that
/// count fully; <c>Category</c> 1 of 1 when it is the very category, 0 of 1 when one is above the other; <c>Words</c> those the titles share of the
/// shorter one's.
/// </summary>
/// <param name="Points">0 to 1000.</param>
/// <param name="Known">False: the entries say nothing about it; the points are in the middle.</param>
public sealed record ScoreReason(Criterion Criterion, int Points, int Weight, long Value, long Of, bool Known = true);

/// <param name="Criterion"><c>Quantity</c> or <c>Hours</c>.</param>
/// <param name="Value">Units (minutes) covered.</param>
/// <param name="Of">Units (minutes) wanted.</param>
/// <param name="Days">For hours: the weekdays wanted of which the candidate has nothing at all.</param>
public sealed record Shortfall(Criterion Criterion, long Value, long Of, Weekdays Days = Weekdays.None);

/// <summary>Weights, and what the figures are measured by.</summary>
/// <param name="Today">Waiting is counted up to here.</param>
/// <param name="MaxMetres">Farther is no candidate; null: no limit, and the distance counts up to <see cref="FarMetres"/>.</param>
public sealed record ScoreRule(ScoreWeights Weights, DateOnly Today, AdjacentProvinces Adjacent, int? MaxMetres = null)
{
    public const int FarMetres = 50_000;

    /// <summary>Waiting counts fully after so many days.</summary>
    public const int LongWait = 90;

    /// <summary>What is known of the windows already; nothing hangs on it but time.</summary>
    public Overlaps? Known { get; init; }

    internal long Overlap(TimeWindows one, TimeWindows other) => Known?.Of(one, other) ?? one.Overlap(other);
}

/// <summary>Not negative, not all zero.</summary>
/// <param name="Words">Not weighed unless it is said: weights that were kept before there was this criterion mean what they meant.</param>
public sealed record ScoreWeights(int Category = 10, int Quantity = 25, int Hours = 25, int Distance = 15, int Nearness = 10, int Record = 10, int Waiting = 5, int Words = 0)
{
    public static readonly ScoreWeights Usual = new(Words: 20);

    public int Of(Criterion criterion) => criterion switch
    {
        Criterion.Category => Category,
        Criterion.Quantity => Quantity,
        Criterion.Hours => Hours,
        Criterion.Distance => Distance,
        Criterion.Nearness => Nearness,
        Criterion.Record => Record,
        Criterion.Waiting => Waiting,
        _ => Words,
    };
}
