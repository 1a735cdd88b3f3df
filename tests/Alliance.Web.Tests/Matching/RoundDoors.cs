using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Storage.Kernel;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching;

/// <summary>Rounds over HTTP, and who can learn what of a ranking while the round is open: by page, feed, hub, trace and backup.</summary>
public sealed class RoundDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Rounds = $"/api/alliances/{World.Ours}/match-rounds";

    private static readonly string Salt = new('5', 31);

    [Fact]
    public async Task Nobody_learns_a_rank_while_the_round_is_open_and_then_the_result_can_be_checked_from_what_is_published()
    {
        var traced = new ConcurrentBag<string>();
        using var listener = Listen(traced);
        var line = await HubLine.OpenAsync(world.Server.Address, world.As("coordinator"));
        await line.AskAsync("Subscribe", new[] { $"alliance/{World.Ours}" });
        var (round, need, first, second) = await OpenAsync();
        var ranked = await RankAsync("delegate", round, need, [[second], [first]], "0");
        Assert.Equal(HttpStatusCode.OK, ranked.Status);
        var secret = $"[[\"{second}\"],[\"{first}\"]]";
        Assert.Contains(secret, (await world.As("deputy").GetAsync($"{Rounds}/{round}")).Text, StringComparison.Ordinal);

        await Until.TrueAsync(() => Task.FromResult(line.Items($"alliance/{World.Ours}").Any(i => i.TryGetProperty("name", out var name) && name.GetString() == "match-round.ranked")));
        var said = line.Items($"alliance/{World.Ours}").Last(i => i.TryGetProperty("name", out var name) && name.GetString() == "match-round.ranked").GetProperty("data");
        Assert.Equal(["again", "allianceId", "by", "listingId", "roundId", "title", "unitId"], said.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach (var role in new[] { "administrator", "coordinator", "chair", "observer", "supervisor", "stranger" })
        {
            foreach (var path in new[]
            {
                $"{Rounds}/{round}", Rounds, $"{Rounds}/{round}/input", $"{Rounds}/{round}/verification", $"/api/feed?scope=alliance/{World.Ours}&after=0&max=500", "/api/workbench", $"/api/listings/{need}",
                $"/api/alliances/{World.Ours}/activity?size=200", "/api/search?q=名师",
            })
            {
                var text = (await world.As(role).GetAsync(path)).Text;
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain(Salt, text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(KernelCodes.NotFound, (await world.As("delegate").GetAsync($"{Rounds}/{round}/input")).Code);
        Assert.DoesNotContain(traced, t => t.Contains(Salt, StringComparison.Ordinal) || t.Contains(secret, StringComparison.Ordinal));
        Assert.StartsWith($"[\"{round}\",\"entry\",\"{need}\",", Assert.Single(await BackupAsync(round), l => l.Contains(Salt, StringComparison.Ordinal) || l.Contains(secret.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal)), StringComparison.Ordinal);

        await RankAsync("chair", round, first, [[need]], "1");
        await RankAsync("chair", round, second, [[need]], "2");
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").PostAsync($"{Rounds}/{round}/close")).Status);
        await Until.TrueAsync(async () => (await RoundAsync("delegate", round)).GetProperty("round").GetProperty("status").GetString() == "solved");
        await CheckedAsync(round, need, first, second);
        await line.DisposeAsync();
    }

    [Fact]
    public async Task The_clock_closes_a_round_and_who_was_not_matched_is_told_why()
    {
        var (round, need, first, second) = await OpenAsync();
        await RankAsync("delegate", round, need, [[second]], "0");
        await RankAsync("chair", round, first, [[need]], "1");
        world.Server.Clock.Move(TimeSpan.FromMinutes(31));
        await Until.TrueAsync(async () => (await RoundAsync("delegate", round)).GetProperty("round").GetProperty("status").GetString() == "solved");
        var mine = await RoundAsync("delegate", round);
        Assert.Equal(0, mine.GetProperty("round").GetProperty("pairs").GetInt32());
        var refused = mine.GetProperty("mine").GetProperty("outcomes")[0].GetProperty("refusals")[0];
        Assert.Equal((second, "not-ranked"), (refused.GetProperty("listingId").GetString(), refused.GetProperty("cause").GetString()));
        var offers = (await RoundAsync("chair", round)).GetProperty("mine").GetProperty("outcomes").EnumerateArray().ToDictionary(o => o.GetProperty("listingId").GetString()!, o => o.GetProperty("notWanted").GetInt32());
        Assert.Equal((1, 0), (offers[first], offers[second]));
        Assert.Equal(RoundCodes.Over, (await RankAsync("delegate", round, need, [[first]], "0")).Code);
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_couples_are_refused_with_the_reason()
    {
        Assert.Equal("closesAt", (await world.As("coordinator").PostAsync(Rounds, new { title = "没有截止", seekers = new { }, offers = new { } })).Fact("field"));
        Assert.Equal("seekers", (await world.As("coordinator").PostAsync(Rounds, new { title = "没有一方", closesAt = Later(1), offers = new { } })).Fact("field"));
        Assert.Equal("seekers.quota", (await world.As("coordinator").PostAsync(Rounds, new { title = "名额", closesAt = Later(1), seekers = new { quota = 0 }, offers = new { } })).Fact("field"));
        Assert.Equal("seekers.kind", (await world.As("coordinator").PostAsync(Rounds, new { title = "没有这种清单", closesAt = Later(1), seekers = new { kind = "wishes" }, offers = new { } })).Fact("field"));
        Assert.Equal("offers.kind", (await world.As("coordinator").PostAsync(Rounds, new { title = "两边都是需求", closesAt = Later(1), seekers = new { kind = "need" }, offers = new { kind = "need" } })).Fact("field"));
        Assert.Equal("offers.categories[1]", (await world.As("coordinator").PostAsync(Rounds, new { title = "没有这个分类", closesAt = Later(1), seekers = new { }, offers = new { categories = new[] { "parking", "moon" } } })).Fact("field"));
        var quotas = new[] { new { unitId = World.OurUnits[0] } };
        Assert.Equal("unitQuotas[0].side", (await world.As("coordinator").PostAsync(Rounds, new { title = "哪一方", closesAt = Later(1), seekers = new { }, offers = new { }, unitQuotas = quotas })).Fact("field"));
        Assert.Equal(KernelCodes.Forbidden, (await world.As("delegate").PostAsync(Rounds, new { title = "不是秘书处", closesAt = Later(1), seekers = new { }, offers = new { } })).Code);
        var (round, need, first, _) = await OpenAsync();
        Assert.Equal(RoundCodes.CoupleRefused, (await world.As("delegate").PostAsync($"{Rounds}/{round}/entries", new { unitId = await UnitAsync("delegate"), listingId = await PostAsync("delegate", "need"), togetherWith = need })).Code);
        Assert.Equal("groups", (await RankAsync("delegate", round, need, [[first], [first]], "0")).Fact("field"));
        Assert.Equal(RoundCodes.NotAllRanked, (await world.As("coordinator").PostAsync($"{Rounds}/{round}/close")).Code);
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").PostAsync($"{Rounds}/{round}/cancel", new { reason = "测试完毕" })).Status);
        Assert.Equal("测试完毕", (await RoundAsync("observer", round)).GetProperty("reason").GetString());
    }

    private async Task CheckedAsync(string round, string need, string first, string second)
    {
        var mine = await RoundAsync("delegate", round);
        var pair = Assert.Single(mine.GetProperty("pairs").EnumerateArray());
        Assert.Equal((need, second), (pair.GetProperty("needId").GetString(), pair.GetProperty("resourceId").GetString()));
        var outcome = Assert.Single(mine.GetProperty("mine").GetProperty("outcomes").EnumerateArray());
        Assert.Equal($"[[\"{second}\"],[\"{first}\"]]", outcome.GetProperty("ranking").GetRawText());
        Assert.Equal(0, (await RoundAsync("observer", round)).GetProperty("pairs").GetArrayLength());
        var input = (await world.As("observer").GetAsync($"{Rounds}/{round}/input")).Json;
        Assert.DoesNotContain(need, input.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(outcome.GetProperty("alias").GetString()!, input.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(input.GetProperty("digest").GetString(), RoundSeed.Hash(input.GetProperty("text").GetString()!));
        Assert.Equal(input.GetProperty("commitment").GetString(), RoundSeed.Hash(input.GetProperty("secret").GetString()!));
        var check = (await world.As("observer").GetAsync($"{Rounds}/{round}/verification")).Json;
        Assert.All(new[] { "digestHolds", "commitmentHolds", "seedHolds", "sameResult", "stable" }, name => Assert.True(check.GetProperty(name).GetBoolean(), name));
        Assert.DoesNotContain("match-round.paired", (await world.As("observer").GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await BackupAsync(round), l => l.Contains(Salt, StringComparison.Ordinal));
    }

    /// <summary>The delegate's need, and two resources of the unit in the chair, have joined.</summary>
    private async Task<(string Round, string Need, string First, string Second)> OpenAsync()
    {
        var opened = await world.As("coordinator").PostAsync(Rounds, new { title = "名师进校园", closesAt = Later(30), seekers = new { kind = "need" }, offers = new { kind = "resource", quota = 2 } });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        var round = opened.Json.GetProperty("id").GetString()!;
        var (need, first, second) = (await PostAsync("delegate", "need"), await PostAsync("chair", "resource"), await PostAsync("chair", "resource"));
        foreach (var (role, entry) in new[] { ("delegate", need), ("chair", first), ("chair", second) })
        {
            var joined = await world.As(role).PostAsync($"{Rounds}/{round}/entries", new { unitId = await UnitAsync(role), listingId = entry });
            Assert.True(joined.Status == HttpStatusCode.OK, joined.Text);
        }

        return (round, need, first, second);
    }

    private DateTimeOffset Later(int minutes) => world.Server.Clock.GetUtcNow().AddMinutes(minutes);

    private async Task<JsonElement> RoundAsync(string role, string round) => (await world.As(role).GetAsync($"{Rounds}/{round}")).Json;

    private async Task<Answer> RankAsync(string role, string round, string entry, string[][] groups, string digit) => await world.As(role).PutAsync(
        $"{Rounds}/{round}/rankings", new { unitId = await UnitAsync(role), by = "entry", listingId = entry, groups, salt = Salt + digit });

    private async Task<string> UnitAsync(string role) => (await world.As(role).GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;

    private async Task<string> PostAsync(string role, string kind)
    {
        var answer = await world.As(role).PostAsync($"/api/alliances/{World.Ours}/listings", new { kind, category = "other", title = $"课堂 {Guid.NewGuid():N}"[..20], quantity = 4 });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private async Task<string[]> BackupAsync(string round)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{round}.backup");
        await new Backup(world.Server.Get<Database>()).WriteAsync(file);
        await using var zip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(zip, Encoding.UTF8);
        var lines = (await reader.ReadToEndAsync()).Split('\n');
        File.Delete(file);
        return lines;
    }

    private static ActivityListener Listen(ConcurrentBag<string> traced)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => traced.Add($"{a.DisplayName} {string.Join(' ', a.TagObjects.Select(t => $"{t.Key}={t.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
