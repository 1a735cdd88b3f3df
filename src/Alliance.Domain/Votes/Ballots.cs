using System.Collections.Immutable;
using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Votes;

public static class Ballots
{
    /// <summary>A ballot's choices (null: abstains) and the weight for each; what a split leaves over abstains.</summary>
    /// <param name="weight">The unit's whole weight.</param>
    /// <param name="options">How many options the question has; 0 where it is yes or no.</param>
    public static ImmutableArray<(int? Choice, Fraction Weight)> Parts(Fraction weight, Ballot ballot, int options)
    {
        if (ballot.Split is not { IsDefaultOrEmpty: false } split)
        {
            return [(Place(ballot.Choice, options), weight)];
        }

        var rest = split.Aggregate(weight, (left, part) => left - Fraction.Parse(part.Weight));
        return
        [
            .. split.Select(p => (Place(p.Choice, options), Fraction.Parse(p.Weight))),
            .. rest.IsPositive ? new (int?, Fraction)[] { (null, rest) } : [],
        ];
    }

    /// <summary>The count with this ballot, by whichever way the question is answered.</summary>
    public static Tally Counted(Tally tally, string province, Fraction weight, Ballot ballot, int options, bool wasPresent) =>
        ballot.Approved is { IsDefaultOrEmpty: false } approved
            ? tally.WithApprovals(province, weight, [.. approved.Select(a => Place(a, options)).OfType<int>()], wasPresent)
            : tally.WithVote(province, weight, Parts(weight, ballot, options), wasPresent);

    private static int? Place(string choice, int options) => Choices.TryPlace(choice, options, out var place) ? place : null;
}
