using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Access;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Kernel.Callers;

namespace Alliance.Domain.Tests.Calendars;

public sealed class TimePollTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 4, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Closes = new(2026, 11, 25, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_poll_closes_by_itself_when_all_have_answered_and_ranks_the_options()
    {
        var s = Opened();
        Assert.Equal(2, s.Accepted(Delegate("u1"), Answer("u1", Availability.Yes, Availability.IfNeedBe)).Length);
        s.Accepted(Deputy("u2"), Answer("u2", Availability.No, Availability.Yes));
        var closed = s.Accepted(Delegate("u3"), Answer("u3", Availability.Yes, Availability.No)).OfType<TimePollClosed>().Single();
        Assert.Equal("complete", closed.How);
        Assert.Equal(["o2", "o1"], closed.Ranking.Select(r => r.OptionId)); // o1 lacks u2, who must be there; o2 only u3, who should
        Assert.Equal(["u1"], closed.Ranking[0].IfNeedBe);
        Assert.Equal([0, 1], closed.Ranking.Select(r => r.RequiredMissing));
        s.Refused(PollCodes.NotOpen, Delegate("u1"), Answer("u1", Availability.No, Availability.No));
    }

    [Fact]
    public void The_clock_closes_it_and_silence_is_no_consent()
    {
        var s = Opened();
        s.Accepted(Delegate("u1"), Answer("u1", Availability.Yes, Availability.Yes));
        var due = Assert.Single(new TimePollDecider().Due(s.State));
        Assert.Equal(Closes, due.At);
        Assert.Empty(s.Accepted(Caller.System, due.Command)); // not yet
        s.Now = Closes;
        s.Refused(PollCodes.NotOpen, Delegate("u2"), Answer("u2", Availability.Yes, Availability.Yes));
        var closed = s.Single<TimePollClosed>(Caller.System, due.Command);
        Assert.Equal(("by-clock", 1, 3), (closed.How, closed.Answered, closed.Asked));
        Assert.Equal(["u2", "u3"], closed.Ranking[0].Silent);
        Assert.Empty(new TimePollDecider().Due(s.State));
        Assert.Empty(s.Accepted(Caller.System, due.Command));
    }

    [Fact]
    public void Nobody_but_the_unit_may_see_an_answer_before_it_closes()
    {
        Assert.Equal(Relation.UnitConcerned, AccessTable.ForEvent("time-poll.answered"));
        var s = Opened();
        var happened = s.Accepted(Delegate("u1"), Answer("u1", Availability.Yes, Availability.No));
        Assert.DoesNotContain("u1", Catalog.Write(happened.OfType<TimePollCounted>().Single()), StringComparison.Ordinal);
        Assert.DoesNotContain("yes", Catalog.Write(happened.OfType<TimePollCounted>().Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_those_who_were_asked_answer_and_only_whole()
    {
        var s = Opened();
        s.Refused(KernelCodes.Forbidden, Delegate("u2"), Answer("u1", Availability.Yes, Availability.Yes));
        s.Refused(KernelCodes.Forbidden, Coordinator(), Answer("u1", Availability.Yes, Availability.Yes));
        s.Refused(PollCodes.NotAsked, Delegate("u4"), Answer("u4", Availability.Yes, Availability.Yes));
        s.Refused(PollCodes.Incomplete, Delegate("u1"), new AnswerTimePoll("a", "p", "u1", [new PollChoice("o1", Availability.Yes)]));
        s.Refused(PollCodes.Incomplete, Delegate("u1"), new AnswerTimePoll("a", "p", "u1", [new PollChoice("o1", Availability.Yes), new PollChoice("o1", Availability.No)]));
    }

    [Fact]
    public void The_same_answer_again_changes_nothing_and_another_replaces_it()
    {
        var s = Opened();
        s.Accepted(Delegate("u1"), Answer("u1", Availability.Yes, Availability.No));
        Assert.Empty(s.Accepted(Delegate("u1"), Answer("u1", Availability.Yes, Availability.No)));
        Assert.Equal(1, s.Accepted(Delegate("u1"), Answer("u1", Availability.No, Availability.No)).OfType<TimePollCounted>().Single().Answered);
    }

    [Fact]
    public void Only_the_chair_and_the_coordinator_open_and_close_it()
    {
        var s = new Scenario<TimePollState>(new TimePollDecider()) { Facts = Facts, Now = Closes.AddDays(-2) };
        s.Refused(KernelCodes.Forbidden, Delegate("u2"), Open());
        s.Single<TimePollOpened>(Delegate("u1"), Open()); // u1 is in the chair
        s.Refused(KernelCodes.Forbidden, Delegate("u2"), new CloseTimePoll("a", "p"));
        s.Single<TimePollClosed>(Coordinator(), new CloseTimePoll("a", "p"));
    }

    [Fact]
    public void A_poll_that_nobody_could_answer_is_not_opened()
    {
        var s = new Scenario<TimePollState>(new TimePollDecider()) { Facts = Facts, Now = Closes.AddDays(-2) };
        s.Refused(PollCodes.NotAMember, Coordinator(), Open() with { Optional = ["stranger"] });
        s.Refused(PollCodes.TooLate, Coordinator(), Open() with { ClosesAt = s.Now });
        s.Refused(PollCodes.TooLate, Coordinator(), Open() with { ClosesAt = Noon });
        s.Facts = Facts with { AllianceStands = false };
        s.Refused(PollCodes.AllianceGone, Coordinator(), Open());
    }

    [Fact]
    public void A_cancelled_poll_publishes_nothing()
    {
        var s = Opened();
        s.Accepted(Delegate("u1"), Answer("u1", Availability.Yes, Availability.No));
        s.Single<TimePollCancelled>(Coordinator(), new CancelTimePoll("a", "p"));
        s.Now = Closes;
        Assert.Empty(s.Accepted(Caller.System, new CloseTimePollByClock("a", "p")));
    }

    private static readonly PollFacts Facts = new(true, ["31"], ["u1", "u2", "u3", "u4"], [], "u1");

    private static OpenTimePoll Open() => new(
        "a", "p", "四季度联席会议", MeetingKind.JointConference, 120, [new PollOption("o1", Noon), new PollOption("o2", Noon.AddDays(1))], ["u1", "u2"], ["u3"], Closes, null);

    private static AnswerTimePoll Answer(string unit, Availability first, Availability second) => new("a", "p", unit, [new PollChoice("o1", first), new PollChoice("o2", second)]);

    private static Scenario<TimePollState> Opened()
    {
        var s = new Scenario<TimePollState>(new TimePollDecider()) { Facts = Facts, Now = Closes.AddDays(-2) };
        s.Accepted(Coordinator(), Open());
        return s;
    }
}
