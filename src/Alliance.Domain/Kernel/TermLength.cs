namespace Alliance.Domain.Kernel;

/// <summary>How long a chair's term lasts.</summary>
public enum TermLength
{
    Month,
    Quarter,
    HalfYear,
    Year,

    /// <summary>From one meeting to the next: the term has no date of its own.</summary>
    Meeting,
}

public static class TermLengths
{
    /// <summary>The first day after <paramref name="terms"/> terms that begin on <paramref name="start"/>; null by meeting. Counted from the start, so that a 31st never drifts.</summary>
    public static DateOnly? EndAfter(this TermLength length, DateOnly start, int terms) => length switch
    {
        TermLength.Month => start.AddMonths(terms),
        TermLength.Quarter => start.AddMonths(3 * terms),
        TermLength.HalfYear => start.AddMonths(6 * terms),
        TermLength.Year => start.AddYears(terms),
        TermLength.Meeting => null,
        _ => throw new ArgumentOutOfRangeException(nameof(length)),
    };
}
