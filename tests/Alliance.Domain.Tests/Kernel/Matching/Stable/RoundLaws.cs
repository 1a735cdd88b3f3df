using System.Text.Json;
using Alliance.Domain.Kernel.Matching.Stable;
using Xunit;

namespace Alliance.Domain.Tests.Kernel.Matching.Stable;

public sealed class RoundLaws
{
    [Fact]
    public void Ten_thousand_rounds_have_no_blocking_pair() => Laws.Hold(12, 10_000, sketch =>
    {
        var round = Rounds.Random(sketch);
        var verdict = StabilityVerifier.Check(round, SelectionRounds.Run(round).Matches);

        Assert.Empty(verdict.Faults);
        Assert.Empty(verdict.Blocking);
    });

    [Fact]
    public void The_result_does_not_depend_on_the_order_of_the_input() => Laws.Hold(12, 500, sketch =>
    {
        var round = Rounds.Random(sketch);
        var other = round with
        {
            Seekers = [.. round.Seekers.Reverse()],
            Offers = [.. round.Offers.Reverse()],
            Owners = [.. round.Owners.Reverse()],
            SeekerUnits = [.. round.SeekerUnits.Reverse()],
        };

        Assert.Equal(JsonSerializer.Serialize(SelectionRounds.Run(round)), JsonSerializer.Serialize(SelectionRounds.Run(other)));
    });

    /// <summary>In strict lists, with a quota of one, no seeker has anything better in any stable result when seekers are favoured, nor anything worse when offers are.</summary>
    [Fact]
    public void The_favoured_side_has_the_best_of_all_stable_results() => Laws.Hold(4, 1000, sketch =>
    {
        var round = Rounds.Random(sketch, units: false, single: true, strict: true, ownRankings: false);
        var found = SelectionRounds.Run(round).Matches.ToDictionary(m => m.Seeker, m => m.Choice);
        var all = StableResults.Of(round).ToList();

        Assert.NotEmpty(all);
        foreach (var stable in all)
        {
            // The same seekers are matched in all of them (the "unpopular projects" theorem).
            Assert.Equal(found.Keys.Order(StringComparer.Ordinal), stable.Select(m => m.Seeker).Order(StringComparer.Ordinal));
            Assert.All(stable, match => Assert.True(round.Favoured == RoundSide.Seekers ? found[match.Seeker] <= match.Choice : found[match.Seeker] >= match.Choice));
        }
    });

    [Fact]
    public void With_ties_and_all_quotas_the_result_is_one_of_the_stable_ones() => Laws.Hold(3, 1000, sketch =>
    {
        var round = Rounds.Random(sketch);
        var found = SelectionRounds.Run(round).Matches.Select(m => (m.Seeker, m.Offer)).ToHashSet();

        Assert.Contains(StableResults.Of(round), stable => found.SetEquals(stable.Select(m => (m.Seeker, m.Offer))));
    });

    [Fact]
    public void Everybody_who_got_less_than_its_quota_is_told_why_for_each_offer_it_named() => Laws.Hold(10, 1000, sketch =>
    {
        var round = Rounds.Random(sketch);
        var result = SelectionRounds.Run(round);
        var got = result.Matches.ToLookup(m => m.Seeker, m => m.Offer);

        Assert.Equal(
            round.Seekers.Where(s => got[s.Id].Count() < s.Quota).Select(s => s.Id).Order(StringComparer.Ordinal),
            result.Unmatched.Select(u => u.Seeker));
        foreach (var unmatched in result.Unmatched)
        {
            var named = round.Seekers.Single(s => s.Id == unmatched.Seeker).Preferences.SelectMany(g => g);
            Assert.Equal(named.Except(got[unmatched.Seeker]).Order(StringComparer.Ordinal), unmatched.Reasons.Select(r => r.Offer).Order(StringComparer.Ordinal));
            Assert.All(unmatched.Reasons, reason => Assert.True(reason.Cause != RefusalCause.UnitFull || round.Seekers.Single(s => s.Id == unmatched.Seeker).Unit is not null));
        }
    });
}
