using Alliance.Domain.Kernel.Matching.Stable;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Stable;

/// <summary>The example instance with which Abraham, Irving and Manlove introduce the problem: seven students, eight projects, three lecturers.</summary>
public sealed class StudentProjectTests
{
    private static readonly SelectionRound Example = new(
        [
            new("s1", Rounds.List("p1 p7")),
            new("s2", Rounds.List("p1 p2 p3 p4 p5 p6")),
            new("s3", Rounds.List("p2 p1 p4")),
            new("s4", Rounds.List("p2")),
            new("s5", Rounds.List("p1 p2 p3 p4")),
            new("s6", Rounds.List("p2 p3 p4 p5 p6")),
            new("s7", Rounds.List("p5 p3 p8")),
        ],
        [
            new("p1", "l1", 2), new("p2", "l1", 1), new("p3", "l1", 1),
            new("p4", "l2", 1), new("p5", "l2", 1), new("p6", "l2", 1),
            new("p7", "l3", 1), new("p8", "l3", 1),
        ],
        [
            new("l1", 3, Rounds.List("s7 s4 s1 s3 s2 s5 s6")),
            new("l2", 2, Rounds.List("s3 s2 s6 s7 s5")),
            new("l3", 2, Rounds.List("s1 s7")),
        ],
        [], "not needed: the lists are strict");

    [Fact]
    public void Students_favoured_get_the_best_of_all_stable_results()
    {
        var result = SelectionRounds.Run(Example);

        Assert.Equal(["s1 p1", "s2 p5", "s3 p4", "s4 p2", "s7 p3"], result.Matches.Select(m => $"{m.Seeker} {m.Offer}"));
        Assert.Equal(["s5", "s6"], result.Unmatched.Select(u => u.Seeker));
        Assert.True(StabilityVerifier.Check(Example, result.Matches).IsStable);
    }

    [Fact]
    public void Of_all_ways_to_give_each_student_at_most_one_project_no_stable_one_is_better_for_anybody()
    {
        var found = SelectionRounds.Run(Example).Matches.ToDictionary(m => m.Seeker, m => m.Choice);
        var stable = Assignments(0, []).Where(set => StabilityVerifier.Check(Example, set).IsStable).ToList();

        Assert.NotEmpty(stable);
        Assert.All(stable, set => Assert.Equal(found.Keys.Order(StringComparer.Ordinal), set.Select(m => m.Seeker)));
        Assert.All(stable.SelectMany(set => set), match => Assert.True(found[match.Seeker] <= match.Choice));
    }

    private static IEnumerable<List<RoundMatch>> Assignments(int student, List<RoundMatch> chosen)
    {
        if (student == Example.Seekers.Length)
        {
            return [chosen];
        }

        var seeker = Example.Seekers[student];
        return Assignments(student + 1, chosen).Concat(seeker.Preferences.SelectMany((group, tier) =>
            Assignments(student + 1, [.. chosen, new RoundMatch(seeker.Id, group[0], Example.Offers.Single(o => o.Id == group[0]).Owner, tier + 1)])));
    }
}
