using System.Collections.Immutable;
using Alliance.Domain.Conferences;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Topics;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Silo;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Listings;

/// <summary>What is promised, and what becomes of a need that nobody meets, through the log, the policies and the clock.</summary>
public sealed class PromiseTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Of_five_hundred_who_ask_at_once_for_one_of_a_hundred_a_hundred_get_it_and_the_others_are_told(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b");
        await product.DoAsync(Post("places", "resource", 100), Product.Coordinator);
        var bus = product.Get<ICommandBus>();
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => bus.SendAsync(
            new PromiseListing(Product.AllianceId, "places", $"match-{i}", Milli.One, "unit-b"), Caller.System, $"promise-{i}")));
        Assert.Equal(100, answers.Count(a => a.Accepted));
        Assert.All(answers.Where(a => !a.Accepted), a => Assert.Equal(("listing.not-enough", "0"), (a.Code, a.Facts["left"])));
        var promised = await product.HappenedAsync<ListingPromised>();
        Assert.Equal((100, 100), (promised.Length, promised.Select(p => p.MatchId).Distinct().Count()));
        Assert.True((await new Verify(product.Database).RunAsync()).IsSound);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_need_that_waited_too_long_stands_on_the_backlog_of_topics_once(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b");
        await product.DoAsync(Post("need", "need", 80), Product.Coordinator);
        await product.SettleAsync();
        Assert.Empty(await product.HappenedAsync<TopicProposed>());
        for (var round = 0; round < 3; round++)
        {
            _clock.Advance(TimeSpan.FromDays(31));
            await product.SettleAsync();
        }

        Assert.NotEmpty(await product.HappenedAsync<ListingClimbed>());
        var topic = Assert.Single(await product.HappenedAsync<TopicProposed>());
        Assert.Contains("夜间停车位", topic.Title, StringComparison.Ordinal);
        Assert.Equal(topic.TopicId, Assert.Single(await product.HappenedAsync<TopicAdmitted>()).TopicId);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_need_that_climbed_appears_on_the_next_agenda_whichever_was_first_the_meeting_or_the_climb(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b");
        await product.DoAsync(Post("need", "need", 80), Product.Coordinator);
        await CallAsync(product, "meeting-1", _clock.GetUtcNow().AddDays(60));
        await product.SettleAsync();
        Assert.Null(await AgendaAsync(product, "meeting-1"));
        _clock.Advance(TimeSpan.FromDays(31));
        await product.SettleAsync();
        var topic = Assert.Single(await product.HappenedAsync<TopicAdmitted>());
        Assert.Equal(topic.TopicId, Assert.Single((await AgendaAsync(product, "meeting-1"))!.Items, i => i.TopicId is not null).TopicId);

        await product.DoAsync(new CancelConference(Product.AllianceId, "meeting-1", "改期再开"), Product.Coordinator);
        await product.SettleAsync();
        await CallAsync(product, "meeting-2", _clock.GetUtcNow().AddDays(45));
        await product.SettleAsync();
        Assert.Equal(topic.TopicId, Assert.Single((await AgendaAsync(product, "meeting-2"))!.Items, i => i.TopicId is not null).TopicId);
    }

    private static Task CallAsync(Product product, string id, DateTimeOffset at) => product.DoAsync(
        new CallConference(Product.AllianceId, id, MeetingKind.JointConference, "联席会议", at, at.AddHours(2), new Place("二楼会议室"), null, null, null, ["unit-a", "unit-b"], [], [], false, null), Product.Coordinator);

    private static async Task<AgendaArranged?> AgendaAsync(Product product, string meeting) =>
        (await product.HappenedAsync<AgendaArranged>()).LastOrDefault(a => a.ConferenceId == meeting && a.Items.Any(i => i.TopicId is not null));

    private static PostListing Post(string id, string kind, long quantity) => new(
        Product.AllianceId,
        id,
        "unit-a",
        new ListingTerms(
            kind, "parking", "夜间停车位", null, quantity * Milli.One, true, null, null, null, ListingAudience.Alliance, null, new DateOnly(2026, 12, 1),
            ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间")),
        null);
}
