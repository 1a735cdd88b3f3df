using Alliance.Domain.Kernel.Calendars;

namespace Alliance.Domain.Calendars.Finding;

/// <summary>The plain meaning of every criterion for one start: what the search over all starts must agree with.</summary>
public static class Reckoning
{
    /// <summary>Noon in China is for eating: a meeting that lasts over 12:00 to 13:00 is awkward.</summary>
    public static readonly MinuteSpan Noon = new(12 * 60, 13 * 60);

    public static bool IsAcrossNoon(int start, int minutes) =>
        start % FindingProblem.DayMinutes < Noon.To && (start % FindingProblem.DayMinutes) + minutes > Noon.From;

    /// <summary>A busy span with the way from its place to the venue and back around it.</summary>
    public static MinuteSpan Padded(BusySpan busy, Attendee attendee, GeoPoint? venue)
    {
        var way = Travel.Minutes(busy.Place ?? attendee.Place, venue);
        return new MinuteSpan(busy.From - way, busy.To + way);
    }

    public static Absence? AbsenceOf(Attendee attendee, int start, int minutes, GeoPoint? venue)
    {
        var (travel, end) = (false, start + minutes);
        foreach (var busy in attendee.Busy.Where(b => b.From < b.To))
        {
            if (start < busy.To && end > busy.From)
            {
                return new Absence(attendee.UnitId, attendee.Required, AbsenceCause.Busy);
            }

            var padded = Padded(busy, attendee, venue);
            travel |= start < padded.To && end > padded.From;
        }

        return travel ? new Absence(attendee.UnitId, attendee.Required, AbsenceCause.Travel) : null;
    }

    /// <summary>The way to the venue and back must fall within the usual hours too.</summary>
    public static Strain? StrainOf(Attendee attendee, int start, int minutes, GeoPoint? venue)
    {
        var way = Travel.Minutes(attendee.Place, venue);
        var ofDay = start % FindingProblem.DayMinutes;
        var (early, late) = (Math.Max(0, attendee.UsualFrom - (ofDay - way)), Math.Max(0, ofDay + minutes + way - attendee.UsualTo));
        return early + late == 0 ? null : new Strain(attendee.UnitId, early, late, attendee.Before);
    }

    /// <summary>How many of three awkward things hold of a start.</summary>
    public static (bool MakeUp, bool BeforeHoliday, bool AcrossNoon) Awkwardness(DateOnly from, int start, int minutes)
    {
        var day = from.AddDays(start / FindingProblem.DayMinutes);
        return (WorkingDays.KindOf(day) == DayKind.MakeUp, WorkingDays.IsBeforeHoliday(day), IsAcrossNoon(start, minutes));
    }
}
