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
