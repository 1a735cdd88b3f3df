namespace Alliance.Domain.Calendars.Finding;

/// <summary>The criteria by which starts are ranked, the weightiest first: a later one only counts between equals in all those before it.</summary>
public enum Criterion
{
    /// <summary>Units missing for the quorum.</summary>
    Quorum,

    /// <summary>Units that must be there and cannot.</summary>
    Required,

    /// <summary>Units that can come and have no seat.</summary>
    Seats,

    /// <summary>Units that should be there and cannot.</summary>
    Optional,

    /// <summary>The most often that any unit this start is inconvenient to was inconvenienced before, and once more.</summary>
    Heaviest,

    /// <summary>For all units it is inconvenient to: how often each was inconvenienced before, and once more.</summary>
    Burden,

    /// <summary>The day or the hour is an awkward one: a make-up day, the day before a holiday, across noon.</summary>
    Awkward,

    /// <summary>The earlier the better.</summary>
    Start,
}

/// <summary>A start's place in the order; every number is better the smaller it is.</summary>
public readonly record struct Rank(int QuorumShort, int RequiredAbsent, int SeatsShort, int OptionalAbsent, int Heaviest, int Burden, int Awkward, int Start) : IComparable<Rank>
{
    public int Of(Criterion criterion) => criterion switch
    {
        Criterion.Quorum => QuorumShort,
        Criterion.Required => RequiredAbsent,
        Criterion.Seats => SeatsShort,
        Criterion.Optional => OptionalAbsent,
        Criterion.Heaviest => Heaviest,
        Criterion.Burden => Burden,
        Criterion.Awkward => Awkward,
        _ => Start,
    };

    public int CompareTo(Rank other)
    {
        for (var criterion = Criterion.Quorum; criterion <= Criterion.Start; criterion++)
        {
            var order = Of(criterion).CompareTo(other.Of(criterion));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>The weightiest criterion in which this one is worse than a better one.</summary>
    public Criterion BehindIn(Rank better)
    {
        var criterion = Criterion.Quorum;
        while (criterion < Criterion.Start && Of(criterion) == better.Of(criterion))
        {
            criterion++;
        }

        return criterion;
    }
}
