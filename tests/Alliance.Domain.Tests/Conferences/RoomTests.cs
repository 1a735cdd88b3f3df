using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Conferences.Sitting;

namespace Alliance.Domain.Tests.Conferences;

public sealed class RoomTests
{
    [Fact]
    public void Nobody_checks_in_before_the_opening_after_the_closing_twice_or_without_being_entitled()
    {
        var sitting = new Sitting();
        sitting.Do(sitting.Calling(), Coordinator);
        Assert.Equal(ConferenceCodes.NotOpenYet, sitting.Try(In("b"), Of("b")));
        Assert.Equal(ConferenceCodes.TooEarlyToOpen, sitting.Try(new OpenConference(Bund, Id), Coordinator));
        sitting.Now = sitting.State.StartsAt.AddHours(-2);
        sitting.Do(new OpenConference(Bund, Id), Of("a"));
        Assert.Equal(ConferenceCodes.AlreadyOpen, sitting.Try(new OpenConference(Bund, Id), Coordinator));
        sitting.Do(In("b"), Of("b"));
        Assert.Equal(ConferenceCodes.AlreadyCheckedIn, sitting.Try(In("b"), DeputyOf("b")));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(In("c"), Of("b")));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(In("gone"), Of("gone")));
        Assert.Equal(ConferenceCodes.NotEntitled, sitting.Try(new CheckIn(Bund, Id, "gone", null, ByHand: true, AsDeputy: false), Coordinator));
        sitting.Do(new CloseConference(Bund, Id), Coordinator);
        Assert.Equal(ConferenceCodes.Over, sitting.Try(In("c"), Of("c")));
    }

    [Fact]
    public void A_deputy_checks_in_as_one_and_whoever_runs_it_by_hand()
    {
        var sitting = Open(["a"]);
        sitting.Do(In("b"), DeputyOf("b"));
        sitting.Do(new CheckIn(Bund, Id, "c", null, ByHand: true, AsDeputy: true), Coordinator);
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(new CheckIn(Bund, Id, "d", null, ByHand: true, AsDeputy: false), Of("b")));
        Assert.Equal(
            [("a", false, "link"), ("b", true, "link"), ("c", true, "hand")],
            sitting.Events.OfType<UnitCheckedIn>().Select(e => (e.UnitId, e.AsDeputy, e.How)));
    }

    [Fact]
    public void The_code_at_the_door_opens_for_its_minute_and_the_next()
    {
        var sitting = new Sitting();
        sitting.Do(ConferenceShapes.Check(sitting.Calling() with { CodeRequired = true }), Coordinator);
        sitting.Now = sitting.State.StartsAt;
        sitting.Do(new OpenConference(Bund, Id), Coordinator);
        var code = DoorCode.At("secret", Id, sitting.Now);
        Assert.Matches("^[0-9]{6}$", code);
        Assert.Equal(ConferenceCodes.WrongCode, sitting.Try(In("b"), Of("b")));
        Assert.Equal(ConferenceCodes.WrongCode, sitting.Try(In("b", code == "000000" ? "000001" : "000000"), Of("b")));
        sitting.Now = sitting.Now.AddSeconds(60);
        sitting.Do(In("b", code), Of("b"));
        sitting.Now = sitting.Now.AddSeconds(60);
        Assert.Equal(ConferenceCodes.WrongCode, sitting.Try(In("c", code), Of("c")));
        Assert.NotEqual(code, DoorCode.At("secret", "another", sitting.Now.AddSeconds(-120)));
        Assert.False(DoorCode.Matches(null, Id, code, sitting.Now));
    }

    [Fact]
    public void The_chair_leads_from_item_to_item_and_what_was_left_can_be_taken_up_again()
    {
        var sitting = Open(["a", "b"], Item("i"), Item("j"));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(new BeginItem(Bund, Id, "i"), Of("b")));
        sitting.Do(new BeginItem(Bund, Id, "i"), Of("a"));
        sitting.Do(new BeginItem(Bund, Id, "j"), Coordinator);
        Assert.Equal([ItemProgress.Paused, ItemProgress.Current], sitting.State.Agenda.Select(i => i.Progress));
        sitting.Do(new SettleItem(Bund, Id, "j", ItemOutcome.Noted, null), Coordinator);
        Assert.Equal(ConferenceCodes.ItemSettledAlready, sitting.Try(new SettleItem(Bund, Id, "j", ItemOutcome.Adopted, null), Coordinator));
        Assert.Equal(ConferenceCodes.ItemHasBegun, sitting.Try(new ArrangeAgenda(Bund, Id, [Item("i")]), Coordinator));
        Assert.Equal(ConferenceCodes.UnknownItem, sitting.Try(new BeginItem(Bund, Id, "k"), Coordinator));
    }

    [Fact]
    public void Topics_that_were_not_settled_or_were_put_off_carry_over()
    {
        var sitting = Open(["a"], Item("i", "handled"), Item("j", "put-off"), Item("k", "untouched"), Item("l"));
        foreach (var (item, how) in new[] { ("i", ItemOutcome.Adopted), ("j", ItemOutcome.Adjourned), ("l", ItemOutcome.Noted) })
        {
            sitting.Do(new BeginItem(Bund, Id, item), Coordinator);
            sitting.Do(new SettleItem(Bund, Id, item, how, null), Coordinator);
        }

        sitting.Do(new CloseConference(Bund, Id), Coordinator);
        var closed = Assert.IsType<ConferenceClosed>(sitting.Events[^1]);
        Assert.Equal(["handled"], closed.HandledTopicIds);
        Assert.Equal(["put-off", "untouched"], closed.OpenTopicIds);
    }

    [Fact]
    public void Motions_are_moved_and_seconded_by_different_units_that_are_here_on_the_item_on_the_table()
    {
        var sitting = Open(["a", "b"], Item("i"), Item("j"));
        MoveMotion Move(string motion, string unit, string? amends = null, string item = "i") => new(Bund, Id, motion, item, unit, "自一月起试行", amends);
        Assert.Equal(ConferenceCodes.NotCurrentItem, sitting.Try(Move("m", "a"), Of("a")));
        sitting.Do(new BeginItem(Bund, Id, "i"), Coordinator);
        Assert.Equal(ConferenceCodes.NotPresent, sitting.Try(Move("m", "c"), Of("c")));
        sitting.Do(Move("m", "a"), Of("a"));
        Assert.Equal(ConferenceCodes.OwnMotion, sitting.Try(new SecondMotion(Bund, Id, "m", "a"), Of("a")));
        sitting.Do(new SecondMotion(Bund, Id, "m", "b"), Of("b"));
        Assert.Equal(ConferenceCodes.AlreadySeconded, sitting.Try(new SecondMotion(Bund, Id, "m", "b"), Of("b")));
        sitting.Do(Move("n", "b", "m"), Of("b"));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(new WithdrawMotion(Bund, Id, "m"), Of("b")));
        sitting.Do(new WithdrawMotion(Bund, Id, "n"), Of("b"));
        sitting.Do(new SettleMotion(Bund, Id, "m", MotionOutcome.Adopted, "vote"), Caller.System);
        Assert.Equal(ConferenceCodes.MotionOver, sitting.Try(new WithdrawMotion(Bund, Id, "m"), Of("a")));
        Assert.Equal(ConferenceCodes.UnknownMotion, sitting.Try(Move("o", "a", "m"), Of("a")));
    }

    [Fact]
    public void Speakers_are_called_in_the_order_in_which_they_asked_unless_the_chair_picks_one()
    {
        var sitting = Open(["a", "b", "c"]);
        foreach (var unit in new[] { "a", "b", "c" })
        {
            sitting.Do(new AskToSpeak(Bund, Id, unit), Of(unit));
        }

        Assert.Equal(ConferenceCodes.AlreadyAsked, sitting.Try(new AskToSpeak(Bund, Id, "b"), Of("b")));
        Assert.Equal(ConferenceCodes.NotPresent, sitting.Try(new AskToSpeak(Bund, Id, "d"), Of("d")));
        sitting.Do(new CallSpeaker(Bund, Id, null), Of("a"));
        sitting.Do(new CallSpeaker(Bund, Id, 3), Coordinator);
        Assert.Equal([(2, false), (3, true)], sitting.State.Speakers.Select(s => (s.Number, s.Speaking)));
        Assert.Equal(KernelCodes.Forbidden, sitting.Try(new EndSpeech(Bund, Id, 3), Of("b")));
        sitting.Do(new LeaveConference(Bund, Id, "c"), Of("c"));
        Assert.Equal(2, Assert.Single(sitting.State.Speakers).Number);
    }

    [Fact]
    public void Who_has_left_may_come_back()
    {
        var sitting = Open(["a", "b"]);
        sitting.Do(new LeaveConference(Bund, Id, "b"), Of("b"));
        Assert.Equal(ConferenceCodes.NotPresent, sitting.Try(new LeaveConference(Bund, Id, "b"), Of("b")));
        sitting.Do(In("b"), Of("b"));
        Assert.True(sitting.State.IsHere("b"));
    }
}
