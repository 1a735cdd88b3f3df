using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Listings;

/// <summary>Saved searches over HTTP: saved, told while the product runs by itself, and nobody else's.</summary>
public sealed class SavedSearchDoors(WorldServer world) : IClassFixture<WorldServer>
{
    [Fact]
    public async Task What_is_posted_is_told_on_the_page_the_workbench_and_the_feed_of_the_one_who_searches_alone()
    {
        var saved = await world.As("observer").PostAsync("/api/saved-searches", new { name = "找讲师", allianceId = World.Ours, ask = new { category = "expert", q = "讲师" }, byMail = true });
        Assert.True(saved.Status == HttpStatusCode.Created, saved.Text);
        var id = saved.Json.GetProperty("id").GetString()!;
        var posted = await world.As("delegate").PostAsync($"/api/alliances/{World.Ours}/listings", new { kind = "resource", category = "expert", title = "金融讲师", quantity = 10, fields = new { topic = "防诈骗" } });
        Assert.True(posted.Status == HttpStatusCode.Created, posted.Text);
        await Until.TrueAsync(async () => (await world.As("observer").GetAsync("/api/saved-searches")).Json.GetProperty("items")[0].GetProperty("fresh").GetInt32() == 1);
        var waiting = (await world.As("observer").GetAsync("/api/workbench")).Json.GetProperty("waiting").EnumerateArray().Single(w => w.GetProperty("kind").GetString() == "saved-search-found");
        Assert.Equal("找讲师", waiting.GetProperty("subject").GetProperty("title").GetString());
        Assert.DoesNotContain("saved-search-found", (await world.As("delegate").GetAsync("/api/workbench")).Text, StringComparison.Ordinal);

        var me = Ids.Derive("observer", "person");
        var feed = await world.As("observer").GetAsync($"/api/feed?scope=person/{me}&after=0&max=100");
        Assert.Contains("saved-search.found", feed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("讲师", feed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("administrator").GetAsync($"/api/feed?scope=person/{me}&after=0&max=100")).Status);

        Assert.Equal(HttpStatusCode.OK, (await world.As("observer").PostAsync($"/api/saved-searches/{id}/look", new { })).Status);
        Assert.DoesNotContain("saved-search-found", (await world.As("observer").GetAsync("/api/workbench")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_elses_search_exists()
    {
        var id = (await world.As("deputy").PostAsync("/api/saved-searches", new { name = "悄悄找", ask = new { q = "秘密" } })).Json.GetProperty("id").GetString()!;
        foreach (var other in new[] { "administrator", "coordinator", "delegate" })
        {
            Assert.DoesNotContain("悄悄找", (await world.As(other).GetAsync("/api/saved-searches")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(other).PostAsync($"/api/saved-searches/{id}/look", new { })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(other).SendAsync(HttpMethod.Delete, $"/api/saved-searches/{id}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await world.As("deputy").SendAsync(HttpMethod.Delete, $"/api/saved-searches/{id}")).Status);
        Assert.DoesNotContain("悄悄找", (await world.As("deputy").GetAsync("/api/saved-searches")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_the_lists_would_refuse_is_refused_when_it_is_saved()
    {
        foreach (var ask in new object[] { new { side = "sideways" }, new { left = "viel" }, new { near = "1,2" }, new { from = "gestern" } })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await world.As("delegate").PostAsync("/api/saved-searches", new { name = "falsch", ask })).Status);
        }
    }
}
