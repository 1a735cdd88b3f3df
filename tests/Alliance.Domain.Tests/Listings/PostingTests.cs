using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Tests.Kernel;
using Xunit;
using static Alliance.Domain.Tests.Listings.ListingScenario;

namespace Alliance.Domain.Tests.Listings;

public sealed class PostingTests
{
    [Fact]
    public void A_member_posts_and_the_contact_goes_beside_the_event()
    {
        var s = Empty();
        var decision = (Decision.Accepted)s.When(One, new PostListing("a", "l", "u1", Parking(), new ListingContact("王芳", "139", null)));
        var posted = Assert.IsType<ListingPosted>(Assert.Single(decision.Events));
        Assert.Equal((Side.Wants, 1, "个", true), (posted.Side, posted.CategoryVersion, posted.Unit, posted.HasContact));
        Assert.DoesNotContain("王芳", Catalog.Write(posted), StringComparison.Ordinal);
        Assert.Equal("王芳", Assert.IsType<ListingContactWrite>(Assert.Single(decision.Private)).Contact!.Name);
        Assert.Equal(ListingStatus.Posted, s.State.Status);
    }

    [Fact]
    public void Only_members_in_good_standing_post_and_only_for_themselves()
    {
        Empty().Refused(KernelCodes.Forbidden, Callers.Delegate("u3"), new PostListing("a", "l", "u3", Parking(), null));
        Empty().Refused(KernelCodes.Forbidden, Two, new PostListing("a", "l", "u1", Parking(), null));
        Empty().Refused(ListingCodes.NotAMember, Callers.Coordinator(), new PostListing("a", "l", "u3", Parking(), null));
        Empty().Accepted(Callers.Coordinator(), new PostListing("a", "l", "u1", Parking(), null));
    }

    [Theory]
    [InlineData("period", null, ListingCodes.FieldRequired)]
    [InlineData("period", "半夜", ListingCodes.FieldNotAChoice)]
    [InlineData("height", "两米", ListingCodes.FieldNotANumber)]
    [InlineData("colour", "红", ListingCodes.UnknownField)]
    public void What_a_category_asks_for_is_held_against_its_fields(string field, string? value, string code)
    {
        var fields = value is null ? Parking().Fields.Remove(field) : Parking().Fields.SetItem(field, value);
        var refused = Empty().Refused(code, One, new PostListing("a", "l", "u1", Parking() with { Fields = fields }, null));
        Assert.Equal($"fields.{field}", refused.Facts["field"]);
    }

    [Fact]
    public void A_category_of_another_list_is_refused()
    {
        Empty().Refused(ListingCodes.UnknownCategory, One, new PostListing("a", "l", "u1", Parking() with { Category = "project-joint" }, null));
        Empty().Refused(ListingCodes.UnknownKind, One, new PostListing("a", "l", "u1", Parking() with { Kind = "dreams" }, null));
        Empty().Refused(ListingCodes.AlreadyOver, One, new PostListing("a", "l", "u1", Parking() with { ValidUntil = new DateOnly(2026, 3, 9) }, null));
    }

    [Fact]
    public void A_draft_is_there_for_its_own_unit_alone_until_it_is_posted()
    {
        var s = Empty();
        s.Single<ListingDrafted>(One, new DraftListing("a", "l", "u1", Parking() with { Fields = Parking().Fields.Clear() }, null));
        s.Refused(KernelCodes.Forbidden, Two, new WithdrawListing("a", "l", null));
        Assert.Equal(Relation.None, new ListingDecider().RelationOf(s.State, new PauseListing("a", "l"), new CommandContext("c", s.Now, Two, Facts: Facts)) & Relation.Member);
        s.Single<ListingDrafted>(One, new DraftListing("a", "l", "u1", Parking(), null));
        s.Single<ListingPosted>(One, new PostListing("a", "l", "u1", Parking(), null));
        s.Refused(ListingCodes.AlreadyPosted, One, new DraftListing("a", "l", "u1", Parking(), null));
    }

    [Fact]
    public void A_change_that_changes_nothing_happens_not()
    {
        var s = Posted();
        Assert.Empty(s.Accepted(One, new ChangeListing("a", "l", Parking(), null, KeepContact: true)));
        s.Single<ListingChanged>(One, new ChangeListing("a", "l", Parking(quantity: 90), null, KeepContact: true));
        Assert.True(s.State.HasContact);
        s.Single<ListingChanged>(One, new ChangeListing("a", "l", Parking(quantity: 90), null));
        Assert.False(s.State.HasContact);
    }

    [Fact]
    public void What_is_meant_for_a_branch_names_it_and_is_hidden_from_the_others()
    {
        var s = Empty();
        var terms = Parking() with { Audience = ListingAudience.Branch, BranchId = "b" };
        s.Refused(ListingCodes.UnknownBranch, One, new PostListing("a", "l", "u1", terms, null));
        s.Facts = Facts with { UnitsOfBranch = ["u1"] };
        Assert.Equal("b", s.Single<ListingPosted>(One, new PostListing("a", "l", "u1", terms, null)).OnlyBodyId);
        var context = new CommandContext("c", s.Now, Two, Facts: s.Facts);
        Assert.Equal(Relation.None, new ListingDecider().RelationOf(s.State, new PauseListing("a", "l"), context) & Relation.Member);
    }
}
