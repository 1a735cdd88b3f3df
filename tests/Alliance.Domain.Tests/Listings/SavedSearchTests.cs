using Alliance.Domain.Kernel;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Domain.Tests.Kernel;
using Xunit;

namespace Alliance.Domain.Tests.Listings;

public sealed class SavedSearchTests
{
    private static readonly Caller Me = new("me", []);

    private static readonly SaveSearch Save = new("me", "s", new SearchTerms("夜间车位", null, "{}", "{}"), ByMail: true);

    [Fact]
    public void It_tells_how_much_is_new_and_is_silent_beyond_a_hundred_until_somebody_looks()
    {
        var s = Saved();
        Assert.Equal(3, s.Single<SearchFound>(Caller.System, new TellSearch("me", "s", 3)).Fresh);
        Assert.Equal(100, s.Single<SearchFound>(Caller.System, new TellSearch("me", "s", 9000)).Fresh);
        Assert.Empty(s.Accepted(Caller.System, new TellSearch("me", "s", 5)));
        s.Single<SearchLookedAt>(Me, new LookAtSearch("me", "s"));
        Assert.Empty(s.Accepted(Me, new LookAtSearch("me", "s")));
        Assert.Equal(5, s.Single<SearchFound>(Caller.System, new TellSearch("me", "s", 5)).Fresh);
    }

    [Fact]
    public void It_is_nobody_elses()
    {
        var s = Saved();
        foreach (var other in new[] { new Caller("other", []), new Caller("admin", [new Grant(Role.Administrator, "")]) })
        {
            s.Refused(KernelCodes.Forbidden, other, new RemoveSearch("me", "s"));
            s.Refused(KernelCodes.Forbidden, other, new LookAtSearch("me", "s"));
        }

        s.Refused(KernelCodes.Forbidden, Me, new TellSearch("me", "s", 1));
    }

    [Fact]
    public void A_person_saves_fifty_and_no_more_but_may_change_those_that_are_there()
    {
        var s = Saved();
        s.Facts = new SavedSearchFacts(50);
        s.Single<SearchSaved>(Me, Save with { ByMail = false });
        new Scenario<SavedSearchState>(new SavedSearchDecider()) { Facts = new SavedSearchFacts(50) }.Refused(SavedSearchCodes.TooMany, Me, Save);
    }

    [Fact]
    public void What_is_looked_for_stands_in_no_event_and_is_erased_with_the_search()
    {
        var s = Saved();
        var decision = Assert.IsType<Decision.Accepted>(s.When(Me, new RemoveSearch("me", "s")));
        Assert.Equal(new SearchTermsWrite("me", "s", null), Assert.Single(decision.Private));
        Assert.DoesNotContain("夜间车位", string.Concat(s.Happened.Select(Catalog.Write)), StringComparison.Ordinal);
    }

    private static Scenario<SavedSearchState> Saved()
    {
        var s = new Scenario<SavedSearchState>(new SavedSearchDecider()) { Facts = new SavedSearchFacts(0) };
        s.Single<SearchSaved>(Me, Save);
        return s;
    }
}
