using Alliance.Domain.Kernel.Majorities;

namespace Alliance.Domain.Tests.Kernel.Majorities;

/// <summary>What a unit did: yes 0, no 1, abstained 2, nothing 3.</summary>
internal sealed record Voter(string Province, int Weight, bool Present, int Did);

/// <summary>Counts anew from the voters, and the rules written down once more, slowly and plainly, in whole numbers.</summary>
internal static class SmallVotes
{
    public static Tally Count(IEnumerable<Voter> voters) => voters.Aggregate(Tally.Empty(2), (tally, v) =>
    {
        var with = tally.WithUnit(v.Province, v.Weight, v.Present);
        return v.Did == 3 ? with : with.WithVote(v.Province, v.Weight, v.Did == 2 ? null : v.Did, v.Present);
    });

    /// <summary>Every way in which these units can vote.</summary>
    public static IEnumerable<Voter[]> AllOutcomes(Voter[] voters)
    {
        var ways = (long)Math.Pow(4, voters.Count(v => v.Did == 3));
        for (var way = 0L; way < ways; way++)
        {
            var rest = way;
            yield return [.. voters.Select(v =>
            {
                if (v.Did != 3)
                {
                    return v;
                }

                var did = (int)(rest % 4);
                rest /= 4;
                return v with { Did = did };
            })];
        }
    }

    public static int Base(Voter[] voters, CountOf of) => of switch
    {
        CountOf.Cast => voters.Count(v => v.Did < 2),
        CountOf.Present => voters.Count(v => v.Present || v.Did < 3),
        _ => voters.Length,
    };

    public static bool MoreThanHalf(Voter[] voters, CountOf of) => 2 * voters.Count(v => v.Did == 0) > Base(voters, of);

    public static bool TwoThirds(Voter[] voters, CountOf of) => voters.Any(v => v.Did == 0) && 3 * voters.Count(v => v.Did == 0) >= 2 * Base(voters, of);

    public static bool Unanimous(Voter[] voters, CountOf of) => voters.Any(v => v.Did == 0) && voters.Count(v => v.Did == 0) == Base(voters, of);

    public static bool Consensus(Voter[] voters) => voters.All(v => v.Did != 1) && voters.Any(v => v.Did == 0);

    public static bool Weighty(Voter[] voters) => 2 * voters.Where(v => v.Did == 0).Sum(v => v.Weight) > voters.Where(v => v.Did < 2).Sum(v => v.Weight);

    public static bool Double(Voter[] voters, CountOf of) =>
        MoreThanHalf(voters, of) && voters.GroupBy(v => v.Province).All(p => MoreThanHalf([.. p], of));

    public static bool Council(Voter[] voters)
    {
        var (yes, weight) = (voters.Count(v => v.Did == 0), voters.Where(v => v.Did == 0).Sum(v => v.Weight));
        return yes > 0 && 100 * yes >= 55 * voters.Length && ((weight > 0 && 100 * weight >= 65 * voters.Sum(v => v.Weight)) || voters.Length - yes < 4);
    }
}
