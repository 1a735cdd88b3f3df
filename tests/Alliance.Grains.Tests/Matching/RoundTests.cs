using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.Matching.Rounds;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Silo;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Rounds;
using Alliance.Tests.Databases;

namespace Alliance.Grains.Tests.Matching;

/// <summary>Rounds through the log, the clock and a restart in the midst of closing.</summary>
public sealed class RoundTests
{
    private const string Round = "round";

    private static readonly string[] Units = ["unit-a", "unit-b", "unit-c", "unit-d", "unit-e", "unit-f"];

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_crash_amid_closing_leaves_exactly_one_result_even_when_two_processes_come_back(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using (var first = await Product.StartAsync(test.Address, _clock))
        {
            await PlayAsync(first, 1);
            _clock.Advance(TimeSpan.FromDays(8));
            await first.DoAsync(new CloseRound(Product.AllianceId, Round), Caller.System);
        }

        await using var second = await Product.StartAsync(test.Address, _clock);
        await using var third = await Product.StartAsync(test.Address, _clock);
        await Task.WhenAll(second.SettleAsync(), third.SettleAsync());
        var solved = Assert.Single(await second.HappenedAsync<RoundSolved>());
        var pairs = await second.HappenedAsync<RoundPaired>();
        Assert.Equal(solved.Pairs, pairs.Length);

        // Each pair is offered to both sides, once; neither has accepted.
        var offered = await second.HappenedAsync<MatchOffered>();
        Assert.Equal(
            pairs.Select(p => (p.NeedId, p.ResourceId, p.Quantity, Round)).Order(), offered.Select(o => (o.NeedId, o.ResourceId, o.Quantity, o.RoundId!)).Order());
        Assert.All(offered, o => Assert.Null(o.ByUnitId));
        Assert.Single(await second.HappenedAsync<RoundClosed>());
        Assert.True((await new Verify(second.Database).RunAsync()).IsSound);
        Assert.Null(await new DueWork(test.Database).NextDueAtAsync() is { } next && next < _clock.GetUtcNow() ? next : null);
    }

    [Fact]
    public async Task Random_rounds_are_closed_by_the_clock_and_come_out_stable_and_reproducible()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await FoundAsync(product);
        var rounds = product.Get<RoundQueries>();
        for (var seed = 0; seed < 12; seed++)
        {
            var id = $"{Round}-{seed}";
            await PlayAsync(product, seed, id, founded: true);
            _clock.Advance(TimeSpan.FromDays(8));
            await product.SettleAsync();
            var result = (await rounds.ResultAsync(Product.AllianceId, id))!;
            var round = result.Input.AsRound();
            Assert.True(StabilityVerifier.Check(round, result.Matches).IsStable);
            Assert.Equal((result.Digest, string.Join(' ', result.Matches)), (RoundDigest.Of(round), string.Join(' ', SelectionRounds.Run(round).Matches)));
            Assert.NotEmpty(result.Matches);
        }
    }

    private static async Task FoundAsync(Product product)
    {
        await product.FoundAsync(new DateOnly(2026, 4, 1), Units);
        await product.DoAsync(Post("first", Units[0], "need"), Product.Coordinator);
    }

    private async Task PlayAsync(Product product, int seed, string id = Round, bool founded = false)
    {
        if (!founded)
        {
            await FoundAsync(product);
        }

        var random = new Random(seed);
        var now = _clock.GetUtcNow();
        await product.DoAsync(
            new OpenRound(Product.AllianceId, id, new RoundTerms(
                "结对", null, new RoundSideRule(null, [], [], 3, random.Next(2) == 0 ? 2 : null, 20), new RoundSideRule(null, [], [], 3, random.Next(2) == 0 ? 2 : null, 20), [], now, now.AddDays(7), true,
                random.Next(2) == 0 ? RoundSide.Seekers : RoundSide.Offers, RoundPublication.Pseudonymous, false, [])),
            Product.Coordinator);
        List<(string Unit, string Entry, bool Need)> entries = [.. Enumerable.Range(0, 10).Select(i => (Units[i % 5], $"{id}-{i}", i % 2 == 0))];
        foreach (var (unit, entry, need) in entries)
        {
            await product.DoAsync(Post(entry, unit, need ? "need" : "resource"), Product.Coordinator);
            await product.DoAsync(new JoinRound(Product.AllianceId, id, unit, entry, random.Next(1, 3), null), Product.Coordinator);
        }

        foreach (var (unit, entry, need) in entries)
        {
            var others = entries.Where(o => o.Need != need && o.Unit != unit).Select(o => o.Entry).ToArray();
            random.Shuffle(others);
            await product.DoAsync(
                new RankInRound(Product.AllianceId, id, unit, Ranker.Entry, entry, [.. others.Chunk(random.Next(1, 3)).Select(g => g.ToImmutableArray())], RoundSeed.Hash(entry)[..32]),
                new Caller($"delegate-{unit}", [new Grant(Role.Delegate, unit)]));
        }
    }

    private static PostListing Post(string id, string unit, string kind) => new(
        Product.AllianceId,
        id,
        unit,
        new ListingTerms(
            kind, "parking", $"车位 {id}", null, 80 * Milli.One, true, null, null, null, ListingAudience.Alliance, null, new DateOnly(2026, 12, 1),
            ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间")),
        null);
}
