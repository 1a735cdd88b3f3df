using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Listings.ListingScenario;

namespace Alliance.Domain.Tests.Listings;

public sealed class LifeTests
{
    private static readonly ListingDecider Decider = new();

    [Fact]
    public void It_expires_at_the_end_of_its_last_day_in_China_and_can_be_renewed()
    {
        var s = Posted("resource");
        var due = Assert.Single(Decider.Due(s.State));
        Assert.Equal(new DateTimeOffset(2026, 9, 2, 0, 0, 0, ChinaTime.Offset), due.At);
        Assert.Empty(s.Accepted(Caller.System, due.Command));
        s.Now = due.At;
        s.Single<ListingExpired>(Caller.System, due.Command);
        Assert.Empty(Decider.Due(s.State));
        s.Refused(ListingCodes.AlreadyOver, One, new RenewListing("a", "l", new DateOnly(2026, 9, 1)));
        s.Single<ListingRenewed>(One, new RenewListing("a", "l", new DateOnly(2026, 12, 1)));
        Assert.Equal((ListingStatus.Posted, 1), (s.State.Status, Decider.Due(s.State).Count()));
    }

    [Fact]
    public void A_need_that_waits_climbs_to_the_alliance_above_and_then_to_the_adjacent_provinces()
    {
        var s = Posted();
        var due = Decider.Due(s.State).Single(d => d.Key == "climb");
        Assert.Equal(s.Now.AddDays(30), due.At);
        s.Now = due.At;
        var first = s.Single<ListingClimbed>(Caller.System, due.Command);
        Assert.Equal(("above", false, 30), (first.ToAllianceId, first.Adjacent, first.Days));
        due = Decider.Due(s.State).Single(d => d.Key == "climb");
        s.Now = due.At;
        s.Facts = Facts with { ParentAllianceId = null };
        var second = s.Single<ListingClimbed>(Caller.System, due.Command);
        Assert.Equal((null, true, 60), (second.ToAllianceId, second.Adjacent, second.Days));
        Assert.DoesNotContain(Decider.Due(s.State), d => d.Key == "climb");
    }

    [Fact]
    public void A_draft_that_is_thrown_away_was_never_seen_and_is_no_more()
    {
        var s = Empty();
        s.Accepted(One, new DraftListing("a", "l", "u1", Parking(), new ListingContact("王芳", "139", null)));
        s.Refused(KernelCodes.Forbidden, Two, new WithdrawListing("a", "l", null));
        s.Single<ListingDiscarded>(One, new WithdrawListing("a", "l", "不要了"));
        Assert.Equal((ListingStage.Discarded, ListingStatus.Withdrawn, false), (s.State.Stage, s.State.Status, s.State.HasContact));
        s.Refused(KernelCodes.Forbidden, Two, new WithdrawListing("a", "l", null));
        s.Refused(ListingCodes.NotOpen, One, new WithdrawListing("a", "l", null));
        s.Refused(ListingCodes.AlreadyPosted, One, new PostListing("a", "l", "u1", Parking(), null));
    }

    [Fact]
    public void What_is_given_or_fulfilled_or_paused_or_for_a_branch_alone_does_not_climb()
    {
        Assert.DoesNotContain(Decider.Due(Posted("resource").State), d => d.Key == "climb");
        var met = Posted();
        met.Accepted(Caller.System, Promise("m", 80));
        Assert.DoesNotContain(Decider.Due(met.State), d => d.Key == "climb");
        var paused = Posted();
        paused.Single<ListingPaused>(One, new PauseListing("a", "l"));
        Assert.DoesNotContain(Decider.Due(paused.State), d => d.Key == "climb");
        paused.Single<ListingResumed>(One, new ResumeListing("a", "l"));
        Assert.Contains(Decider.Due(paused.State), d => d.Key == "climb");
        var branch = Empty();
        branch.Facts = Facts with { UnitsOfBranch = ["u1"] };
        branch.Accepted(One, new PostListing("a", "l", "u1", Parking() with { Audience = ListingAudience.Branch, BranchId = "b" }, null));
        Assert.DoesNotContain(Decider.Due(branch.State), d => d.Key == "climb");
    }

    [Fact]
    public void Withdrawing_is_for_good_and_erases_the_contact()
    {
        var s = Posted();
        var decision = (Decision.Accepted)s.When(One, new WithdrawListing("a", "l", "已解决"));
        Assert.Null(Assert.IsType<ListingContactWrite>(Assert.Single(decision.Private)).Contact);
        s.Refused(ListingCodes.NotOpen, One, new WithdrawListing("a", "l", null));
        s.Refused(ListingCodes.NotOpen, One, new RenewListing("a", "l", new DateOnly(2026, 12, 1)));
        s.Refused(KernelCodes.Forbidden, Two, new PauseListing("a", "l"));
    }

    [Fact]
    public void A_book_written_before_books_said_how_long_an_offer_waits_gives_the_usual_days()
    {
        var now = Catalog.Write(new ListingBookSet("a", Book with { AnswerDays = 7 }));
        Assert.Equal(7, ((ListingBookSet)Catalog.ReadEvent("listing-book.changed", now)).Book.AnswerDays);
        var then = now.Replace(",\"answerDays\":7", "", StringComparison.Ordinal);
        Assert.NotEqual(now, then);
        Assert.Equal(AnswerTime.Usual, ((ListingBookSet)Catalog.ReadEvent("listing-book.changed", then)).Book.AnswerDays);
    }

    [Fact]
    public void A_change_of_a_category_makes_a_version_and_nothing_else_does()
    {
        var s = new Scenario<BookState>(new BookDecider()) { Facts = Facts };
        var first = s.Single<ListingBookSet>(Callers.Coordinator(), new SetListingBook("a", Book));
        Assert.All(first.Book.Categories, c => Assert.Equal(1, c.Version));
        Assert.Empty(s.Accepted(Callers.Coordinator(), new SetListingBook("a", Book)));
        var renamed = Book with { Categories = [.. Book.Categories.Select(c => c.Code == "parking" ? c with { Zh = "车位", Fields = [c.Fields[0]] } : c)] };
        Assert.Equal(2, s.Single<ListingBookSet>(Callers.Coordinator(), new SetListingBook("a", renamed)).Book.Category("parking")!.Version);
        s.Accepted(Callers.Coordinator(), new SetListingBook("a", Book with { Categories = [.. Book.Categories.Where(c => c.Code != "parking")] }));
        Assert.Equal(3, s.Single<ListingBookSet>(Callers.Coordinator(), new SetListingBook("a", renamed)).Book.Category("parking")!.Version);
        s.Refused(KernelCodes.Forbidden, One, new SetListingBook("a", Book));
    }
}
