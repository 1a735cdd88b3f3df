using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Majorities;

/// <summary>What holds for every rule and every vote.</summary>
public sealed class MajorityLaws
{
    private static readonly Gen<VoteRule> Rules =
        from majority in Gen.Elements(Enum.GetValues<Majority>())
        from of in Gen.Elements(Enum.GetValues<CountOf>())
        from quorum in Gen.Elements<Quorum?>(
            null, new(new Fraction(1, 2), QuorumOf.Votes), new(new Fraction(2, 3), QuorumOf.Presence), new(new Fraction(1, 2), QuorumOf.Weights))
        from threshold in Gen.Elements<Threshold?>(null, null, new(new Fraction(3, 5), MoreThan: false))
        from eu in Gen.Elements<EuTerms?>(null, EuTerms.WithoutProposal)
        select new VoteRule(majority, of, threshold, quorum, eu);

    private static readonly Gen<Voter> Voters =
        from province in Gen.Elements("31", "32", "33")
        from weight in Gen.Choose(0, 4)
        from present in Gen.Elements(true, false)
        from did in Gen.Choose(0, 3)
        select new Voter(province, weight, present, did);

    [Fact]
    public void Turning_a_no_or_an_abstention_into_a_yes_never_loses_a_vote() => For(9, (rule, voters) =>
        (!Adopted(rule, voters) || Enumerable.Range(0, voters.Length).Where(i => voters[i].Did is 1 or 2).All(i => Adopted(rule, With(voters, i, 0)))).ToProperty());

    [Fact]
    public void Casting_a_yes_where_nothing_was_cast_never_loses_a_vote() => For(9, (rule, voters) =>
        (!Adopted(rule, voters) || Enumerable.Range(0, voters.Length).Where(i => voters[i].Did == 3).All(i => Adopted(rule, With(voters, i, 0)))).ToProperty());

    [Fact]
    public void The_order_of_units_and_of_ballots_changes_nothing() => For(12, (rule, voters) =>
        (Adopted(rule, voters) == Adopted(rule, [.. voters.Reverse()])).ToProperty());

    [Fact]
    public void A_count_kept_ballot_by_ballot_is_the_count_made_at_the_end() => For(12, (_, voters) =>
    {
        var opened = voters.Aggregate(Tally.Empty(2), (t, v) => t.WithUnit(v.Province, v.Weight, v.Present));
        var kept = voters.Where(v => v.Did < 3).Reverse().Aggregate(opened, (t, v) => t.WithVote(v.Province, v.Weight, v.Did == 2 ? null : v.Did, v.Present));
        var made = SmallVotes.Count(voters);
        return (kept.All.Equals(made.All) && kept.Provinces.SequenceEqual(made.Provinces)).ToProperty();
    });

    /// <summary>Against everything that can still happen: who has not voted votes anything, stays away, or drops out; who is present may leave.</summary>
    [Fact]
    public void What_is_decided_already_is_exactly_what_nothing_can_change() => For(5, (rule, voters) =>
    {
        var ends = SmallVotes.AllOutcomes(voters).SelectMany(Departures).Select(v => Adopted(rule, v)).Distinct().ToList();
        var expected = ends is [var only] ? only ? Outlook.Sure : Outlook.Lost : Outlook.Open;
        return (expected == Foregone.Proposal(rule, SmallVotes.Count(voters))).ToProperty();
    });

    /// <summary>Those who still have done nothing: all stay, all leave the meeting, all come, or one of them drops out.</summary>
    private static IEnumerable<Voter[]> Departures(Voter[] voters)
    {
        yield return voters;
        yield return [.. voters.Select(v => v.Did == 3 ? v with { Present = false } : v)];
        yield return [.. voters.Select(v => v.Did == 3 ? v with { Present = true } : v)];
        for (var i = 0; i < voters.Length; i++)
        {
            if (voters[i].Did == 3)
            {
                yield return [.. voters[..i], .. voters[(i + 1)..]];
            }
        }
    }

    private static Voter[] With(Voter[] voters, int i, int did) => [.. voters[..i], voters[i] with { Did = did }, .. voters[(i + 1)..]];

    private static bool Adopted(VoteRule rule, Voter[] voters) => Counting.Proposal(rule, SmallVotes.Count(voters)).Verdict == Verdict.Adopted;

    private static void For(int units, Func<VoteRule, Voter[], Property> law) => Prop.ForAll(
        Rules.ToArbitrary(),
        (from count in Gen.Choose(1, units) from voters in Gen.ArrayOf(Voters, count) select voters).ToArbitrary(),
        law).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
}
