using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Domain.People;
using Alliance.Storage.Listings;
using Alliance.Storage.Matching.Matches;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Listings;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Matching.Matches;

/// <summary>Matches of the Bund's finance alliance, as its tables tell them.</summary>
public sealed class MatchReading
{
    private const string A = ListingStory.Alliance;

    private static Caller Giver { get; } = Stage.Delegate(ListingStory.Unit(1));

    private static Caller Taker { get; } = Stage.Delegate(ListingStory.Unit(3));

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_match_is_there_for_its_sides_and_those_who_run_the_alliance_and_for_nobody_else(string database)
    {
        await using var stage = await LivedAsync(database);
        var matches = new MatchQueries(stage.Database);
        foreach (var (who, seen, persons) in new (Caller, int, bool)[]
        {
            (Giver, 5, true), (Taker, 5, true), (Stage.Coordinator(A), 5, true), (Stage.Administrator, 5, false), (Stage.As(new Grant(Role.Supervisor, "310101")), 5, false),
            (Stage.Delegate(ListingStory.Unit(5)), 0, false), (Stage.As(new Grant(Role.Observer, A)), 0, false), (Stage.As(new Grant(Role.Supervisor, "330000")), 0, false), (Stage.Coordinator("another"), 0, false),
        })
        {
            Assert.Equal(seen, (await matches.ListAsync(who, new MatchFilter(A), 50, null)).Items.Count);
            Assert.Equal(seen, (await matches.ListAsync(who, new MatchFilter(), 50, null)).Items.Count);
            var one = await matches.GetAsync(who, "kept");
            Assert.Equal(seen > 0, one is not null);
            Assert.Equal(persons ? ["李强", "王芳"] : [], (one?.Persons ?? []).Select(p => p.Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Lists_are_filtered_by_side_stage_and_entry_and_paged_without_loss(string database)
    {
        await using var stage = await LivedAsync(database);
        var matches = new MatchQueries(stage.Database);
        async Task<string[]> IdsAsync(Caller who, MatchFilter filter) => [.. (await matches.ListAsync(who, filter, 50, null)).Items.Select(i => i.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(["asked", "disputed"], await IdsAsync(Giver, new MatchFilter(A, Open: true)));
        Assert.Equal(["broken", "fallen", "kept"], await IdsAsync(Giver, new MatchFilter(A, Open: false)));
        Assert.Empty(await IdsAsync(Giver, new MatchFilter(A, Side: "need")));
        Assert.Equal(5, (await IdsAsync(Taker, new MatchFilter(A, Side: "need", Mine: true))).Length);
        Assert.Equal(["disputed"], await IdsAsync(Stage.Coordinator(A), new MatchFilter(A, Disputed: true)));
        Assert.Equal(["kept"], await IdsAsync(Taker, new MatchFilter(Stages: ["fulfilled"])));
        Assert.Equal(5, (await IdsAsync(Taker, new MatchFilter(ListingId: "need"))).Length);
        Assert.Equal(["asked"], await IdsAsync(Stage.Coordinator(A), new MatchFilter(PlanId: "plan")));
        var (paged, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await matches.ListAsync(Taker, new MatchFilter(A), 2, after);
            paged.AddRange(page.Items.Select(i => i.Id));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal((5, 5), (paged.Count, paged.Distinct().Count()));
        var fallen = (await matches.GetAsync(Taker, "fallen"))!.Item;
        Assert.Equal(("fell-through", "listing.not-enough", 7.5m), (fallen.Stage, fallen.Code, fallen.Left));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_record_counts_what_was_kept_and_how_it_was_rated_and_outlives_a_rebuilding(string database)
    {
        await using var stage = await LivedAsync(database);
        var matches = new MatchQueries(stage.Database);
        var records = (await matches.GetAsync(Giver, "kept"))!.Records.ToDictionary(r => r.UnitId, StringComparer.Ordinal);
        Assert.Equal((3, 1, 1, 5), records[ListingStory.Unit(1)] is var g ? (g.Promised, g.Kept, g.Ratings, g.Stars) : default);
        Assert.Equal((0, 0, 1, 4), records[ListingStory.Unit(3)] is var t ? (t.Promised, t.Kept, t.Ratings, t.Stars) : default);
        var lived = await stage.RowsAsync();
        await stage.RebuildAsync();
        Assert.Equal(lived, await stage.RowsAsync());
        Assert.All(new[] { "match_deal:", "match_delivery:", "match_rating:", "unit_record:" }, table => Assert.Contains(lived, row => row.StartsWith(table, StringComparison.Ordinal)));

        // The taker's withdrawal is not held against the giver.
        await stage.SendAsync(new WithdrawMatch(A, "disputed", ListingStory.Unit(3), "不需要了"), Taker);
        Assert.Equal(2, (await matches.GetAsync(Giver, "kept"))!.Records.Single(r => r.UnitId == ListingStory.Unit(1)).Promised);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_waits_follows_the_match_and_who_was_in_charge_goes_with_an_erased_person(string database)
    {
        await using var stage = await LivedAsync(database);
        async Task<string[]> WaitingAsync(string match) => await stage.Database.ReadAsync(async db =>
            (await db.QueryAsync<(string Kind, string Whom)>("SELECT kind, audience_id FROM waiting WHERE owner = 'matches' AND item_key LIKE @key", new { key = $"match/{match}/%" }))
                .Select(w => $"{w.Kind} {w.Whom}").Order(StringComparer.Ordinal).ToArray());
        Assert.Equal([$"match-to-answer {ListingStory.Unit(1)}", $"match-to-answer {ListingStory.Unit(3)}"], await WaitingAsync("asked"));
        Assert.Empty(await WaitingAsync("kept"));
        Assert.Empty(await WaitingAsync("fallen"));
        Assert.Equal(
            [$"match-to-confirm {ListingStory.Unit(3)}", $"match-to-deliver {ListingStory.Unit(1)}", $"match-to-settle {A}", $"match-to-settle {A}"], await WaitingAsync("disputed"));
        await stage.SendAsync(new RegisterPerson("hua", "hua", new PersonalData("联络员", null, null)));
        await stage.SendAsync(new DeactivatePerson("hua", EraseData: true), Stage.Administrator);
        Assert.Empty((await new MatchQueries(stage.Database).GetAsync(Giver, "kept"))!.Persons);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_offer_a_side_makes_and_one_a_plan_sends_wait_as_long_as_the_book_says_now(string database)
    {
        await using var stage = await LivedAsync(database);
        var matches = new MatchQueries(stage.Database);
        async Task<TimeSpan> WaitsAsync(string id) => (await matches.GetAsync(Giver, id))!.Item is var item ? item.LapsesAt - item.OfferedAt : default;
        Assert.Equal(TimeSpan.FromDays(AnswerTime.Usual), await WaitsAsync("asked"));
        await stage.SendAsync(new WithdrawMatch(A, "asked", null, null), Stage.Coordinator(A));
        await stage.SendAsync(new SetListingBook(A, BookReading.Usual with { AnswerDays = 5 }), Stage.Coordinator(A));
        await stage.SendAsync(new OfferMatch(A, "planned", "need", "open", Milli.One, null, null, null, null, "plan"));
        await stage.SendAsync(new WithdrawMatch(A, "planned", null, null), Stage.Coordinator(A));
        await stage.SendAsync(new OfferMatch(A, "own", "need", "open", Milli.One, ListingStory.Unit(1), null, null, null), Giver);
        Assert.Equal(TimeSpan.FromDays(5), await WaitsAsync("planned"));
        Assert.Equal(TimeSpan.FromDays(5), await WaitsAsync("own"));
        Assert.Equal(TimeSpan.FromDays(AnswerTime.Usual), await WaitsAsync("asked"));
    }

    /// <summary>One match in each state that is worth asking for.</summary>
    private static async Task<Stage> LivedAsync(string database)
    {
        var stage = await RotationStory.FoundedAsync(database);
        await ListingStory.PostAsync(stage, "open", ListingStory.Terms("大厦地下车库夜间车位"));
        await ListingStory.PostAsync(stage, "need", ListingStory.Terms("老旧小区夜间停车需求", "need"), 3);
        Task OfferAsync(string id, string? by = null, string? plan = null) =>
            stage.SendAsync(new OfferMatch(A, id, "need", "open", 20 * Milli.One, by, null, null, "夜里可停", plan), by is null ? null : Giver);
        async Task CommitAsync(string id)
        {
            await OfferAsync(id, ListingStory.Unit(1));
            await stage.SendAsync(new AcceptMatch(A, id, ListingStory.Unit(3)), Taker);
            await stage.SendAsync(new CommitMatch(A, id));
        }

        await CommitAsync("kept");
        await stage.SendAsync(new ArrangeMatch(A, "kept", ListingStory.Unit(1), new DateOnly(2026, 4, 1), null, new MatchPerson("王芳", "13900000000")), Giver);
        await stage.SendAsync(new ArrangeMatch(A, "kept", ListingStory.Unit(3), new DateOnly(2026, 4, 1), null, new MatchPerson("李强", null)), Taker);
        await stage.SendAsync(new DeliverMatch(A, "kept", 12 * Milli.One, "第一批"), Giver);
        await stage.SendAsync(new DeliverMatch(A, "kept", 8 * Milli.One, null), Giver);
        await stage.SendAsync(new ConfirmMatch(A, "kept", 20 * Milli.One), Taker);
        await stage.SendAsync(new RateMatch(A, "kept", ListingStory.Unit(3), 5, "守时"), Taker);
        await stage.SendAsync(new RateMatch(A, "kept", ListingStory.Unit(1), 4, null), Giver);
        await CommitAsync("broken");
        await stage.SendAsync(new WithdrawMatch(A, "broken", ListingStory.Unit(1), "设备检修"), Giver);
        await OfferAsync("fallen", ListingStory.Unit(1));
        await stage.SendAsync(new AcceptMatch(A, "fallen", ListingStory.Unit(3)), Taker);
        await stage.SendAsync(new LetFallThrough(A, "fallen", "open", "listing.not-enough", 7500));
        await CommitAsync("disputed");
        await stage.SendAsync(new DeliverMatch(A, "disputed", 5 * Milli.One, null), Giver);
        await stage.SendAsync(new DisputeMatch(A, "disputed", ListingStory.Unit(3), "没有收到"), Taker);
        await OfferAsync("asked", plan: "plan");
        return stage;
    }
}
