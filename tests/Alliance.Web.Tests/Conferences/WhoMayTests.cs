using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Domain.Votes;
using Alliance.Tests.Databases;
using Alliance.Web.Kernel;
using static Alliance.Web.Tests.Conferences.MeetingDesk;

namespace Alliance.Web.Tests.Conferences;

/// <summary>No vote, minute or check-in by somebody not entitled, before the opening, after the closing, or twice.</summary>
public sealed class WhoMayTests
{
    private static readonly object InMeeting = new { majority = "simple", of = "present", mustBePresent = true };

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nobody_votes_minutes_or_checks_in_who_may_not_or_not_now_or_not_again(string database)
    {
        await using var desk = await OfAsync(database);
        await desk.CallAsync();
        await BeforeAsync(desk);
        await desk.DoneAsync("coordinator", $"{desk.Path}/open");
        await CheckingInAsync(desk);
        var vote = await VotingAsync(desk);
        await desk.DoneAsync("chair", $"{desk.Path}/close");
        await AfterAsync(desk, vote);
        await MinutesAsync(desk);
    }

    private static async Task BeforeAsync(MeetingDesk desk)
    {
        Assert.Equal(ConferenceCodes.NotOpenYet, await desk.RefusedAsync("delegate", $"{desk.Path}/check-in", new { unitId = desk.Units["delegate"] }));
        Assert.Equal(VoteCodes.MeetingNotOpen, await desk.RefusedAsync("chair", $"{Ours}/votes", new { title = "早了", conferenceId = desk.Meeting }));
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("delegate", $"{Ours}/votes/not-yet/ballots", new { unitId = desk.Units["delegate"], choice = "yes" }));
        Assert.Equal(MinutesCodes.NotHeld, await desk.RefusedAsync("coordinator", $"{Ours}/minutes/{desk.Meeting}/open"));
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("delegate", $"{Ours}/minutes/{desk.Meeting}/updates", new { update = "AAA=" }));
    }

    private static async Task CheckingInAsync(MeetingDesk desk)
    {
        var mine = new { unitId = desk.Units["delegate"] };
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("stranger", $"{desk.Path}/check-in", mine));
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("observer", $"{desk.Path}/check-in", mine));
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("chair", $"{desk.Path}/check-in", mine));
        Assert.Equal(WebCodes.NotSignedIn, await desk.RefusedAsync("nobody", $"{desk.Path}/check-in", mine));
        Assert.Equal(ConferenceCodes.NotEntitled, await desk.RefusedAsync("coordinator", $"{desk.Path}/check-in", new { unitId = "applying-unit", byHand = true }));
        await desk.CheckInAsync("chair");
        await desk.CheckInAsync("delegate");
        Assert.Equal(ConferenceCodes.AlreadyCheckedIn, await desk.RefusedAsync("delegate", $"{desk.Path}/check-in", mine));
        Assert.Equal(ConferenceCodes.AlreadyCheckedIn, await desk.RefusedAsync("deputy", $"{desk.Path}/check-in", mine));
    }

    private static async Task<string> VotingAsync(MeetingDesk desk)
    {
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("delegate", $"{Ours}/votes", new { title = "不是主席", conferenceId = desk.Meeting }));
        var vote = await desk.VoteAsync(InMeeting);
        var (ballots, mine) = ($"{Ours}/votes/{vote}/ballots", new { unitId = desk.Units["delegate"], choice = "yes" });
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("chair", ballots, mine));
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("observer", ballots, mine));
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("supervisor", ballots, mine));
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("stranger", ballots, mine));
        Assert.Equal(WebCodes.NotSignedIn, await desk.RefusedAsync("nobody", ballots, mine));
        await desk.DoneAsync("delegate", $"{desk.Path}/leave", new { unitId = desk.Units["delegate"] });
        await desk.PresentAsync(vote, 1);
        Assert.Equal(VoteCodes.NotCheckedIn, await desk.RefusedAsync("delegate", ballots, mine));
        await desk.CheckInAsync("delegate");
        await desk.PresentAsync(vote, 2);
        await desk.DoneAsync("deputy", ballots, new { unitId = desk.Units["delegate"], choice = "no" });
        Assert.Equal(VoteCodes.AlreadyVoted, await desk.RefusedAsync("delegate", ballots, mine));
        await desk.ClosedAsync(vote);
        Assert.Equal(VoteCodes.Closed, await desk.RefusedAsync("chair", ballots, new { unitId = desk.Units["chair"], choice = "yes" }));
        return vote;
    }

    private static async Task AfterAsync(MeetingDesk desk, string vote)
    {
        Assert.Equal(ConferenceCodes.Over, await desk.RefusedAsync("coordinator", $"{desk.Path}/check-in", new { unitId = desk.Units["third"], byHand = true }));
        Assert.Equal(VoteCodes.MeetingNotOpen, await desk.RefusedAsync("chair", $"{Ours}/votes", new { title = "晚了", conferenceId = desk.Meeting }));
        Assert.Equal(VoteCodes.Closed, await desk.RefusedAsync("deputy", $"{Ours}/votes/{vote}/ballots", new { unitId = desk.Units["delegate"], choice = "yes" }));
    }

    private static async Task MinutesAsync(MeetingDesk desk)
    {
        var minutes = $"{Ours}/minutes/{desk.Meeting}";
        await desk.DoneAsync("coordinator", $"{minutes}/open");
        var update = new { update = "AAA=" };
        Assert.Equal(KernelCodes.NotFound, await desk.RefusedAsync("stranger", $"{minutes}/updates", update));
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("observer", $"{minutes}/updates", update));
        Assert.Equal(WebCodes.NotSignedIn, await desk.RefusedAsync("nobody", $"{minutes}/updates", update));
        await desk.DoneAsync("delegate", $"{minutes}/updates", update);
        Assert.Equal(MinutesCodes.NotSent, await desk.RefusedAsync("delegate", $"{minutes}/confirm", new { unitId = desk.Units["delegate"] }));
        var send = new { through = 1, content = new { sections = Array.Empty<object>() }, text = "会议纪要" };
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("delegate", $"{minutes}/send", send));
        await desk.DoneAsync("chair", $"{minutes}/send", send);
        Assert.Equal(MinutesCodes.Sent, await desk.RefusedAsync("delegate", $"{minutes}/updates", update));
        Assert.Equal(KernelCodes.Forbidden, await desk.RefusedAsync("chair", $"{minutes}/confirm", new { unitId = desk.Units["delegate"] }));
        await desk.DoneAsync("delegate", $"{minutes}/confirm", new { unitId = desk.Units["delegate"] });
        Assert.Equal(MinutesCodes.AlreadyConfirmed, await desk.RefusedAsync("deputy", $"{minutes}/confirm", new { unitId = desk.Units["delegate"] }));
        await desk.DoneAsync("chair", $"{minutes}/confirm", new { unitId = desk.Units["chair"] });
        Assert.Equal(MinutesCodes.Fixed, await desk.RefusedAsync("coordinator", $"{minutes}/updates", update));
        Assert.Equal(MinutesCodes.Fixed, await desk.RefusedAsync("chair", $"{minutes}/send", send));
    }
}
