using System.Collections.Immutable;

namespace Alliance.Domain.Kernel.Matching.Stable;

/// <summary>
/// A round in which both sides rank (双向选择). Seekers rank offers; owners rank the seekers for all their offers together, as lecturers do with
/// students in the student–project allocation problem, or an offer has a ranking of its own. Quotas stand at seekers, at the units behind them,
/// at offers and at their owners. All that decides the result is in here: whoever has it can compute the round again.
/// </summary>
/// <param name="Seed">Published before the round closes; decides between those ranked alike, see <see cref="Lottery"/>.</param>
/// <param name="Favoured">The stable result that is best for this side (each of its members, when its quotas are one).</param>
/// <param name="Couples">Seekers that ask to be taken only together: refused, see <see cref="RoundProblem.CoupleRefused"/>.</param>
public sealed record SelectionRound(
    ImmutableArray<Seeker> Seekers,
    ImmutableArray<Offer> Offers,
    ImmutableArray<Owner> Owners,
    ImmutableArray<SeekerUnit> SeekerUnits,
    string Seed,
    RoundSide Favoured = RoundSide.Seekers,
    ImmutableArray<Couple> Couples = default);

public enum RoundSide
{
    Seekers,
    Offers,
}

/// <param name="Preferences">Offers in groups, the dearest group first; those within a group are ranked alike. What is not named is not wanted.</param>
/// <param name="Quota">How many offers it may take.</param>
/// <param name="Unit">The unit behind it, with a quota over all its seekers; null: none.</param>
public sealed record Seeker(string Id, ImmutableArray<ImmutableArray<string>> Preferences, int Quota = 1, string? Unit = null);

/// <summary>A unit behind several seekers. When its quota binds, its seekers come in the order of <paramref name="Priority"/>, those not named last and ranked alike.</summary>
public sealed record SeekerUnit(string Id, int Quota, ImmutableArray<string> Priority = default);

/// <param name="Quota">How many seekers it takes.</param>
/// <param name="Ranking">Instead of the owner's; where an owner's offers have different rankings, its quota goes to better places in them first.</param>
public sealed record Offer(string Id, string Owner, int Quota, ImmutableArray<ImmutableArray<string>> Ranking = default);

/// <param name="Quota">How many seekers it takes over all its offers.</param>
/// <param name="Ranking">Seekers in groups, the dearest first; within a group alike. Who is not named is not wanted.</param>
public sealed record Owner(string Id, int Quota, ImmutableArray<ImmutableArray<string>> Ranking = default);

public sealed record Couple(string First, string Second);

/// <param name="Code">One of the constants here.</param>
public sealed record RoundProblem(string Code, string Id)
{
    public const string DuplicateId = "round.duplicate-id";

    public const string UnknownId = "round.unknown-id";

    public const string RankedTwice = "round.ranked-twice";

    public const string NegativeQuota = "round.negative-quota";

    /// <summary>With couples a stable result need not exist, and to find out is NP-complete (E. Ronn, Journal of Algorithms 11, 1990). Two units that go together take part as one.</summary>
    public const string CoupleRefused = "round.couple-refused";
}
