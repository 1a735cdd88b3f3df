using System.Net;
using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching;

/// <summary>Suggestions over HTTP and live: whose entry it is decides who asks, and sight decides what is suggested.</summary>
public sealed class SuggestionDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}/listings";
    private const string Theirs = $"/api/alliances/{World.Theirs}/listings";

    [Fact]
    public async Task A_need_is_shown_what_fits_with_reasons_and_what_is_missing_to_those_who_may_offer_for_it()
    {
        var need = await PostAsync("delegate", Ours, Parking("need", "夜间停车八十个", 80));
        var resource = await PostAsync("chair", Ours, Parking("resource", "大厦夜间车位六十个", 60));
        foreach (var (role, status) in new[]
        {
            ("delegate", HttpStatusCode.OK), ("deputy", HttpStatusCode.OK), ("coordinator", HttpStatusCode.OK), ("chair", HttpStatusCode.OK),
            ("observer", HttpStatusCode.Forbidden), ("supervisor", HttpStatusCode.Forbidden), ("administrator", HttpStatusCode.Forbidden), ("stranger", HttpStatusCode.NotFound),
        })
        {
            var answer = await world.As(role).GetAsync($"{Ours}/{need}/suggestions");
            Assert.Equal((role, status), (role, answer.Status));
            Assert.Equal(status == HttpStatusCode.OK, answer.Text.Contains(resource, StringComparison.Ordinal));
        }

        var best = Item((await world.As("delegate").GetAsync($"{Ours}/{need}/suggestions")).Json, resource);
        Assert.Equal(60m, best.GetProperty("offer").GetDecimal());
        var missing = Assert.Single(best.GetProperty("missing").EnumerateArray());
        Assert.Equal(("quantity", 60m, 80m), (missing.GetProperty("criterion").GetString(), missing.GetProperty("value").GetDecimal(), missing.GetProperty("of").GetDecimal()));
        var mine = (await world.As("delegate").GetAsync("/api/suggestions/mine")).Json.GetProperty("entries").EnumerateArray();
        Assert.Contains(mine, e => e.GetProperty("listingId").GetString() == need);
        Assert.Contains((await world.As("chair").GetAsync($"/api/suggestions/mine?alliance={World.Ours}")).Json.GetProperty("entries").EnumerateArray(), e => e.GetProperty("listingId").GetString() == resource);
    }

    [Fact]
    public async Task Each_audience_is_suggested_to_those_who_see_it_and_to_nobody_else_and_so_it_is_searched_counted_and_told()
    {
        var chair = (await new World(world.Server).ChairAsync())!;
        var third = World.OurUnits.Single(u => u != chair && u != OurDelegate(chair));
        await world.Server.SendAsync(new FormBody(World.Ours, "b-quiet", BodyKind.Branch, "安静分会", null, null), World.Coordinator);
        await world.Server.SendAsync(new SeatMember(World.Ours, "b-quiet", third, Leads: true), World.Coordinator);
        await world.Server.PersonAsync("quiet", new Grant(Role.Delegate, third));
        using var insider = await world.Server.SignedInAsync("quiet");
        var need = await PostAsync("delegate", Ours, Goods("need", "缺两把轮椅", "alliance"));
        var away = await PostAsync("stranger", Theirs, Goods("need", "外联盟也缺轮椅", "alliance"));
        await using var member = await HubLine.OpenAsync(world.Server.Address, world.As("delegate"));
        await using var stranger = await HubLine.OpenAsync(world.Server.Address, world.As("stranger"));
        await member.AskAsync("LookOut", need);
        await stranger.AskAsync("LookOut", (string?)null);
        foreach (var (audience, who, sees, seesAway) in new (string, Browser, bool, bool)[]
        {
            ("branch", insider, false, false), ("alliance", insider, true, false), ("region", insider, true, false), ("adjacent", insider, true, true), ("public", insider, true, true),
        })
        {
            var (told, toldAway) = (Told(member, need), Told(stranger, away));
            var id = await PostAsync(who, Ours, Goods("resource", $"轮椅两把（{audience}）", audience));
            Assert.Equal((audience, sees), (audience, (await world.As("delegate").GetAsync($"{Ours}/{need}/suggestions")).Text.Contains(id, StringComparison.Ordinal)));
            Assert.Equal((audience, seesAway), (audience, (await world.As("stranger").GetAsync($"{Theirs}/{away}/suggestions")).Text.Contains(id, StringComparison.Ordinal)));
            Assert.Equal((audience, seesAway), (audience, (await world.As("stranger").GetAsync("/api/suggestions/mine")).Text.Contains(id, StringComparison.Ordinal)));
            Assert.Equal((audience, seesAway), (audience, (await world.As("stranger").GetAsync($"/api/search?q=轮椅两把（{audience}）")).Text.Contains(id, StringComparison.Ordinal)));
            Assert.Equal((audience, seesAway ? 1 : 0), (audience, (await world.As("stranger").GetAsync($"/api/listings/facets?q=轮椅两把（{audience}）")).Json.GetProperty("total").GetInt32()));
            if (sees)
            {
                await Until.TrueAsync(() => Task.FromResult(Told(member, need) > told));
            }

            if (seesAway)
            {
                await Until.TrueAsync(() => Task.FromResult(Told(stranger, away) > toldAway));
            }
            else
            {
                Assert.Equal(toldAway, Told(stranger, away));
            }
        }

        // Messages name the reader's own entry and nothing else; and nothing was told of what he does not see.
        Assert.All(stranger.Received.Where(m => m.Target == "suggestions"), m => Assert.Equal($$"""{"listingId":"{{away}}"}""", m.Argument.GetRawText()));
    }

    [Fact]
    public async Task Nobody_looks_out_for_an_entry_that_is_not_his()
    {
        var need = await PostAsync("delegate", Ours, Goods("need", "缺三把椅子", "alliance"));
        await using var observer = await HubLine.OpenAsync(world.Server.Address, world.As("observer"));
        await using var owner = await HubLine.OpenAsync(world.Server.Address, world.As("deputy"));
        await observer.AskAsync("LookOut", need);
        await owner.AskAsync("LookOut", need);
        await PostAsync("chair", Ours, Goods("resource", "椅子三把", "alliance"));
        await Until.TrueAsync(() => Task.FromResult(Told(owner, need) > 0));
        Assert.Equal(0, Told(observer, need));
    }

    /// <summary>All that his units have open is also what they post while he looks on, and what a change makes of it.</summary>
    [Fact]
    public async Task Who_looks_out_for_all_is_told_of_what_fits_an_entry_posted_or_changed_afterwards()
    {
        await using var line = await HubLine.OpenAsync(world.Server.Address, world.As("delegate"));
        await line.AskAsync("LookOut", (string?)null);
        var need = await PostAsync("deputy", Ours, Goods("need", "缺四张桌子", "alliance"));
        await PostAsync("chair", Ours, Goods("resource", "桌子四张", "alliance"));
        await Until.TrueAsync(() => Task.FromResult(Told(line, need) > 0));
        var changed = await world.As("deputy").PutAsync($"{Ours}/{need}", Parking("need", "改要四个车位", 4));
        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        var told = Told(line, need);
        await PostAsync("chair", Ours, Parking("resource", "车位四个", 4));
        await Until.TrueAsync(() => Task.FromResult(Told(line, need) > told));
    }

    private static int Told(HubLine line, string listing) => line.Received.Count(m => m.Target == "suggestions" && m.Argument.GetProperty("listingId").GetString() == listing);

    private static JsonElement Item(JsonElement list, string id) => list.GetProperty("items").EnumerateArray().Single(i => i.GetProperty("listing").GetProperty("id").GetString() == id);

    private static object Parking(string kind, string title, int quantity) => new { kind, category = "parking", title, quantity, fields = new { period = "夜间" } };

    private static object Goods(string kind, string title, string audience) =>
        new { kind, category = "goods", title, quantity = 2, audience, branchId = audience == "branch" ? "b-quiet" : null, fields = new { item = "轮椅" } };

    private static string OurDelegate(string chair) => World.OurUnits.First(u => u != chair);

    private Task<string> PostAsync(string role, string lists, object body) => PostAsync(world.As(role), lists, body);

    private static async Task<string> PostAsync(Browser who, string lists, object body)
    {
        var made = await who.PostAsync(lists, body);
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }
}
