using Alliance.Domain.Kernel;
using Alliance.Domain.Alliances;
using Xunit;

namespace Alliance.Domain.Tests.Alliances;

public sealed class AdmissionVoteTests
{
    public static TheoryData<Majority> Majorities => [Majority.Simple, Majority.TwoThirds, Majority.Unanimity, Majority.Consensus];

    /// <summary>Settled early means settled: whatever the remaining voters do, closing gives the same. And it is settled as soon as that is so.</summary>
    [Theory]
    [MemberData(nameof(Majorities))]
    public void A_vote_is_settled_exactly_when_no_vote_to_come_can_change_it(Majority majority)
    {
        for (var voters = 1; voters <= 9; voters++)
        {
            for (var yes = 0; yes <= voters; yes++)
            {
                for (var no = 0; yes + no <= voters; no++)
                {
                    var endings = Endings(majority, voters, yes, no);
                    var expected = endings.Count == 1 ? endings.Single() : (bool?)null;
                    Assert.Equal(expected, AdmissionVote.Settled(majority, voters, yes, no, closed: false));
                }
            }
        }
    }

    [Theory]
    [InlineData(Majority.Simple, 16, 9, 0, true)]
    [InlineData(Majority.Simple, 16, 8, 8, false)]
    [InlineData(Majority.TwoThirds, 16, 11, 0, true)]
    [InlineData(Majority.TwoThirds, 16, 10, 0, false)]
    [InlineData(Majority.TwoThirds, 3, 2, 1, true)]
    [InlineData(Majority.Unanimity, 3, 3, 0, true)]
    [InlineData(Majority.Unanimity, 3, 2, 0, false)]
    [InlineData(Majority.Consensus, 3, 1, 0, true)]
    [InlineData(Majority.Consensus, 3, 2, 1, false)]
    [InlineData(Majority.Consensus, 3, 0, 0, false)]
    public void A_closed_vote_has_one_result(Majority majority, int voters, int yes, int no, bool admitted) =>
        Assert.Equal(admitted, AdmissionVote.Settled(majority, voters, yes, no, closed: true));

    [Fact]
    public void Other_majorities_do_not_decide_admissions() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AdmissionVote.Settled(Majority.EuCouncil, 3, 1, 1, closed: true));

    private static HashSet<bool> Endings(Majority majority, int voters, int yes, int no)
    {
        HashSet<bool> results = [];
        for (var more = 0; more <= voters - yes - no; more++)
        {
            for (var against = 0; more + against <= voters - yes - no; against++)
            {
                results.Add(AdmissionVote.Settled(majority, voters, yes + more, no + against, closed: true)!.Value);
            }
        }

        return results;
    }
}
