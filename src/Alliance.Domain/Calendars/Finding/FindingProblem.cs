using System.Collections.Immutable;
using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Calendars.Finding;

/// <summary>Minutes since the midnight (China) at which the horizon begins, the end not included.</summary>
public readonly record struct MinuteSpan(int From, int To);

/// <summary>A unit's people are taken up, at <paramref name="Place"/> if it is known.</summary>
public readonly record struct BusySpan(int From, int To, GeoPoint? Place = null);

/// <summary>One unit that is to come.</summary>
/// <param name="Place">Where it sets out from; unknown means that no way is counted.</param>
/// <param name="UsualFrom">Minute of the day at which its usual hours begin.</param>
/// <param name="UsualTo">Minute of the day at which its usual hours end.</param>
/// <param name="Before">How often a meeting here has been inconvenient to it.</param>
public sealed record Attendee(string UnitId, bool Required, ImmutableArray<BusySpan> Busy, GeoPoint? Place, int UsualFrom, int UsualTo, int Before);

/// <summary>Where the meeting would be held; one person of each unit takes one seat.</summary>
public sealed record Venue(GeoPoint? Place, int? Capacity, ImmutableArray<MinuteSpan> Booked)
{
    public static readonly Venue Anywhere = new(null, null, []);
}

/// <summary>What is looked for. Starts are tried every <paramref name="Step"/> minutes within the working hours of working days.</summary>
/// <param name="From">The first day of the horizon.</param>
/// <param name="NotBefore">Minute of the horizon before which nothing is suggested: now, or the end of the notice period.</param>
/// <param name="Quorum">How many units must be able to come.</param>
/// <param name="AtMostPerDay">Suggestions of one day; 0: as many as there are.</param>
public sealed record FindingProblem(
    DateOnly From,
    int Weeks,
    int Minutes,
    int Step,
    int WorkFrom,
    int WorkTo,
    int NotBefore,
    int Quorum,
    ImmutableArray<Attendee> Attendees,
    Venue Venue,
    int Take = 10,
    int AtMostPerDay = 2)
{
    public const int DayMinutes = 24 * 60;

    public const int MaxWeeks = 26;

    public int Days => Weeks * 7;

    /// <exception cref="ArgumentException">A number lies outside what the search is made for.</exception>
    public void Check()
    {
        var sound = Weeks is > 0 and <= MaxWeeks
            && Step is 5 or 10 or 15 or 20 or 30 or 60
            && Minutes is > 0 and <= DayMinutes
            && WorkFrom >= 0 && WorkFrom < WorkTo && WorkTo <= DayMinutes
            && Take > 0 && AtMostPerDay >= 0 && Quorum >= 0;
        if (!sound)
        {
            throw new ArgumentException("The horizon, the step, the length or the hours are not those of a day.");
        }
    }
}
