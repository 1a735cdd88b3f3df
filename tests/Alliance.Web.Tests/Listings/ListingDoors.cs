using System.Net;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Listings;

/// <summary>The lists over HTTP: who posts what, and what each may see of it, whichever way it is asked for.</summary>
public sealed class ListingDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}/listings";

    [Fact]
    public async Task A_member_posts_in_one_request_and_everybody_within_finds_it()
    {
        var id = await PostAsync("delegate", new { kind = "resource", category = "parking", title = "写字楼夜间车位", quantity = 60.5, fields = new { period = "夜间" }, contact = new { name = "王芳", phone = "13900000000" } });
        foreach (var role in new[] { "coordinator", "chair", "deputy", "observer", "supervisor", "administrator" })
        {
            var page = await world.As(role).GetAsync($"{Ours}?q=夜间车位&kind=resource&size=100");
            Assert.Contains(page.Json.GetProperty("items").EnumerateArray(), i => i.GetProperty("id").GetString() == id && i.GetProperty("left").GetDecimal() == 60.5m);
            var entry = await world.As(role).GetAsync($"/api/listings/{id}");
            Assert.Equal(role is "coordinator" or "deputy" or "chair", entry.Text.Contains("13900000000", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync($"/api/listings/{id}")).Status);
        Assert.DoesNotContain("写字楼夜间车位", (await world.As("stranger").GetAsync("/api/listings?status=all&size=200")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", (await world.As("coordinator").GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_field_and_nothing_is_written()
    {
        async Task<(HttpStatusCode, string?, string?)> RefusedAsync(object body) =>
            await world.As("delegate").PostAsync(Ours, body) is var r ? (r.Status, r.Code, r.Status == HttpStatusCode.BadRequest || r.Code!.StartsWith("listing.field", StringComparison.Ordinal) ? r.Fact("field") : null) : default;
        Assert.Equal((HttpStatusCode.Conflict, ListingCodes.FieldRequired, "fields.period"), await RefusedAsync(new { kind = "need", category = "parking", title = "没有时段", quantity = 1 }));
        Assert.Equal((HttpStatusCode.BadRequest, KernelCodes.InvalidField, "quantity"), await RefusedAsync(new { kind = "need", category = "parking", title = "没有数量" }));
        Assert.Equal((HttpStatusCode.BadRequest, KernelCodes.InvalidField, "quantity"), await RefusedAsync(new { kind = "need", category = "parking", title = "太细", quantity = 0.0001 }));
        Assert.Equal((HttpStatusCode.BadRequest, KernelCodes.InvalidField, "title"), await RefusedAsync(new { kind = "need", category = "parking", title = "短".PadRight(61, '长'), quantity = 1 }));
        Assert.Equal((HttpStatusCode.BadRequest, KernelCodes.InvalidField, "window.days"), await RefusedAsync(new { kind = "need", category = "parking", title = "没有星期", quantity = 1, window = new { weekly = new { days = Array.Empty<int>(), fromMinute = 0, toMinute = 60, since = "2026-03-01", except = Array.Empty<string>(), kind = "all" } } }));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("observer").PostAsync(Ours, new { unitId = World.OurUnits[0], kind = "need", category = "other", title = "旁观者", quantity = 1 })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").PostAsync(Ours, new { unitId = World.TheirUnits[0], kind = "need", category = "other", title = "外人", quantity = 1 })).Status);
    }

    /// <summary>One entry must not be able to break the suggestions, and the plans, of everybody else.</summary>
    [Fact]
    public async Task A_window_that_cannot_be_reckoned_with_is_refused_and_not_written()
    {
        async Task RefusedAsync(string field, string problem, object window)
        {
            var answer = await world.As("delegate").PostAsync(Ours, new { kind = "need", category = "other", title = "算不了的时间", quantity = 1, window });
            Assert.Equal((HttpStatusCode.BadRequest, field, problem), (answer.Status, answer.Fact("field"), answer.Fact("problem")));
        }

        await RefusedAsync("window.since", "required", new { weekly = new { days = new[] { 1 }, fromMinute = 0, toMinute = 60 } });
        await RefusedAsync("window.since", "out-of-range", new { weekly = new { days = new[] { 1 }, fromMinute = 0, toMinute = 60, since = "9999-12-31" } });
        await RefusedAsync("window.until", "out-of-range", new { weekly = new { days = new[] { 1 }, fromMinute = 0, toMinute = 60, since = "2026-03-01", until = "9999-12-31" } });
        await RefusedAsync("window.to", "out-of-range", new { once = new { from = "9999-12-31T00:00:00Z", to = "9999-12-31T23:00:00Z" } });
        var named = await world.As("delegate").PostAsync(Ours, new { kind = "need", category = "other", title = "不是字符\uFFFE", quantity = 1 });
        Assert.Equal((HttpStatusCode.BadRequest, "title", "control-character"), (named.Status, named.Fact("field"), named.Fact("problem")));
        Assert.Contains("标题", named.Json.GetProperty("detail").GetString()!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await world.As("delegate").GetAsync($"{Ours}?q={Uri.EscapeDataString("算不了")}")).Status);
        Assert.DoesNotContain("算不了", (await world.As("delegate").GetAsync($"{Ours}?status=all&size=200")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_meant_for_a_branch_reaches_no_other_member_by_list_count_map_page_or_feed()
    {
        var unit = await UnitOfAsync("delegate");
        var chair = (await new World(world.Server).ChairAsync())!;
        var third = World.OurUnits.Single(u => u != unit && u != chair);
        await world.Server.SendAsync(new FormBody(World.Ours, "b-secret", BodyKind.Branch, "内部分会", null, null), World.Coordinator);
        await world.Server.SendAsync(new SeatMember(World.Ours, "b-secret", third, Leads: true), World.Coordinator);
        await world.Server.PersonAsync("third", new Grant(Role.Delegate, third));
        using var insider = await world.Server.SignedInAsync("third");
        var id = await PostAsync(insider, new { kind = "need", category = "other", title = "分会的悄悄话", quantity = 3, audience = "branch", branchId = "b-secret", place = new { longitude = 121.49, latitude = 31.24 } });
        foreach (var (role, sees) in new[] { ("third", true), ("chair", true), ("coordinator", true), ("supervisor", true), ("delegate", false), ("observer", false) })
        {
            var me = role == "third" ? insider : world.As(role);
            Assert.Equal(sees, (await me.GetAsync($"{Ours}?q=悄悄话")).Text.Contains(id, StringComparison.Ordinal));
            Assert.Equal(sees, (await me.GetAsync($"/api/listings?q=悄悄话")).Text.Contains(id, StringComparison.Ordinal));
            Assert.Equal(sees ? 1 : 0, (await me.GetAsync($"{Ours}/facets?q=悄悄话")).Json.GetProperty("total").GetInt32());
            Assert.Equal(sees, (await me.GetAsync($"{Ours}/map?q=悄悄话&box=121,31,122,32")).Text.Contains(id, StringComparison.Ordinal));
            Assert.Equal(sees, (await me.GetAsync($"{Ours}/alike?kind=need&category=other&title=分会的悄悄话")).Text.Contains(id, StringComparison.Ordinal));
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await me.GetAsync($"/api/listings/{id}")).Status);
            Assert.Equal(sees, (await me.GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text.Contains("悄悄话", StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("delegate").PostAsync($"{Ours}/{id}/pause", new { })).Status);
    }

    [Fact]
    public async Task A_draft_is_nobody_elses_and_a_coordinator_posts_for_a_unit()
    {
        var draft = (await world.As("delegate").PostAsync($"{Ours}/drafts", new { kind = "need", category = "other", title = "还在想的事", quantity = 1 })).Json.GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("chair").GetAsync($"/api/listings/{draft}")).Status);
        Assert.DoesNotContain("还在想的事", (await world.As("chair").GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
        Assert.Equal("draft", (await world.As("deputy").GetAsync($"/api/listings/{draft}")).Json.GetProperty("listing").GetProperty("item").GetProperty("status").GetString());
        var posted = await world.As("delegate").PostAsync($"{Ours}/{draft}/post", new { unitId = await UnitOfAsync("delegate"), kind = "need", category = "other", title = "想好的事", quantity = 1 });
        Assert.True(posted.Status == HttpStatusCode.OK, posted.Text);
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").GetAsync($"/api/listings/{draft}")).Status);
        Assert.Equal(HttpStatusCode.Created, (await world.As("coordinator").PostAsync(Ours, new { unitId = World.OurUnits[0], kind = "need", category = "other", title = "秘书处代发", quantity = 1 })).Status);
    }

    [Fact]
    public async Task Papers_are_seen_by_whoever_sees_the_entry_from_outside_its_alliance_too()
    {
        var entry = new { kind = "resource", category = "other", title = "带照片的场地", quantity = 1, audience = "public" };
        var id = await PostAsync("delegate", entry);
        using var picture = new ByteArrayContent(Attachments.Samples.Png);
        var added = await world.As("delegate").SendAsync(HttpMethod.Post, $"/api/alliances/{World.Ours}/attachments?ownerKind=listing&ownerId={id}&name={Uri.EscapeDataString("照片.png")}", picture);
        Assert.True(added.Status == HttpStatusCode.Created, added.Text);
        string[] doors =
            [$"/api/alliances/{World.Ours}/attachments?ownerKind=listing&ownerId={id}", $"/api/alliances/{World.Ours}/attachments/{added.Json.GetProperty("id").GetString()}/content"];
        foreach (var (role, audience, sees) in new[] { ("stranger", "public", true), ("stranger", "alliance", false), ("observer", "alliance", true) })
        {
            var changed = await world.As("delegate").PutAsync($"/api/alliances/{World.Ours}/listings/{id}", new { entry.kind, entry.category, entry.title, entry.quantity, audience });
            Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
            foreach (var door in doors)
            {
                Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await world.As(role).GetAsync(door)).Status);
            }
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await world.As("nobody").GetAsync(doors[1])).Status);
    }

    [Fact]
    public async Task The_book_is_the_coordinators_to_set()
    {
        var book = (await world.As("delegate").GetAsync($"{Ours}/book")).Json;
        Assert.False(book.GetProperty("isOwn").GetBoolean());
        Assert.Equal(3, book.GetProperty("book").GetProperty("kinds").GetArrayLength());
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("delegate").PutAsync($"{Ours}/book", book.GetProperty("book"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await world.As("coordinator").PutAsync($"{Ours}/book", new { kinds = Array.Empty<object>(), categories = Array.Empty<object>(), climbAfterDays = 30, validMonths = 6, distanceKm = 20 })).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").PutAsync($"{Ours}/book", book.GetProperty("book"))).Status);
        Assert.True((await world.As("delegate").GetAsync($"{Ours}/book")).Json.GetProperty("isOwn").GetBoolean());
        var asked = System.Text.Json.Nodes.JsonNode.Parse(book.GetProperty("book").GetRawText())!;
        Assert.Equal(14, (int)asked["answerDays"]!);
        foreach (var (days, status) in new[] { (0, HttpStatusCode.BadRequest), (91, HttpStatusCode.BadRequest), (7, HttpStatusCode.OK) })
        {
            asked["answerDays"] = days;
            Assert.Equal(status, (await world.As("coordinator").PutAsync($"{Ours}/book", asked)).Status);
        }

        Assert.Equal(7, (await world.As("delegate").GetAsync($"{Ours}/book")).Json.GetProperty("book").GetProperty("answerDays").GetInt32());
    }

    private async Task<string> UnitOfAsync(string role)
    {
        var chair = (await new World(world.Server).ChairAsync())!;
        return role == "chair" ? chair : World.OurUnits.First(u => u != chair);
    }

    private Task<string> PostAsync(string role, object body) => PostAsync(world.As(role), body);

    private static async Task<string> PostAsync(Browser who, object body)
    {
        var made = await who.PostAsync(Ours, body);
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }
}
