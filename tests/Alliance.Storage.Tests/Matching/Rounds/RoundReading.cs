using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Matching.Stable;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel;
using Alliance.Storage.Matching.Rounds;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Listings;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;
using static Alliance.Storage.Tests.Listings.ListingStory;

namespace Alliance.Storage.Tests.Matching.Rounds;

public sealed class RoundReading
{
    private const string Ours = ListingStory.Alliance;
    private const string Round = "round";

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task While_it_is_open_all_see_who_has_ranked_and_each_unit_its_own_ranks_alone(string database)
    {
        await using var stage = await RankedAsync(database);
        var rounds = new RoundQueries(stage.Database);
        var whole = (await rounds.GetAsync(Ours, Round, Caller.System, (_, _) => true))!;
        Assert.Equal(["n1:True", "n2:True", "r3:True", "r4:False"], whole.Entries.Select(e => $"{e.ListingId}:{e.Ranked}").Order(StringComparer.Ordinal));
        Assert.Equal((2, 2, 3), (whole.Item.Seekers, whole.Item.Offers, whole.Item.Ranked));
        Assert.Equal(["r4", "r3"], Assert.Single(await rounds.RankingsAsync(Round, [Unit(1)])).Groups.SelectMany(g => g));
        Assert.Empty(await rounds.RankingsAsync(Round, [Unit(4), "stranger"]));
        Assert.Equal(["late"], (await rounds.EligibleAsync(whole, [Unit(5)])).Select(e => e.ListingId));
        Assert.Equal(whole.Item, Assert.Single(await rounds.ListAsync(Ours, Caller.System)));
        Assert.Null(await rounds.GetAsync("another", Round, Caller.System, (_, _) => true));
        Assert.Null(await rounds.ResultAsync(Ours, Round));
    }

    /// <summary>The log is what backups, exports, histories and feeds are made of.</summary>
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_log_says_of_a_ranking_only_that_there_is_one_and_the_tables_forget_it_with_the_result(string database)
    {
        await using var stage = await RankedAsync(database);
        var said = (await stage.Store.ReadFeedAsync(ScopeId.OfAlliance(Ours), 0, 10_000)).Where(e => e.Name == "match-round.ranked").ToList();
        Assert.Equal(3, said.Count);
        Assert.All(said, e => Assert.Subset(
            new HashSet<string>(StringComparer.Ordinal) { "allianceId", "roundId", "unitId", "title", "by", "listingId", "again" },
            System.Text.Json.JsonDocument.Parse(e.Data).RootElement.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal)));
        Assert.Equal(3, await RankingsAsync(stage));
        await SolveAsync(stage);
        Assert.Equal(0, await RankingsAsync(stage));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_result_is_read_as_it_was_published_and_pairs_by_their_units_alone(string database)
    {
        await using var stage = await RankedAsync(database);
        await stage.SendAsync(Rank(4, "r4", "n1 n2"), ListingStory.Delegate);
        await SolveAsync(stage);
        var rounds = new RoundQueries(stage.Database);
        var whole = (await rounds.GetAsync(Ours, Round, Caller.System, (one, other) => one == Unit(1) || other == Unit(1)))!;
        Assert.Equal(("solved", 2), (whole.Item.Status, whole.Item.Pairs));
        Assert.Equal(("n1", "r4"), (Assert.Single(whole.Pairs).NeedId, whole.Pairs[0].ResourceId));
        Assert.True(StabilityVerifier.Check(whole.Result!.Input.AsRound(), whole.Result.Matches).IsStable);
        var aliases = await rounds.AliasesAsync(whole, whole.Entries);
        var named = whole.Result.Matches.Select(m => $"{Of(m.Seeker)}–{Of(m.Offer)}").Order(StringComparer.Ordinal);
        Assert.Equal(["n1–r4", "n2–r3"], named);

        string Of(string alias) => aliases.Single(a => a.Alias == alias).ListingId;
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Tables_that_lived_through_rounds_equal_tables_made_again_from_the_log(string database)
    {
        await using var stage = await RankedAsync(database);
        await stage.SendAsync(new OpenRound(Ours, "second", Terms(stage) with { ByInvitation = true, Invited = [Unit(1), Unit(2)] }), Coordinator);
        await stage.SendAsync(new OpenRound(Ours, "third", Terms(stage)), Coordinator);
        await stage.SendAsync(new CancelRound(Ours, "third", "条件还不成熟"), Coordinator);
        var open = await stage.RowsAsync();
        Assert.Equal((2, 1), (open.Count(r => r.Contains("kind=round-to-join", StringComparison.Ordinal)), open.Count(r => r.Contains("kind=round-to-rank", StringComparison.Ordinal))));
        await stage.SendAsync(Rank(4, "r4", "n1 n2"), ListingStory.Delegate);
        await stage.SendAsync(new LeaveRound(Ours, Round, Unit(3), "r3"), ListingStory.Delegate);
        await SolveAsync(stage);
        var lived = await stage.RowsAsync();
        await stage.RebuildAsync();
        Assert.Equal(lived, await stage.RowsAsync());
        Assert.Equal(3, lived.Count(r => r.Contains("kind=round-result", StringComparison.Ordinal)));
    }

    /// <summary>Units 1 and 2 seek, 3 and 4 offer; 4 has not ranked.</summary>
    private static async Task<Stage> RankedAsync(string database)
    {
        var stage = await RotationStory.FoundedAsync(database);
        foreach (var (unit, kind, id) in new[] { (1, "need", "n1"), (2, "need", "n2"), (3, "resource", "r3"), (4, "resource", "r4"), (5, "resource", "late") })
        {
            await PostAsync(stage, id, ListingStory.Terms($"条目 {id}", kind), unit);
        }

        await stage.SendAsync(new OpenRound(Ours, Round, Terms(stage)), Coordinator);
        foreach (var (unit, id) in new[] { (1, "n1"), (2, "n2"), (3, "r3"), (4, "r4") })
        {
            await stage.SendAsync(new JoinRound(Ours, Round, Unit(unit), id, 1, 20 * Milli.One), ListingStory.Delegate);
        }

        await stage.SendAsync(Rank(1, "n1", "r4 r3"), ListingStory.Delegate);
        await stage.SendAsync(Rank(2, "n2", "r4 r3"), ListingStory.Delegate);
        await stage.SendAsync(Rank(3, null, "n1 n2", Ranker.Owner), ListingStory.Delegate);
        return stage;
    }

    private static RoundTerms Terms(Stage stage) => new(
        "夜间停车结对", null, new RoundSideRule("need", [], [], 1, null, 10), new RoundSideRule(null, ["parking"], [], 2, null, 10), [], stage.Now, stage.Now.AddDays(7), true,
        RoundSide.Seekers, RoundPublication.Pseudonymous, false, []);

    private static RankInRound Rank(int unit, string? entry, string list, Ranker by = Ranker.Entry) =>
        new(Ours, Round, Unit(unit), by, entry, [.. list.Split(' ').Select(id => ImmutableArray.Create(id))], new string('a', 32));

    private static async Task SolveAsync(Stage stage)
    {
        stage.Now = stage.Now.AddDays(7);
        await stage.SendAsync(new CloseRound(Ours, Round));
        await stage.SendAsync(new SolveRound(Ours, Round));
    }

    private static Task<long> RankingsAsync(Stage stage) => stage.Database.ReadAsync(db => db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM match_round_ranking"));
}
