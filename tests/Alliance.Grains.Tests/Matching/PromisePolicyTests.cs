using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Silo;
using Alliance.Silo.Kernel;
using Alliance.Silo.Matching.Matches;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Matching;

/// <summary>What follows when both sides have agreed: promises, and what becomes of them where something is refused or ends.</summary>
public sealed class PromisePolicyTests
{
    private const string A = Product.AllianceId;

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Where_the_need_cannot_promise_any_more_what_the_resource_promised_is_free_again(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await BegunAsync(test);
        await AgreeAsync(product, "one", "first");
        await AgreeAsync(product, "two", "second");
        await product.SettleAsync();
        var fallen = Assert.Single(await product.HappenedAsync<MatchFellThrough>());
        Assert.Equal(("need", "listing.not-enough", 0L), (fallen.ListingId, fallen.Code, fallen.Left));
        Assert.Single(await product.HappenedAsync<MatchCommitted>());
        var freed = Assert.Single(await product.HappenedAsync<ListingReleased>());
        Assert.Equal(fallen.ResourceId, freed.ListingId);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Withdrawing_frees_both_and_what_ended_before_it_was_promised_is_not_promised(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await BegunAsync(test);
        await AgreeAsync(product, "early", "first");
        await product.DoAsync(new WithdrawMatch(A, "early", "unit-b", "改期"), Delegate("unit-b"));
        await product.SettleAsync();
        Assert.Empty(await product.HappenedAsync<ListingPromised>());
        await AgreeAsync(product, "late", "first");
        await product.SettleAsync();
        Assert.Equal(2, (await product.HappenedAsync<ListingPromised>()).Length);
        await product.DoAsync(new DeliverMatch(A, "late", 4 * Milli.One, null), Delegate("unit-b"));
        await product.DoAsync(new ConfirmMatch(A, "late", 4 * Milli.One), Delegate("unit-a"));
        await product.DoAsync(new WithdrawMatch(A, "late", "unit-a", null), Delegate("unit-a"));
        await product.SettleAsync();
        Assert.Equal([4 * Milli.One, 4 * Milli.One], (await product.HappenedAsync<ListingDelivered>()).Select(d => d.Quantity));
        Assert.Equal([6 * Milli.One, 6 * Milli.One], (await product.HappenedAsync<ListingReleased>()).Select(r => r.Quantity));
        Assert.True((await new Verify(product.Database).RunAsync()).IsSound);
    }

    /// <summary>A process that was cut off before it sent the rest sends all of it once more, from before the ending.</summary>
    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Reacting_again_to_everything_changes_nothing(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await BegunAsync(test);
        await AgreeAsync(product, "one", "first");
        await AgreeAsync(product, "two", "second");
        await product.SettleAsync();
        var before = await product.Store.HeadAsync(ScopeId.OfAlliance(A));
        await product.Database.WriteAsync(c => c.ExecuteAsync("UPDATE policy_checkpoint SET position = 0, behind = 1, lease_until = 0 WHERE policy = 'match.promises'"));
        await product.SettleAsync();
        Assert.Equal(before, await product.Store.HeadAsync(ScopeId.OfAlliance(A)));
    }

    [Fact]
    public async Task What_a_process_promised_for_a_match_that_had_ended_is_freed_when_the_commitment_is_refused()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await BegunAsync(test);
        await AgreeAsync(product, "one", "first");
        var agreed = Assert.Single(await product.HappenedAsync<MatchAgreed>());
        var policy = product.Get<IEnumerable<IPolicy>>().OfType<PromisePolicy>().Single();
        var instead = await policy.RefusedAsync(null!, agreed, new CommitMatch(A, "one"), new Refusal(MatchCodes.WrongStage, new Dictionary<string, string>(StringComparer.Ordinal)), CancellationToken.None);
        Assert.Equal(["first", "need"], instead!.Cast<ReleaseListing>().Select(r => r.ListingId));
    }

    private static Caller Delegate(string unit) => new($"of-{unit}", [new Grant(Role.Delegate, unit)]);

    /// <summary>unit-a needs ten places; unit-b and unit-c have ten each.</summary>
    private async Task<Product> BegunAsync(TestDatabase test)
    {
        var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b", "unit-c");
        foreach (var (id, kind, unit) in new[] { ("need", "need", "unit-a"), ("first", "resource", "unit-b"), ("second", "resource", "unit-c") })
        {
            await product.DoAsync(new PostListing(A, id, unit, Terms(kind), null), Delegate(unit));
        }

        return product;
    }

    private static ListingTerms Terms(string kind) => new(
        kind, "parking", "夜间停车位", null, 10 * Milli.One, true, null, null, null, ListingAudience.Alliance, null, new DateOnly(2026, 12, 1), ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间"));

    private static async Task AgreeAsync(Product product, string match, string resource)
    {
        await product.DoAsync(new OfferMatch(A, match, "need", resource, 10 * Milli.One, "unit-a", null, null, null), Delegate("unit-a"));
        var giver = resource == "first" ? "unit-b" : "unit-c";
        await product.DoAsync(new AcceptMatch(A, match, giver), Delegate(giver));
    }
}
