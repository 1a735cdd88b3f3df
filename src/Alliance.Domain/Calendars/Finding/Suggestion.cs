using System.Collections.Immutable;

namespace Alliance.Domain.Calendars.Finding;

public enum AbsenceCause
{
    /// <summary>It is taken up then.</summary>
    Busy,

    /// <summary>It is free then, but the way from or to what it has before or after takes too long.</summary>
    Travel,
}

public sealed record Absence(string UnitId, bool Required, AbsenceCause Cause);

/// <summary>A unit that can come, outside its usual hours. Minutes it would have to leave home early, or come home late; and how often it was inconvenienced before.</summary>
public sealed record Strain(string UnitId, int Early, int Late, int Before);

/// <summary>A start with everything that places it: the numbers of its <see cref="Rank"/>, and of whom they speak.</summary>
/// <param name="Start">Minute of the horizon.</param>
/// <param name="Coming">Units that can come.</param>
/// <param name="BehindIn">In what it is worse than the suggestion before it; null for the first.</param>
public sealed record Suggestion(
    int Start,
    Rank Rank,
    int Coming,
    ImmutableArray<Absence> Absent,
    ImmutableArray<Strain> Strained,
    bool MakeUpDay,
    bool BeforeHoliday,
    bool AcrossNoon,
    Criterion? BehindIn);

/// <param name="Tried">Starts within working hours of working days at which the venue is free.</param>
/// <param name="VenueTaken">Starts left out because the venue is booked.</param>
public sealed record FindingResult(ImmutableArray<Suggestion> Suggestions, int Tried, int VenueTaken);
