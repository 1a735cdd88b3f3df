using System.Collections.Immutable;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Listings.SavedSearches;
using Alliance.Domain.People;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Mail;
using Alliance.Grains.Tests.Silo;
using Alliance.Silo.Kernel;
using Alliance.Silo.Listings;
using Alliance.Storage.Listings;
using Alliance.Storage.Listings.SavedSearches;
using Alliance.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Grains.Tests.Listings;

/// <summary>Searches that tell: from the entry's event over the batch to the person's feed, the workbench and the mail.</summary>
public sealed class SavedSearchTests
{
    private static readonly ListingFilter Parking = new(Category: "parking", Text: "车位");

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_search_tells_its_owner_how_much_is_new_as_far_as_they_may_see_it(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await StartedAsync(test);
        await SaveAsync(product, "hua", "parking", Parking);
        await SaveAsync(product, "hua", "bus", new ListingFilter(Category: "transport"));
        await SaveAsync(product, "stranger", "theirs", Parking);
        await PostAsync(product, "one", "夜间车位");
        await PostAsync(product, "two", "周末车位");
        Assert.Equal(1, await product.Get<SearchWatch>().CatchUpAsync());
        Assert.Equal(2, (await FreshAsync(product, "hua"))["parking"]);
        Assert.Equal(0, (await FreshAsync(product, "hua"))["bus"]);
        Assert.Equal(0, (await FreshAsync(product, "stranger"))["theirs"]);

        // Nothing is told twice, nor what one has posted oneself.
        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());
        await PostAsync(product, "own", "我们的车位", "unit-b");
        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());

        // Who has lost sight of the alliance is told nothing.
        await product.DoAsync(new RevokeRole("hua", new Grant(Role.Delegate, "unit-b")), Product.Administrator);
        await PostAsync(product, "three", "白天车位");
        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());
        Assert.Equal(2, (await FreshAsync(product, "hua"))["parking"]);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_entry_that_comes_to_fit_by_being_changed_is_told_once_however_often_it_is_changed(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await StartedAsync(test);
        await PostAsync(product, "old", "老车位");
        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());
        await SaveAsync(product, "hua", "parking", Parking);
        await PostAsync(product, "one", "夜间停车");
        async Task<(int Told, int Fresh)> AfterAsync(string id, ListingTerms terms)
        {
            await product.DoAsync(new ChangeListing(Product.AllianceId, id, terms, null), Product.Coordinator);
            return (await product.Get<SearchWatch>().CatchUpAsync(), (await FreshAsync(product, "hua"))["parking"]);
        }

        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());
        Assert.Equal((1, 1), await AfterAsync("one", Terms("夜间车位")));
        Assert.Equal((0, 1), await AfterAsync("one", Terms("夜间车位，带充电")));
        Assert.Equal((0, 1), await AfterAsync("one", Terms("夜间停车")));
        Assert.Equal((0, 1), await AfterAsync("one", Terms("夜间车位")));

        // What fitted all along is no news when it is changed, nor when somebody has looked in between.
        await product.DoAsync(new LookAtSearch("hua", "parking"), new Caller("hua", []));
        Assert.Equal((0, 0), await AfterAsync("old", Terms("老车位，已划线")));
        Assert.Equal((0, 0), await AfterAsync("one", Terms("夜间车位，二十个")));

        // A search that looks for something else from now on has told nothing of it.
        await SaveAsync(product, "hua", "parking", new ListingFilter(Category: "parking", Text: "充电"));
        Assert.Equal((1, 1), await AfterAsync("one", Terms("夜间车位，带充电")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task An_entry_that_is_resumed_renewed_or_shown_to_more_is_told_to_those_whom_it_is_new_to(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await StartedAsync(test);
        await PostAsync(product, "one", "夜间车位");
        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());
        await product.DoAsync(new PauseListing(Product.AllianceId, "one"), Product.Coordinator);
        await SaveAsync(product, "hua", "parking", Parking);
        await SaveAsync(product, "stranger", "theirs", Parking);
        async Task<(int Told, int Hua, int Stranger)> AfterAsync(Alliance.Domain.Kernel.ICommand command)
        {
            await product.DoAsync(command, Product.Coordinator);
            return (await product.Get<SearchWatch>().CatchUpAsync(), (await FreshAsync(product, "hua"))["parking"], (await FreshAsync(product, "stranger"))["theirs"]);
        }

        Assert.Equal((1, 1, 0), await AfterAsync(new ResumeListing(Product.AllianceId, "one")));
        Assert.Equal((0, 1, 0), await AfterAsync(new PauseListing(Product.AllianceId, "one")));
        Assert.Equal((0, 1, 0), await AfterAsync(new ResumeListing(Product.AllianceId, "one")));
        Assert.Equal((1, 1, 1), await AfterAsync(new ChangeListing(Product.AllianceId, "one", Terms("夜间车位") with { Audience = ListingAudience.Public }, null)));
        Assert.Equal((0, 1, 1), await AfterAsync(new ChangeListing(Product.AllianceId, "one", Terms("夜间车位"), null)));
        Assert.Equal((0, 1, 1), await AfterAsync(new ChangeListing(Product.AllianceId, "one", Terms("夜间车位") with { Audience = ListingAudience.Public }, null)));

        // Expired, looked for by a search that was saved meanwhile, and renewed.
        _clock.Advance(TimeSpan.FromDays(300));
        await product.DoAsync(new ExpireListing(Product.AllianceId, "one"), Caller.System);
        await SaveAsync(product, "hua", "late", Parking);
        Assert.Equal((1, 1, 1), await AfterAsync(new RenewListing(Product.AllianceId, "one", new DateOnly(2027, 6, 1))));
        Assert.Equal(1, (await FreshAsync(product, "hua"))["late"]);
        Assert.Equal((0, 1, 1), await AfterAsync(new RenewListing(Product.AllianceId, "one", new DateOnly(2027, 7, 1))));
    }

    [Fact]
    public async Task The_mail_tells_of_an_entry_that_came_to_fit_long_after_it_was_posted_and_erasing_forgets_what_was_told()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await StartedAsync(test);
        using var server = new SmtpDouble();
        await SaveAsync(product, "hua", "parking", Parking);
        await PostAsync(product, "one", "夜间停车");
        await product.Get<SearchWatch>().CatchUpAsync();
        _clock.Advance(TimeSpan.FromDays(10));
        await product.DoAsync(new ChangeListing(Product.AllianceId, "one", Terms("夜间车位"), null), Product.Coordinator);
        Assert.Equal(1, await product.Get<SearchWatch>().CatchUpAsync());
        _clock.Advance(SearchDigestWriter.Gathering);
        Assert.Equal(1, await Digests(product, server).CatchUpAsync());
        Assert.Contains("夜间车位", Letter.Parts(Assert.Single(server.Taken).Text, "text/plain").Single(), StringComparison.Ordinal);
        Task<long> ToldAsync() => product.Database.ReadAsync(async db => (await Dapper.SqlMapper.QueryAsync<long>(db, "SELECT COUNT(*) FROM search_told")).Single());
        Assert.Equal(1, await ToldAsync());
        await product.DoAsync(new DeactivatePerson("hua", EraseData: true), Product.Administrator);
        Assert.Equal(0, await ToldAsync());
    }

    [Fact]
    public async Task One_mail_a_day_tells_of_everything_together_and_of_nothing_that_may_no_longer_be_seen()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await StartedAsync(test);
        using var server = new SmtpDouble();
        await SaveAsync(product, "hua", "parking", Parking);
        await PostAsync(product, "one", "夜间车位");
        await product.Get<SearchWatch>().CatchUpAsync();
        Assert.Equal(0, await Digests(product, server).CatchUpAsync()); // gathered first
        _clock.Advance(SearchDigestWriter.Gathering);
        Assert.Equal(1, (await Task.WhenAll(Digests(product, server).CatchUpAsync(), Digests(product, server).CatchUpAsync())).Sum());
        var letter = Assert.Single(server.Taken);
        Assert.Equal("hua@example.org", letter.To);
        Assert.Contains("夜间车位", Letter.Parts(letter.Text, "text/plain").Single(), StringComparison.Ordinal);
        Assert.Contains("https://alliance.example/saved-searches", Letter.Parts(letter.Text, "text/plain").Single(), StringComparison.Ordinal);

        await PostAsync(product, "two", "周末车位");
        await product.Get<SearchWatch>().CatchUpAsync();
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await Digests(product, server).CatchUpAsync());
        await product.DoAsync(new WithdrawListing(Product.AllianceId, "two", null), Product.Coordinator);
        _clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await Digests(product, server).CatchUpAsync());
        Assert.Single(server.Taken); // there was nothing left to tell
    }

    [Fact]
    public async Task A_batch_left_in_the_middle_comes_back_under_its_name_so_that_nothing_is_told_twice()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await StartedAsync(test);
        await SaveAsync(product, "hua", "parking", Parking);
        await PostAsync(product, "one", "夜间车位");
        var fresh = product.Get<FreshQueries>();
        var batch = await fresh.TakeAsync(_clock.GetUtcNow());
        await product.DoAsync(new TellSearch("hua", "parking", 1), Caller.System);
        Assert.Null(await fresh.TakeAsync(_clock.GetUtcNow())); // another process is at it
        await PostAsync(product, "two", "周末车位");
        _clock.Advance(FreshQueries.Lease);
        Assert.Equal(batch, await fresh.TakeAsync(_clock.GetUtcNow()));
        Assert.Equal("one", Assert.Single(await fresh.EntriesAsync(batch!)).Id);
        await fresh.DoneAsync(batch!);
        var next = await fresh.TakeAsync(_clock.GetUtcNow());
        Assert.Equal("two", Assert.Single(await fresh.EntriesAsync(next!)).Id);
    }

    [Fact]
    public async Task A_burst_tells_each_search_once_and_a_search_that_nothing_fits_never()
    {
        var (people, searches, entries) = (20, 500, int.Parse(Environment.GetEnvironmentVariable("ALLIANCE_BURST") ?? "500", System.Globalization.CultureInfo.InvariantCulture));
        if (entries > 500)
        {
            (people, searches) = (200, 10_000);
        }

        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var product = await StartedAsync(test);
        for (var i = 0; i < people; i++)
        {
            await product.RegisterDelegateAsync($"p{i}", "unit-b");
        }

        string[] categories = ["parking", "venue", "transport", "goods"];
        await Parallel.ForEachAsync(Enumerable.Range(0, searches), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) => await product.Get<Alliance.Grains.Kernel.ICommandBus>().SendAsync(
            new SaveSearch($"p{i % people}", $"s{i}", new SearchTerms($"找{i}", null, "{}", SavedSearchQueries.FilterText(new ListingFilter(Category: categories[i % 4], Text: i % 2 == 0 ? "车位" : null))), ByMail: false),
            new Caller($"p{i % people}", []), $"save-{i}"));
        await Parallel.ForEachAsync(Enumerable.Range(0, entries), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, _) => await product.Get<Alliance.Grains.Kernel.ICommandBus>().SendAsync(
            new PostListing(
                Product.AllianceId, $"e{i}", "unit-a",
                new ListingTerms(
                    "resource", "parking", $"夜间车位第{i}处", null, 80 * Milli.One, true, null, null, null, ListingAudience.Alliance, null, new DateOnly(2026, 12, 1),
                    ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间")),
                null),
            Product.Coordinator, $"post-{i}"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var told = await product.Get<SearchWatch>().CatchUpAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{searches} searches, {entries} entries: {told} told in {watch.Elapsed.TotalSeconds:0.0} s, {Environment.WorkingSet / 1_000_000} MB");
        Assert.Equal(searches / 4, told);
        Assert.All((await FreshAsync(product, "p0")).Values, fresh => Assert.Contains(fresh, new[] { 0, 100 }));
        Assert.Equal(0, await product.Get<SearchWatch>().CatchUpAsync());
    }

    private SearchDigests Digests(Product product, SmtpDouble server)
    {
        var settings = new MailSettings("127.0.0.1", server.Port, "office@example.org", null, null, false, "https://alliance.example");
        return new SearchDigests(product.Get<DigestQueries>(), settings, new Postman(settings), _clock, NullLogger<SearchDigests>.Instance);
    }

    private async Task<Product> StartedAsync(TestDatabase test)
    {
        var product = await Product.StartAsync(test.Address, _clock);
        await product.FoundAsync(new DateOnly(2026, 4, 1), "unit-a", "unit-b");
        await product.RegisterAsync("unit-x", "外面的单位");
        foreach (var (person, unit) in new[] { ("hua", "unit-b"), ("stranger", "unit-x") })
        {
            await product.DoAsync(new RegisterPerson(person, person, new PersonalData(person, null, $"{person}@example.org")) { FirstGrant = new Grant(Role.Delegate, unit) }, Product.Administrator);
        }

        return product;
    }

    private static Task SaveAsync(Product product, string person, string id, ListingFilter filter) => product.DoAsync(
        new SaveSearch(person, id, new SearchTerms($"找{id}", null, "{}", SavedSearchQueries.FilterText(filter)), ByMail: true), new Caller(person, []));

    private static async Task<Dictionary<string, int>> FreshAsync(Product product, string person) =>
        (await product.Get<SavedSearchQueries>().OfAsync(person)).ToDictionary(s => s.Id, s => s.Fresh, StringComparer.Ordinal);

    private static Task PostAsync(Product product, string id, string title, string unit = "unit-a") =>
        product.DoAsync(new PostListing(Product.AllianceId, id, unit, Terms(title), null), Product.Coordinator);

    private static ListingTerms Terms(string title) => new(
        "resource", "parking", title, null, 80 * Milli.One, true, null, null, null, ListingAudience.Alliance, null, new DateOnly(2026, 12, 1), ImmutableSortedDictionary<string, string>.Empty.Add("period", "夜间"));
}
