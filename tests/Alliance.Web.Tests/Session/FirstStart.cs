using System.Net;
using Alliance.Storage.Accounts;
using Alliance.Tests.Databases;
using Alliance.Web.Kernel;
using Alliance.Web.Session;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Session;

/// <summary>Each with a platform of its own that nobody administers yet.</summary>
public sealed class FirstStart : IAsyncLifetime
{
    private TestDatabase database = null!;
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(TestDatabase.OfTheSuite, migrated: false);
        app = WebHost.Build(new WebOptions("http://127.0.0.1:0", database.Address, Demo: false, []));
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_printed_link_makes_the_first_administrator_once()
    {
        using var browser = new Browser(new Uri(app.Urls.First()));
        Assert.True((await browser.GetAsync("/api/session")).Json.GetProperty("needsSetup").GetBoolean());
        var link = await app.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync("http://example.test");
        var token = new Uri(link!).Query["?token=".Length..];

        var body = new { token, signInName = "zhangguan", name = "平台管理员", password = "a long enough secret" };
        Assert.Equal("session.link-not-good", (await browser.PostAsync("/api/setup", body with { token = "made-up" })).Code);
        Assert.Equal("too-short", (await browser.PostAsync("/api/setup", body with { password = "short" })).Fact("problem"));
        var done = await browser.PostAsync("/api/setup", body);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.True(done.Json.GetProperty("administrator").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/account")).Status);

        using var second = new Browser(new Uri(app.Urls.First()));
        Assert.Equal("session.link-not-good", (await second.PostAsync("/api/setup", body)).Code);
        Assert.False((await second.GetAsync("/api/session")).Json.GetProperty("needsSetup").GetBoolean());
        Assert.Null(await app.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync("http://example.test"));
    }

    [Fact]
    public async Task Of_several_who_use_the_link_at_one_instant_one_becomes_the_administrator_with_their_own_password()
    {
        var token = new Uri((await app.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync("http://example.test"))!).Query["?token=".Length..];
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            using var browser = new Browser(new Uri(app.Urls.First()));
            return (Number: i, Answer: await browser.PostAsync("/api/setup", new { token, signInName = $"name-{i}", name = $"管理员{i}", password = $"a long secret of {i}" }));
        }));
        var won = Assert.Single(answers, a => a.Answer.Status == HttpStatusCode.OK).Number;
        Assert.All(answers.Where(a => a.Number != won), a => Assert.Contains(a.Answer.Code, new[] { "session.link-not-good", "session.already-set-up" }));
        using var winner = new Browser(new Uri(app.Urls.First()));
        Assert.Equal(HttpStatusCode.OK, (await winner.PostAsync("/api/session", new { signInName = $"name-{won}", password = $"a long secret of {won}" })).Status);
        foreach (var (lost, _) in answers.Where(a => a.Number != won))
        {
            using var loser = new Browser(new Uri(app.Urls.First()));
            Assert.Equal("session.wrong-credentials", (await loser.PostAsync("/api/session", new { signInName = $"name-{lost}", password = $"a long secret of {lost}" })).Code);
        }
    }

    [Fact]
    public async Task A_refusal_does_not_use_the_link_up()
    {
        var token = new Uri((await app.Services.GetRequiredService<FirstAdministrator>().AnnounceAsync("http://example.test"))!).Query["?token=".Length..];
        await app.Services.GetRequiredService<Alliance.Grains.Kernel.ICommandBus>().SendAsync(
            new Domain.People.RegisterPerson("somebody", "taken", new Domain.People.PersonalData("某人", null, null)), Domain.Kernel.Caller.System, "command-1");
        using var browser = new Browser(new Uri(app.Urls.First()));
        var body = new { token, signInName = "taken", name = "管理员", password = "a long enough secret" };
        Assert.Equal(HttpStatusCode.Conflict, (await browser.PostAsync("/api/setup", body)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("/api/setup", body with { signInName = "free" })).Status);
    }

    [Fact]
    public async Task An_older_link_stops_working_when_a_new_one_is_printed()
    {
        var links = app.Services.GetRequiredService<SignInLinks>();
        var first = await links.IssueAsync(SignInLinks.Setup, null, TimeSpan.FromHours(1), DateTimeOffset.UtcNow);
        var second = await links.IssueAsync(SignInLinks.Setup, null, TimeSpan.FromHours(1), DateTimeOffset.UtcNow);
        Assert.Null(await links.FindAsync(SignInLinks.Setup, first, DateTimeOffset.UtcNow));
        Assert.NotNull(await links.FindAsync(SignInLinks.Setup, second, DateTimeOffset.UtcNow));
        Assert.Null(await links.FindAsync(SignInLinks.Setup, second, DateTimeOffset.UtcNow.AddHours(2)));
    }
}
