using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>From this term on (0 is the first term of the cycle) the weight is this, until the next entry; 0 means not a member.</summary>
public sealed record ShareFrom(int Term, Fraction Weight);

/// <summary>Terms First to Last, both included.</summary>
public sealed record TermRange(int First, int Last)
{
    public bool Contains(int term) => First <= term && term <= Last;
}

/// <summary>This unit, and no other, serves this term (the anniversary, the host year).</summary>
public sealed record FixedTerm(int Term, string Unit);

/// <summary>A unit that takes part in the rotation.</summary>
/// <param name="Unit">The unit's id, unique in the problem.</param>
/// <param name="Group">Code of the group (the province) it belongs to.</param>
/// <param name="Shares">Its weights in ascending order of terms; before the first entry it is not a member. A unit serves only
/// in terms in which its weight is above 0.</param>
/// <param name="EligibleFrom">First term it may serve: the waiting time of newcomers. Its due grows from its first share.</param>
/// <param name="Blackouts">Terms in which it must not serve.</param>
public sealed record Contender(
    string Unit, string Group, ImmutableArray<ShareFrom> Shares, int EligibleFrom, ImmutableArray<TermRange> Blackouts)
{
    /// <summary>A member from the first term on with a constant weight and no restriction.</summary>
    public static Contender Of(string unit, string group, Fraction weight) =>
        new(unit, group, [new ShareFrom(0, weight)], 0, []);
}

/// <summary>The hard rules of a rotation.</summary>
/// <param name="NotTwiceInARow">No unit serves two consecutive terms.</param>
/// <param name="AlternateGroups">No group serves two consecutive terms.</param>
/// <param name="TwoLevels">First the group's turn by the sum of its units' weights, then the unit's within its group's turns.</param>
/// <param name="Fixed">Terms given to a unit; entries outside the planned terms have no effect.</param>
public sealed record RotationRules(bool NotTwiceInARow, bool AlternateGroups, bool TwoLevels, ImmutableArray<FixedTerm> Fixed)
{
    public static RotationRules None { get; } = new(false, false, false, []);
}

/// <summary>What is to be planned.</summary>
/// <param name="History">Who served each past term, from term 0 on. A term served by nobody or by somebody who is no contender
/// was not distributed: it counts neither as due nor as served.</param>
/// <param name="Terms">How many further terms to plan, 0 to 100,000.</param>
public sealed record RotationProblem(
    ImmutableArray<Contender> Contenders, RotationRules Rules, ImmutableArray<string?> History, int Terms)
{
    public const int MostTerms = 100_000;
}
