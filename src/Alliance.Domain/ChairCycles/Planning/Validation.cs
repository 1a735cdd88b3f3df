using System.Collections.Immutable;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>Refuses a problem whose input is wrong in itself, before anything is planned.</summary>
internal static class Validation
{
    /// <summary>The planner packs waiting and order into one word: these are the limits of its parts.</summary>
    private const int MostContenders = 20_000;
    private const int MostTermIndex = 250_000;

    public static RotationOutcome.Invalid? Check(RotationProblem problem)
    {
        var history = problem.History.IsDefault ? 0 : problem.History.Length;
        if (problem.Terms < 0 || problem.Terms > RotationProblem.MostTerms || history > MostTermIndex - problem.Terms)
        {
            return Refuse(InvalidCode.TermsOutOfRange, ("terms", Text(problem.Terms)), ("most", Text(RotationProblem.MostTerms)));
        }

        if (problem.Contenders.Length > MostContenders)
        {
            return Refuse(InvalidCode.TooManyContenders, ("most", Text(MostContenders)));
        }

        var units = new HashSet<string>(StringComparer.Ordinal);
        foreach (var contender in problem.Contenders)
        {
            var wrong = string.IsNullOrWhiteSpace(contender.Unit) || contender.Group is null
                ? Refuse(InvalidCode.BlankName, ("unit", contender.Unit ?? ""))
                : !units.Add(contender.Unit) ? Refuse(InvalidCode.DuplicateUnit, ("unit", contender.Unit))
                : CheckShares(contender) ?? CheckBlackouts(contender);
            if (wrong is not null)
            {
                return wrong;
            }
        }

        var unknown = Fixed(problem).FirstOrDefault(entry => !units.Contains(entry.Unit));
        return unknown is null
            ? null
            : Refuse(InvalidCode.FixedUnitUnknown, ("unit", unknown.Unit), ("term", Text(unknown.Term)));
    }

    private static RotationOutcome.Invalid? CheckShares(Contender contender)
    {
        var before = -1;
        foreach (var share in contender.Shares.IsDefault ? [] : contender.Shares)
        {
            if (share.Weight.Sign < 0)
            {
                return Refuse(InvalidCode.NegativeShare, ("unit", contender.Unit), ("term", Text(share.Term)), ("share", share.Weight.ToString()));
            }

            if (share.Term is < 0 or > MostTermIndex)
            {
                return Refuse(InvalidCode.TermIndexOutOfRange, ("unit", contender.Unit), ("term", Text(share.Term)));
            }

            if (share.Term <= before)
            {
                return Refuse(InvalidCode.SharesNotAscending, ("unit", contender.Unit), ("term", Text(share.Term)));
            }

            before = share.Term;
        }

        return null;
    }

    private static RotationOutcome.Invalid? CheckBlackouts(Contender contender) =>
        (contender.Blackouts.IsDefault ? [] : contender.Blackouts).FirstOrDefault(range => range.Last < range.First) is { } reversed
            ? Refuse(
                InvalidCode.BlackoutReversed, ("unit", contender.Unit), ("first", Text(reversed.First)), ("last", Text(reversed.Last)))
            : null;

    private static ImmutableArray<FixedTerm> Fixed(RotationProblem problem) =>
        problem.Rules.Fixed.IsDefault ? [] : problem.Rules.Fixed;

    private static RotationOutcome.Invalid Refuse(string code, params (string Key, string Value)[] facts) =>
        new(code, facts.ToImmutableSortedDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal));

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
