using Alliance.Domain.Kernel;
using Alliance.Domain.Minutes;
using Alliance.Domain.Tests.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.Minutes;

public sealed class MinutesDeciderTests
{
    private static readonly AllianceRoll Roll = new(true, ["31"], ["u1", "u2", "u3"], ["suspended"], "u2");

    private static Scenario<MinutesState> Fresh(bool held = true, params string[] present) =>
        new(new MinutesDecider()) { Facts = new MinutesFacts(Roll, held, "联席会议", [.. present]) };

    private static Scenario<MinutesState> Open(params string[] present) => Fresh(true, present).Given(new MinutesOpened("a", "c", "联席会议"));

    private static SendMinutes Send(long through, int days = 7) => new("a", "c", through, "{}", """{"sections":[]}""", "", days);

    private static Scenario<MinutesState> Sent(params string[] present)
    {
        var scenario = Open(present);
        scenario.Accepted(Callers.Delegate("u1"), new WriteMinutes("a", "c", "AAAA"));
        scenario.Single<MinutesSent>(Callers.Coordinator(), Send(1));
        return scenario;
    }

    [Fact]
    public void They_open_with_their_meeting_once_and_not_before()
    {
        Fresh(held: false).Refused(MinutesCodes.NotHeld, Caller.System, new OpenMinutes("a", "c"));
        var scenario = Fresh();
        Assert.Equal("联席会议", scenario.Single<MinutesOpened>(Caller.System, new OpenMinutes("a", "c")).Title);
        Assert.Empty(scenario.Accepted(Caller.System, new OpenMinutes("a", "c")));
    }

    [Fact]
    public void Every_member_writes_and_nobody_from_outside_does()
    {
        var scenario = Open();
        Assert.Equal((1, "u1"), Of(scenario.Single<MinutesWritten>(Callers.Deputy("u1"), new WriteMinutes("a", "c", "AAAA"))));
        Assert.Equal((2, (string?)null), Of(scenario.Single<MinutesWritten>(Callers.Coordinator(), new WriteMinutes("a", "c", "AAAA"))));
        scenario.Refused(KernelCodes.Forbidden, Callers.Delegate("suspended"), new WriteMinutes("a", "c", "AAAA"));
        scenario.Refused(KernelCodes.Forbidden, Callers.With(Role.Observer, "a"), new WriteMinutes("a", "c", "AAAA"));

        static (long, string?) Of(MinutesWritten e) => (e.Seq, e.UnitId);
    }

    [Fact]
    public void The_text_goes_beside_the_log_and_never_into_it()
    {
        var decider = new MinutesDecider();
        var decision = (Decision.Accepted)decider.Decide(
            Open().State, new WriteMinutes("a", "c", "c2VjcmV0"), new CommandContext("x", default, Callers.Coordinator(), Facts: new MinutesFacts(Roll, true, "", [])));
        Assert.Equal("c2VjcmV0", Assert.IsType<MinutesUpdate>(Assert.Single(decision.Private)).Data);
        Assert.DoesNotContain("c2VjcmV0", Catalog.Write(Assert.Single(decision.Events)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_or_a_sending_that_lacks_somebodys_words_is_refused()
    {
        var scenario = Open();
        scenario.Accepted(Callers.Delegate("u1"), new WriteMinutes("a", "c", "AAAA"));
        scenario.Accepted(Callers.Delegate("u3"), new WriteMinutes("a", "c", "BBBB"));
        scenario.Refused(MinutesCodes.TextWentOn, Callers.Delegate("u1"), new CompactMinutes("a", "c", 1, "AAAA"));
        scenario.Refused(MinutesCodes.TextWentOn, Callers.Coordinator(), Send(1));
        scenario.Single<MinutesCompacted>(Callers.Delegate("u1"), new CompactMinutes("a", "c", 2, "AAAA"));
        scenario.Single<MinutesSent>(Callers.Coordinator(), Send(3));
    }

    [Fact]
    public void Those_who_were_present_are_asked_or_all_where_that_is_not_known()
    {
        Assert.Equal(["u1", "u3"], Sent("u1", "u3", "gone-since").State.Asked);
        Assert.Equal(["u1", "u2", "u3"], Sent().State.Asked);
    }

    [Fact]
    public void They_are_fixed_when_all_have_confirmed_and_nothing_changes_them_after()
    {
        var scenario = Sent("u1", "u3");
        scenario.Refused(MinutesCodes.Sent, Callers.Coordinator(), new WriteMinutes("a", "c", "CCCC"));
        scenario.Refused(KernelCodes.Forbidden, Callers.Delegate("u3"), new ConfirmMinutes("a", "c", "u1"));
        scenario.Refused(MinutesCodes.NotAsked, Callers.Delegate("u2"), new ConfirmMinutes("a", "c", "u2"));
        scenario.Single<MinutesConfirmed>(Callers.Delegate("u1"), new ConfirmMinutes("a", "c", "u1"));
        scenario.Refused(MinutesCodes.AlreadyConfirmed, Callers.Delegate("u1"), new ConfirmMinutes("a", "c", "u1"));
        var last = scenario.Accepted(Callers.Deputy("u3"), new ConfirmMinutes("a", "c", "u3"));
        var fixedNow = Assert.IsType<MinutesFixed>(last[^1]);
        Assert.Equal(("all", MinutesDecider.HashOf("{}", """{"sections":[]}""")), (fixedNow.How, fixedNow.Hash));
        foreach (var command in new MinutesCommand[] { new WriteMinutes("a", "c", "A"), Send(1), new TakeMinutesBack("a", "c", "改"), new CompactMinutes("a", "c", 1, "A") })
        {
            scenario.Refused(MinutesCodes.Fixed, Callers.Coordinator(), command);
        }
    }

    [Fact]
    public void The_clock_fixes_them_when_nobody_objects_in_time()
    {
        var (decider, scenario) = (new MinutesDecider(), Sent("u1", "u3"));
        var due = Assert.Single(decider.Due(scenario.State));
        Assert.Equal(scenario.Now.AddDays(7), due.At);
        Assert.Empty(scenario.Accepted(Caller.System, due.Command));
        scenario.Now = due.At;
        Assert.Equal("by-clock", scenario.Single<MinutesFixed>(Caller.System, due.Command).How);
        Assert.Empty(decider.Due(scenario.State));
    }

    [Fact]
    public void An_objection_opens_them_again_and_everybody_is_asked_anew()
    {
        var (decider, scenario) = (new MinutesDecider(), Sent("u1", "u3"));
        var due = Assert.Single(decider.Due(scenario.State));
        scenario.Single<MinutesConfirmed>(Callers.Delegate("u1"), new ConfirmMinutes("a", "c", "u1"));
        scenario.Single<MinutesObjected>(Callers.Delegate("u3"), new ObjectToMinutes("a", "c", "u3", "第二项漏记了我单位的意见"));
        scenario.Now = due.At;
        Assert.Empty(scenario.Accepted(Caller.System, due.Command));
        scenario.Accepted(Callers.Coordinator(), new WriteMinutes("a", "c", "CCCC"));
        Assert.Equal(2, scenario.Single<MinutesSent>(Callers.Coordinator(), Send(2)).Round);
        Assert.Empty(scenario.State.Confirmed);
        Assert.Empty(scenario.Accepted(Caller.System, due.Command));
    }
}
