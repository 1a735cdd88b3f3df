using System.Text.Json;
using Alliance.Tests.Databases;
using static Alliance.Web.Tests.Conferences.MeetingDesk;

namespace Alliance.Web.Tests.Conferences;

/// <summary>What becomes of a vote when units come and go in a meeting, when it is a tie, and when they abstain: three units, of whom two may press.</summary>
public sealed class PresenceAndVotesTests
{
    private static readonly object TwoThirdsHere = new { majority = "simple", of = "cast", quorum = new { fraction = "2/3", of = "presence" }, mustBePresent = true };

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_quorum_lost_in_the_middle_is_seen_at_the_closing_and_who_has_voted_stays_present(string database)
    {
        await using var desk = await OpenAsync(database, "chair", "delegate", "third");
        var (lost, kept) = (await desk.VoteAsync(TwoThirdsHere), await desk.VoteAsync(TwoThirdsHere));
        await desk.CastAsync("chair", lost, "yes");
        await desk.CastAsync("chair", kept, "yes");
        await desk.CastAsync("delegate", kept, "yes");
        await desk.DoneAsync("delegate", $"{desk.Path}/leave", new { unitId = desk.Units["delegate"] });
        await desk.DoneAsync("coordinator", $"{desk.Path}/leave", new { unitId = desk.Units["third"] });
        await desk.PresentAsync(lost, 1);
        await desk.PresentAsync(kept, 2);
        var quorum = Condition(await desk.ClosedAsync(lost), "no-quorum", "quorum-of-presence");
        Assert.Equal(("1", "2", false), quorum);
        Assert.Equal(("2", "2", true), Condition(await desk.ClosedAsync(kept), "adopted", "quorum-of-presence"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Who_comes_late_may_still_vote_and_who_leaves_before_voting_counts_no_more(string database)
    {
        await using var desk = await OpenAsync(database, "chair");
        var vote = await desk.VoteAsync(new { majority = "simple", of = "present", mustBePresent = true });
        await desk.CheckInAsync("third");
        await desk.CheckInAsync("delegate");
        await desk.PresentAsync(vote, 3);
        await desk.CastAsync("delegate", vote, "yes");
        await desk.DoneAsync("coordinator", $"{desk.Path}/leave", new { unitId = desk.Units["third"] });
        await desk.PresentAsync(vote, 2);
        Assert.Equal(("1", "2", false), Condition(await desk.ClosedAsync(vote), "rejected", "units"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_tie_is_not_adopted_unless_the_chair_decides_and_an_abstention_counts_as_the_rule_says(string database)
    {
        await using var desk = await OpenAsync(database, "chair", "delegate", "third");
        Assert.Equal("rejected", await OutcomeAsync(desk, new { majority = "simple", of = "cast" }, "yes", "no"));
        Assert.Equal("adopted", await OutcomeAsync(desk, new { majority = "simple", of = "cast", tie = "chair" }, "yes", "no"));
        Assert.Equal("rejected", await OutcomeAsync(desk, new { majority = "simple", of = "cast", tie = "chair" }, "no", "yes"));
        Assert.Equal("adopted", await OutcomeAsync(desk, new { majority = "simple", of = "cast" }, "yes", "abstain"));
        Assert.Equal("rejected", await OutcomeAsync(desk, new { majority = "simple", of = "present" }, "yes", "abstain"));
        Assert.Equal("rejected", await OutcomeAsync(desk, new { majority = "simple", of = "cast" }, "abstain", "abstain"));
        Assert.Equal("tied", await OutcomeAsync(desk, new { majority = "simple", of = "cast" }, "option-1", "option-2", "东门", "西门"));
        Assert.Equal("chosen", await OutcomeAsync(desk, new { majority = "simple", of = "cast" }, "option-2", "abstain", "东门", "西门"));
        Assert.Equal("rejected", await OutcomeAsync(desk, new { majority = "simple", of = "cast" }, "abstain", "abstain", "东门", "西门"));
    }

    private static async Task<MeetingDesk> OpenAsync(string database, params string[] here)
    {
        var desk = await OfAsync(database);
        await desk.CallAsync();
        await desk.DoneAsync("coordinator", $"{desk.Path}/open");
        foreach (var who in here)
        {
            await desk.CheckInAsync(who);
        }

        return desk;
    }

    private static async Task<string?> OutcomeAsync(MeetingDesk desk, object rule, string chair, string other, params string[] options)
    {
        var vote = await desk.VoteAsync(rule, options);
        await desk.CastAsync("chair", vote, chair);
        await desk.CastAsync("delegate", vote, other);
        return (await desk.ClosedAsync(vote)).GetProperty("outcome").GetString();
    }

    private static (string? Reached, string? Needed, bool Held) Condition(JsonElement vote, string outcome, string kind)
    {
        Assert.Equal(outcome, vote.GetProperty("outcome").GetString());
        var condition = vote.GetProperty("conditions").EnumerateArray().Single(c => c.GetProperty("kind").GetString() == kind);
        return (condition.GetProperty("reached").GetString(), condition.GetProperty("needed").GetString(), condition.GetProperty("held").GetBoolean());
    }
}
