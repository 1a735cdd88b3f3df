using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Alliance.Domain.Matching.Plans;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching;

/// <summary>The matching desk over HTTP: from posted entries to an accepted plan, and that nobody else knows of it.</summary>
public sealed class PlanDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Listings = $"/api/alliances/{World.Ours}/listings";
    private const string Plans = $"/api/alliances/{World.Ours}/matching-plans";

    [Fact]
    public async Task A_coordinator_plans_looks_changes_a_weight_leaves_a_pair_out_and_accepts()
    {
        var need = await PostAsync(World.OurUnits[0], "need", "parking", "晚间车位八十个", 80);
        var near = await PostAsync(World.OurUnits[1], "resource", "parking", "大厦夜间车位六十个", 60);
        var other = await PostAsync(World.OurUnits[2], "resource", "parking", "学校夜间车位五十个", 50);
        var plan = await DraftAsync(new { title = "冬季车位", scope = new { categories = new[] { "parking" } } });

        var ready = await ReadyAsync(plan);
        var part = Assert.Single(ready.GetProperty("parts").EnumerateArray());
        Assert.Equal((80m, true, true), (part.GetProperty("matched").GetDecimal(), part.GetProperty("proven").GetBoolean(), part.GetProperty("verified").GetBoolean()));
        Assert.False(ready.GetProperty("plan").GetProperty("stale").GetBoolean());
        var pairs = (await world.As("coordinator").GetAsync($"{Plans}/{plan}/pairs")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(new[] { near, other }.Order(StringComparer.Ordinal), pairs.Select(p => p.GetProperty("resourceId").GetString()!));
        Assert.All(pairs, p => Assert.Equal("晚间车位八十个", p.GetProperty("need").GetProperty("title").GetString()));
        var problem = await world.As("coordinator").GetAsync($"{Plans}/{plan}/problem");
        Assert.Equal(ready.GetProperty("plan").GetProperty("input").GetString(), Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(problem.Text))));

        var whatIf = await world.As("coordinator").PostAsync($"{Plans}/{plan}/what-if", new { weights = new { quantity = 100, hours = 0 } });
        Assert.True(whatIf.Status == HttpStatusCode.OK, whatIf.Text);
        Assert.Equal(80m, whatIf.Json.GetProperty("after").GetProperty("matched").GetDecimal());
        Assert.Equal(100, whatIf.Json.GetProperty("after").GetProperty("weights").GetProperty("quantity").GetInt32());

        var changed = await world.As("chair").PutAsync($"{Plans}/{plan}", new { title = "冬季车位", scope = new { categories = new[] { "parking" } }, leftOut = new[] { new { needId = need, resourceId = near } } });
        Assert.True(changed.Status == HttpStatusCode.OK, changed.Text);
        var again = await ReadyAsync(plan);
        Assert.Equal(50m, again.GetProperty("parts")[0].GetProperty("matched").GetDecimal());
        var unmet = Assert.Single((await world.As("coordinator").GetAsync($"{Plans}/{plan}/unmet")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((30m, "left-out"), (unmet.GetProperty("missing").GetDecimal(), unmet.GetProperty("removed").EnumerateArray().Single(r => r.GetProperty("condition").GetString() == "left-out").GetProperty("condition").GetString()));

        var stalePreview = ready.GetProperty("plan").GetProperty("preview").GetString();
        Assert.Equal(PlanCodes.Changed, (await world.As("coordinator").PostAsync($"{Plans}/{plan}/accept", new { preview = stalePreview })).Code);
        await PostAsync(World.OurUnits[2], "resource", "parking", "又来三个车位", 3);
        Assert.True((await world.As("coordinator").GetAsync($"{Plans}/{plan}")).Json.GetProperty("plan").GetProperty("stale").GetBoolean());
        var accepted = await world.As("coordinator").PostAsync($"{Plans}/{plan}/accept", new { preview = again.GetProperty("plan").GetProperty("preview").GetString() });
        Assert.True(accepted.Status == HttpStatusCode.OK, accepted.Text);
        var offers = default(JsonElement);
        await Until.TrueAsync(async () => (offers = (await world.As("coordinator").GetAsync($"{Plans}/{plan}")).Json.GetProperty("offers")).GetProperty("total").GetInt32() == 1);
        Assert.Equal(1, offers.GetProperty("open").GetInt32());
        var asked = Assert.Single((await world.As("coordinator").GetAsync($"/api/alliances/{World.Ours}/matches")).Json.GetProperty("items").EnumerateArray(), m => m.GetProperty("planId").GetString() == plan);
        Assert.Equal((need, other, 50m), (asked.GetProperty("needId").GetString(), asked.GetProperty("resourceId").GetString(), asked.GetProperty("quantity").GetDecimal()));
        Assert.Equal(PlanCodes.Over, (await world.As("coordinator").PostAsync($"{Plans}/{plan}/discard", new { })).Code);

        // What waits for its answers cannot be offered a second time: the next plan does not count on it, and says so.
        var next = await DraftAsync(new { title = "再来一轮", scope = new { categories = new[] { "parking" } } });
        await ReadyAsync(next);
        Assert.DoesNotContain((await world.As("coordinator").GetAsync($"{Plans}/{next}/pairs")).Json.GetProperty("items").EnumerateArray(), p => p.GetProperty("resourceId").GetString() == other);
        var missing = Assert.Single((await world.As("coordinator").GetAsync($"{Plans}/{next}/unmet")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(1, missing.GetProperty("removed").EnumerateArray().Single(r => r.GetProperty("condition").GetString() == "offered").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Nobody_but_those_who_run_the_alliance_learns_of_a_plan_by_page_feed_or_hub()
    {
        await using var line = await HubLine.OpenAsync(world.Server.Address, world.As("delegate"));
        await line.AskAsync("subscribe", $"alliance/{World.Ours}");
        var plan = await DraftAsync(new { title = "谁也不知道的方案" });
        await ReadyAsync(plan);
        foreach (var role in new[] { "delegate", "deputy", "observer", "supervisor", "administrator", "stranger", "applicant", "nobody" })
        {
            var me = world.As(role);
            foreach (var path in new[] { "", $"/{plan}", $"/{plan}/pairs", $"/{plan}/unmet", $"/{plan}/problem" })
            {
                var answer = await me.GetAsync(Plans + path);
                Assert.True(answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized, $"{role} {path}: {answer.Status}");
                Assert.DoesNotContain("谁也不知道", answer.Text, StringComparison.Ordinal);
            }

            Assert.NotEqual(HttpStatusCode.OK, (await me.PostAsync($"{Plans}/{plan}/what-if", new { })).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await me.PostAsync($"{Plans}/{plan}/discard", new { })).Status);
            Assert.DoesNotContain("谁也不知道", (await me.GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("谁也不知道", (await me.GetAsync($"/api/alliances/{World.Ours}/activity")).Text, StringComparison.Ordinal);
        }

        var feed = await world.As("chair").GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500");
        Assert.Contains("谁也不知道", feed.Text, StringComparison.Ordinal);
        await Until.TrueAsync(() => Task.FromResult(line.About($"alliance/{World.Ours}", feed.Json.GetProperty("head").GetInt64()) is not null));
        Assert.DoesNotContain(line.Received, m => m.Argument.GetRawText().Contains("谁也不知道", StringComparison.Ordinal) || m.Argument.GetRawText().Contains(plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_alliances_plan_is_not_found_and_what_is_wrong_is_named()
    {
        var plan = await DraftAsync(new { title = "本联盟的方案" });
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("coordinator").GetAsync($"/api/alliances/{World.Theirs}/matching-plans/{plan}")).Status);
        async Task<string?> WrongAsync(object body) => await world.As("coordinator").PostAsync(Plans, body) is { Status: HttpStatusCode.BadRequest } r ? r.Fact("field") : null;
        Assert.Equal("title", await WrongAsync(new { }));
        Assert.Equal("scope.to", await WrongAsync(new { title = "倒着的", scope = new { from = "2026-05-01", to = "2026-04-01" } }));
        Assert.Equal("weights", await WrongAsync(new { title = "没有权重", weights = new { category = 0, quantity = 0, hours = 0, distance = 0, nearness = 0, record = 0, waiting = 0, words = 0 } }));
        Assert.Equal("quotas", await WrongAsync(new { title = "交叉", quotas = new object[] { new { side = "needs", of = "branch", limit = 3 }, new { side = "needs", of = "district", limit = 3 } } }));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("delegate").PostAsync(Plans, new { title = "成员的" })).Status);
    }

    private async Task<JsonElement> ReadyAsync(string plan)
    {
        var answer = default(JsonElement);
        await Until.TrueAsync(async () =>
        {
            answer = (await world.As("coordinator").GetAsync($"{Plans}/{plan}")).Json;
            return answer.GetProperty("plan").GetProperty("plan").GetProperty("status").GetString() is "ready" or "failed";
        });
        Assert.Equal("ready", answer.GetProperty("plan").GetProperty("plan").GetProperty("status").GetString());
        return answer;
    }

    private async Task<string> DraftAsync(object body)
    {
        var made = await world.As("coordinator").PostAsync(Plans, body);
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }

    private async Task<string> PostAsync(string unit, string kind, string category, string title, decimal quantity)
    {
        var made = await world.As("coordinator").PostAsync(Listings, new { unitId = unit, kind, category, title, quantity, fields = new { period = "夜间" } });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }
}
