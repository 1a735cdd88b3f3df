using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Conferences.Sitting;

namespace Alliance.Domain.Tests.Conferences;

public sealed class CallingTests
{
    [Fact]
    public void A_meeting_is_called_at_the_charters_notice_and_not_an_hour_later()
    {
        Assert.Equal(ConferenceCodes.NoticeTooShort, new Sitting().Try(new Sitting().Calling(hoursAhead: 71.9), Coordinator));
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 72), Coordinator);
        var called = Assert.IsType<ConferenceCalled>(Assert.Single(sitting.Events));
        Assert.Equal(["a", "b", "c", "d"], called.Required);
        Assert.Equal("a", called.HostUnitId);
    }

    [Fact]
    public void Only_the_chair_and_the_coordinator_call_meetings()
    {
        Assert.Null(new Sitting().Try(new Sitting().Calling(), Of("a")));
        Assert.Equal(KernelCodes.Forbidden, new Sitting().Try(new Sitting().Calling(), Of("b")));
        Assert.Equal(ConferenceCodes.InPast, new Sitting().Try(new Sitting().Calling(MeetingKind.Consultation, -1), Coordinator));
    }

    [Fact]
    public void A_short_notice_holds_only_when_both_the_chair_and_the_coordinator_waive_it()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 1) with { WaiverReason = "台风" }, Coordinator);
        Assert.Equal(ConferenceCodes.WaiverOpen, sitting.Try(new OpenConference(Bund, Id), Coordinator));
        Assert.Equal(ConferenceCodes.WaiverOpen, sitting.Try(new AgreeToWaiver(Bund, Id), Coordinator));
        sitting.Do(new AgreeToWaiver(Bund, Id), Of("a"));
        sitting.Do(new OpenConference(Bund, Id), Coordinator);
        Assert.Equal(ConferenceCodes.NotWaivable, new Sitting().Try(new Sitting().Calling(MeetingKind.AnnualConference) with { WaiverReason = "急" }, Coordinator));
    }

    [Fact]
    public void Who_may_waive_the_meetings_notice_may_waive_that_of_its_agenda()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 100, agenda: Item("i", "t", Track.Decide)) with { WaiverReason = "台风" }, Coordinator);
        Assert.Equal(ConferenceCodes.WaiverOpen, sitting.Try(new AgreeToWaiver(Bund, Id), Coordinator));
        sitting.Do(new AgreeToWaiver(Bund, Id), Of("a"));
        Assert.False(sitting.State.WaiverOpen);
    }

    [Fact]
    public void A_topic_keeps_its_tracks_notice()
    {
        var late = new Sitting();
        Assert.Equal(ConferenceCodes.TrackNotice, late.Try(late.Calling(hoursAhead: 100, agenda: Item("i", "t", Track.Decide)), Coordinator));
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 340, agenda: Item("i", "t", Track.Decide)), Coordinator);
        sitting.Now = sitting.Now.AddHours(10);
        Assert.Equal(ConferenceCodes.TrackNotice, sitting.Try(new ArrangeAgenda(Bund, Id, [Item("i", "t", Track.Decide), Item("j", "u", Track.Decide)]), Coordinator));
        sitting.Do(new ArrangeAgenda(Bund, Id, [Item("j", "u", Track.Consult), Item("i", "t", Track.Decide)]), Of("a"));
    }

    [Fact]
    public void A_session_is_its_bodys_and_who_leads_the_body_calls_it()
    {
        var sitting = new Sitting { Facts = new Sitting().Facts with { Body = new ConferenceBody("talent", "committee", false, ["b", "c", "gone"], ["b"]) } };
        var call = sitting.Calling(MeetingKind.CommitteeSession);
        Assert.Equal(ConferenceCodes.BodyNeeded, sitting.Try(call, Coordinator));
        Assert.Equal(ConferenceCodes.UnknownBody, sitting.Try(call with { Kind = MeetingKind.BranchSession, BodyId = "talent" }, Coordinator));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(call with { BodyId = "talent" }, Of("c")));
        sitting.Do(call with { BodyId = "talent" }, Of("b"));
        Assert.Equal(["b", "c"], sitting.State.Required);
    }

    [Fact]
    public void Another_time_asks_everybody_again()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(), Coordinator);
        sitting.Do(new AnswerConference(Bund, Id, "b", ConferenceAnswer.Come, null), Of("b"));
        var (from, to) = (sitting.State.StartsAt.AddDays(1), sitting.State.EndsAt.AddDays(1));
        sitting.Do(new RescheduleConference(Bund, Id, from, to, new Place("一号会议室"), null, null), Coordinator);
        Assert.Equal((1, from, 0), (sitting.State.Sequence, sitting.State.StartsAt, sitting.State.Answers.Count));
        sitting.Do(new CancelConference(Bund, Id, "台风"), Of("a"));
        Assert.Equal(2, sitting.State.Sequence);
        Assert.Equal(ConferenceCodes.Cancelled, sitting.Try(new OpenConference(Bund, Id), Coordinator));
    }

    [Fact]
    public void Those_that_have_not_answered_are_reminded_three_days_and_one_day_before()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 100), Coordinator);
        sitting.Do(new AnswerConference(Bund, Id, "a", ConferenceAnswer.Deputy, null), Of("a"));
        var first = Assert.Single(sitting.Due);
        Assert.Equal(sitting.State.StartsAt.AddHours(-72), first.At);
        sitting.Do(first.Command, Caller.System);
        Assert.Equal(["b", "c", "d"], Assert.IsType<AnswersReminded>(sitting.Events[^1]).UnitIds);
        sitting.Do(first.Command, Caller.System);
        Assert.Equal(sitting.State.StartsAt.AddHours(-24), Assert.Single(sitting.Due).At);
        sitting.Do(Assert.Single(sitting.Due).Command, Caller.System);
        Assert.Empty(sitting.Due);
        Assert.Equal(2, sitting.Events.OfType<AnswersReminded>().Count());
    }

    [Fact]
    public void A_unit_answers_for_itself_alone_and_only_when_invited()
    {
        var sitting = new Sitting();
        sitting.Do(ConferenceShapes.Check(sitting.Calling() with { Required = ["a", "b"], Optional = ["c"] }), Coordinator);
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(new AnswerConference(Bund, Id, "a", ConferenceAnswer.Come, null), Of("b")));
        Assert.Equal(ConferenceCodes.NotInvited, sitting.Try(new AnswerConference(Bund, Id, "d", ConferenceAnswer.Come, null), Of("d")));
        sitting.Do(new AnswerConference(Bund, Id, "c", ConferenceAnswer.Cannot, "出差"), Of("c"));
        sitting.Do(new AnswerConference(Bund, Id, "a", ConferenceAnswer.Come, null), Coordinator);
        Assert.Equal(ConferenceCodes.NotAMember, new Sitting().Try(ConferenceShapes.Check(new Sitting().Calling() with { Required = ["a", "gone"] }), Coordinator));
    }

    [Fact]
    public void A_meeting_goes_with_the_chair_and_asks_anew_unless_it_was_moved_by_hand_or_would_come_too_soon()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 400), Coordinator);
        sitting.Do(new AnswerConference(Bund, Id, "a", ConferenceAnswer.Come, null), Of("a"));
        var starts = sitting.State.StartsAt;
        sitting.Do(new MoveWithChair(Bund, Id, -7), Caller.System);
        Assert.Equal((starts.AddDays(-7), 1, 0), (sitting.State.StartsAt, sitting.State.Sequence, sitting.State.Answers.Count));
        sitting.Do(new MoveWithChair(Bund, Id, -7), Caller.System);
        Assert.Equal(starts.AddDays(-7), sitting.State.StartsAt);
        sitting.Do(new RescheduleConference(Bund, Id, starts, starts.AddHours(2), new Place("二号会议室"), null, null), Coordinator);
        sitting.Do(new MoveWithChair(Bund, Id, 14), Caller.System);
        Assert.Equal(starts, sitting.State.StartsAt);
    }

    [Fact]
    public void A_meeting_that_stayed_behind_does_not_go_back_a_way_that_it_never_went()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(hoursAhead: 400), Coordinator);
        var starts = sitting.State.StartsAt;
        sitting.Do(new MoveWithChair(Bund, Id, -14), Caller.System);
        Assert.Equal(starts.AddDays(-14), Assert.Single(sitting.Events.OfType<ConferenceStayed>()).WouldStartAt);
        sitting.Do(new MoveWithChair(Bund, Id, 14), Caller.System);
        Assert.Equal((starts, 0), (sitting.State.StartsAt, sitting.State.Sequence));
        sitting.Do(new MoveWithChair(Bund, Id, -14), Caller.System);
        Assert.Single(sitting.Events.OfType<ConferenceStayed>());
    }

    [Fact]
    public void What_an_earlier_meeting_left_open_comes_before_the_end_of_the_agenda_and_only_once()
    {
        var sitting = new Sitting();
        sitting.Facts = sitting.Facts with { Topics = [new AgendaTopic("t", Track.Decide, "admitted"), new AgendaTopic("gone", Track.Do, "settled")] };
        sitting.Do(sitting.Calling(hoursAhead: 100, agenda: new AgendaItem("o", null, "其他事项", 10, null, null, "other")), Coordinator);
        var fill = new FillAgenda(Bund, Id, [Item("i", "t", Track.Decide), Item("g", "gone", Track.Do)]);
        sitting.Do(fill, Caller.System);
        sitting.Do(fill, Caller.System);
        Assert.Equal(["i", "o"], sitting.State.Agenda.Select(p => p.Item.ItemId));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(fill, Coordinator));
    }
}
