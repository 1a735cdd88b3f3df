using System.Net;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Web.Kernel.Spreadsheets;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Listings;

/// <summary>What is hidden stays hidden when it comes to an end, when fewer may see it than before, and when a role is taken away.</summary>
public sealed class ListingSecrets(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}/listings";

    [Fact]
    public async Task A_draft_that_is_thrown_away_stays_as_hidden_as_it_was()
    {
        var body = new { kind = "need", category = "other", title = "没想好就删的事", text = "细节不外传", quantity = 1, audience = "public", contact = new { name = "王芳" } };
        var id = (await world.As("delegate").PostAsync($"{Ours}/drafts", body)).Json.GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("chair").PostAsync($"{Ours}/{id}/withdraw", new { reason = "不该知道" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As("delegate").PostAsync($"{Ours}/{id}/withdraw", new { reason = "私下的理由" })).Status);
        foreach (var role in new[] { "chair", "observer", "supervisor", "administrator", "stranger" })
        {
            var me = world.As(role);
            Assert.Equal(HttpStatusCode.NotFound, (await me.GetAsync($"/api/listings/{id}")).Status);
            foreach (var door in new[]
                { $"{Ours}?status=all&size=200", "/api/listings?status=all&size=200", $"{Ours}?status=withdrawn", $"/api/feed?scope=alliance/{World.Ours}&after=0&max=500", $"/api/alliances/{World.Ours}/activity?size=200" })
            {
                var told = (await me.GetAsync(door)).Text;
                Assert.DoesNotContain(id, told, StringComparison.Ordinal);
                Assert.DoesNotContain("没想好就删的事", told, StringComparison.Ordinal);
                Assert.DoesNotContain("私下的理由", told, StringComparison.Ordinal);
            }

            Assert.Equal(0, (await me.GetAsync("/api/listings/facets?status=all&q=没想好就删的事")).Json.GetProperty("total").GetInt32());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("chair").PostAsync($"{Ours}/{id}/withdraw", new { reason = "再来" })).Status);
        Assert.Contains(id, (await world.As("delegate").GetAsync($"{Ours}?status=withdrawn")).Text, StringComparison.Ordinal);
        Assert.Contains("listing.discarded", (await world.As("coordinator").GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_all_could_read_and_one_branch_may_now_is_read_back_by_that_branch_alone()
    {
        var chair = (await new World(world.Server).ChairAsync())!;
        var unit = (await world.As("delegate").GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;
        var third = World.OurUnits.Single(u => u != unit && u != chair);
        await world.Server.SendAsync(new FormBody(World.Ours, "b-narrow", BodyKind.Branch, "收紧分会", null, null), World.Coordinator);
        await world.Server.SendAsync(new SeatMember(World.Ours, "b-narrow", third, Leads: true), World.Coordinator);
        await world.Server.PersonAsync("narrow-third", new Grant(Role.Delegate, third));
        using var insider = await world.Server.SignedInAsync("narrow-third");
        object Body(string audience, string? branch) => new { unitId = third, kind = "need", category = "other", title = "先公开后收紧的事", quantity = 3, audience, branchId = branch };
        var id = (await insider.PostAsync(Ours, Body("public", null))).Json.GetProperty("id").GetString()!;
        using var picture = new ByteArrayContent(Attachments.Samples.Png);
        await insider.SendAsync(HttpMethod.Post, $"/api/alliances/{World.Ours}/attachments?ownerKind=listing&ownerId={id}&name={Uri.EscapeDataString("收紧的照片.png")}", picture);
        string[] doors = [$"/api/feed?scope=alliance/{World.Ours}&after=0&max=500", $"/api/alliances/{World.Ours}/activity?size=200", "/api/workbench"];
        Assert.Contains("收紧的照片", (await world.As("observer").GetAsync(doors[0])).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await insider.PutAsync($"{Ours}/{id}", Body("branch", "b-narrow"))).Status);
        foreach (var (role, sees) in new[] { ("insider", true), ("chair", true), ("coordinator", true), ("delegate", false), ("observer", false) })
        {
            var me = role == "insider" ? insider : world.As(role);
            foreach (var door in doors.Take(sees ? 2 : 3))
            {
                var told = (await me.GetAsync(door)).Text;
                Assert.Equal(sees, told.Contains("先公开后收紧的事", StringComparison.Ordinal));
                Assert.Equal(sees, told.Contains("收紧的照片", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_role_that_was_taken_away_opens_nothing_from_the_very_next_request_on()
    {
        var person = await world.Server.PersonAsync("short-observer", new Grant(Role.Observer, World.Ours));
        using var observer = await world.Server.SignedInAsync("short-observer");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await observer.GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=1")).Status);
            Assert.Equal(HttpStatusCode.OK, (await world.As("administrator").PostAsync($"/api/people/{person}/grants/revoke", new { role = "observer", target = World.Ours })).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await observer.GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=1")).Status);
            Assert.Equal(HttpStatusCode.OK, (await world.As("administrator").PostAsync($"/api/people/{person}/grants", new { role = "observer", target = World.Ours })).Status);
        }
    }

    [Fact]
    public async Task Lists_and_fields_that_were_removed_keep_their_names_in_counts_pages_and_exports()
    {
        var theirs = $"/api/alliances/{World.Theirs}/listings";
        await world.Server.PersonAsync("their-coordinator", new Grant(Role.Coordinator, World.Theirs));
        using var coordinator = await world.Server.SignedInAsync("their-coordinator");
        object Kind(string code, string zh, string side) => new { code, zh, en = $"{code} list", side };
        object Category(string code, string zh, params object[] fields) => new { code, version = 0, zh, en = $"{code} things", parent = (string?)null, kinds = new[] { "idle", "jobs" }, unit = "处", fields };
        object Field(string code, string zh) => new { code, zh, en = code, type = "text", required = false, unit = (string?)null, choices = Array.Empty<string>() };
        object Book(object[] kinds, params object[] categories) => new { kinds, categories, climbAfterDays = 30, validMonths = 6, distanceKm = 20 };
        object[] before = [Kind("idle", "闲置", "gives"), Kind("jobs", "务工", "wants"), Kind("gone", "旧清单", "gives")];
        object gone = new { code = "mill", version = 0, zh = "旧磨坊", en = "Old mills", parent = (string?)null, kinds = new[] { "gone" }, unit = "处", fields = new[] { Field("stone", "磨盘") } };
        Assert.Equal(HttpStatusCode.OK, (await coordinator.PutAsync($"{theirs}/book", Book(before, Category("house", "农房"), gone))).Status);
        var posted = await coordinator.PostAsync(theirs, new { unitId = World.TheirUnits[0], kind = "gone", category = "mill", title = "村口的水磨", quantity = 1, fields = new { stone = "青石" } });
        Assert.True(posted.Status == HttpStatusCode.Created, posted.Text);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.PutAsync($"{theirs}/book", Book([.. before.Take(2)], Category("house", "农房")))).Status);

        var facets = (await coordinator.GetAsync($"{theirs}/facets")).Json;
        Assert.Equal("旧磨坊 Old mills", Named(facets, "categories", "mill"));
        Assert.Equal("旧清单 gone list", Named(facets, "kinds", "gone"));
        Assert.Contains("旧磨坊", (await coordinator.GetAsync($"/api/alliances/{World.Theirs}/balance")).Text, StringComparison.Ordinal);
        Assert.Contains("旧磨坊", (await coordinator.GetAsync(theirs)).Text, StringComparison.Ordinal);
        Assert.Contains("磨盘", (await coordinator.GetAsync($"/api/listings/{posted.Json.GetProperty("id").GetString()}")).Text, StringComparison.Ordinal);
        var sheet = SheetReader.Read(new MemoryStream(await (await coordinator.GetAsync($"{theirs}/export.xlsx?status=all")).Message.Content.ReadAsByteArrayAsync()));
        var row = Assert.Single(sheet.Skip(1), r => r.Cells.Values.Contains("村口的水磨"));
        Assert.Superset(new HashSet<string>(["旧清单", "旧磨坊", "磨盘=青石"], StringComparer.Ordinal), row.Cells.Values.ToHashSet(StringComparer.Ordinal));
    }

    private static string Named(System.Text.Json.JsonElement facets, string group, string code)
    {
        var one = facets.GetProperty(group).EnumerateArray().Single(c => c.GetProperty("code").GetString() == code);
        return $"{one.GetProperty("name").GetString()} {one.GetProperty("nameEn").GetString()}";
    }
}
