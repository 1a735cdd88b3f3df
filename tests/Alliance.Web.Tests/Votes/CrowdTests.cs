using System.Net;
using System.Text.Json;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Storage.Votes;
using Alliance.Tests;
using Alliance.Tests.Databases;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Votes;

/// <summary>Everybody votes at the same moment: counted once each, and followed by who looks on without a gap.</summary>
public sealed class CrowdTests
{
    private const int Units = 60;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Ballots_that_come_at_once_are_counted_once_each_and_reach_a_console_without_a_gap(string database)
    {
        await using var server = new WebServer { Kind = database };
        await server.InitializeAsync();
        var crowd = new Crowd(server, Units);
        await crowd.MakeAsync();
        await crowd.OpenAsync("all");
        using var watcher = crowd.As(0);
        await using var line = await HubLine.OpenAsync(server.Address, watcher);
        var head = (await line.AskAsync("Subscribe", "alliance/" + Crowd.Alliance)).GetProperty("head").GetInt64();

        var statuses = await Task.WhenAll(Enumerable.Range(0, Units).SelectMany(i => Enumerable.Range(0, 2), (i, again) => CastAsync(crowd, i, $"key-{i}-{again}")));
        Assert.Equal((Units, Units), (statuses.Count(s => s == HttpStatusCode.OK), statuses.Count(s => s == HttpStatusCode.Conflict)));

        await Until.TrueAsync(() => Task.FromResult(line.Items("alliance/" + Crowd.Alliance).Any(i => Name(i) == "vote.closed")));
        var told = line.Items("alliance/" + Crowd.Alliance).SelectMany(Positions).ToList();
        Assert.Equal(Enumerable.Range(1, told.Count).Select(p => head + p), told);
        var cast = line.Items("alliance/" + Crowd.Alliance).Last(i => Name(i) == "vote.ballots-cast").GetProperty("data");
        Assert.Equal(Units, cast.GetProperty("cast").GetInt32());
        Assert.Equal(Units, cast.GetProperty("standing").GetProperty("for").EnumerateArray().Sum(c => c.GetProperty("units").GetInt32()));

        var caughtUp = (await watcher.GetAsync($"/api/feed?scope=alliance/{Crowd.Alliance}&after={head}")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Units, caughtUp.Count(i => Name(i) == "vote.ballots-cast"));
        Assert.All(caughtUp, i => Assert.False(i.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Number));
    }

    [Fact]
    public async Task A_very_large_event_is_pushed_without_its_lists_and_long_texts_and_read_whole()
    {
        await using var server = new WebServer();
        await server.InitializeAsync();
        var crowd = new Crowd(server, 3);
        await crowd.MakeAsync();
        using var watcher = crowd.As(0);
        await using var line = await HubLine.OpenAsync(server.Address, watcher);
        await line.AskAsync("Subscribe", "alliance/" + Crowd.Alliance);
        await crowd.OpenAsync("long", text: new string('"', 9000));
        await Until.TrueAsync(() => Task.FromResult(line.Items("alliance/" + Crowd.Alliance).Any(i => Name(i) == "vote.opened")));
        var pushed = line.Items("alliance/" + Crowd.Alliance).Single(i => Name(i) == "vote.opened");
        var position = pushed.GetProperty("position").GetInt64();
        Assert.Equal(position, pushed.GetProperty("from").GetInt64());
        Assert.Equal("long", pushed.GetProperty("data").GetProperty("voteId").GetString());
        Assert.False(pushed.GetProperty("data").TryGetProperty("electorate", out _) || pushed.GetProperty("data").TryGetProperty("text", out _));
        var whole = (await watcher.GetAsync($"/api/feed?scope=alliance/{Crowd.Alliance}&after={position - 1}&max=1")).Json.GetProperty("items")[0].GetProperty("data");
        Assert.Equal((3, 9000), (whole.GetProperty("electorate").GetArrayLength(), whole.GetProperty("text").GetString()!.Length));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_vote_read_again_and_again_while_ballots_come_is_the_same_as_one_read_afresh(string database)
    {
        await using var server = new WebServer { Kind = database };
        await server.InitializeAsync();
        var crowd = new Crowd(server, 6);
        await crowd.MakeAsync();
        var open = new VoteRule(Majority.Weighted, Tie: TieBreak.Chair);
        await crowd.OpenAsync("open", rule: open);
        await crowd.OpenAsync("secret", secret: true, rule: new(Majority.Simple));
        await crowd.OpenAsync("approval", rule: new VoteRule(Majority.Weighted, Approval: true), options: ["东门", "西门", "南门"]);
        var remembering = server.Get<VoteQueries>();
        await SameAsync(remembering, server, "open");
        await SameAsync(remembering, server, "secret");
        for (var i = 0; i < 5; i++)
        {
            using var browser = crowd.As(i);
            object ballot = i == 2
                ? new { unitId = Crowd.Unit(i), choice = "yes", split = new[] { new { choice = "yes", weight = "2/3" }, new { choice = "no", weight = "1/4" } } }
                : new { unitId = Crowd.Unit(i), choice = i == 3 ? "abstain" : "no" };
            Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync($"{Crowd.Votes}/open/ballots", ballot)).Status);
            Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync($"{Crowd.Votes}/secret/papers", new { unitId = Crowd.Unit(i), blinded = BlindVoter.Blinded(new string('1', 64), new string('2', 63) + (i + 1)) })).Status);
            var approved = Enumerable.Range(1, (i % 3) + 1).Select(o => $"option-{o}");
            Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync($"{Crowd.Votes}/approval/ballots", new { unitId = Crowd.Unit(i), approved })).Status);
            foreach (var vote in new[] { "open", "secret", "approval" })
            {
                await SameAsync(remembering, server, vote);
            }
        }

        await server.SendAsync(new Domain.Votes.DropUnit(Crowd.Alliance, "open", Crowd.Unit(5), "left"));
        await SameAsync(remembering, server, "open");
    }

    private static async Task SameAsync(VoteQueries remembering, WebServer server, string vote)
    {
        var (kept, fresh) = (await remembering.GetAsync(Crowd.Alliance, vote), await new VoteQueries(server.Database).GetAsync(Crowd.Alliance, vote));
        Assert.Equal(JsonSerializer.Serialize(fresh, Catalog.Json), JsonSerializer.Serialize(kept, Catalog.Json));
    }

    private static async Task<HttpStatusCode> CastAsync(Crowd crowd, int unit, string key)
    {
        using var browser = crowd.As(unit);
        return (await browser.PostAsync($"{Crowd.Votes}/all/ballots", new { unitId = Crowd.Unit(unit), choice = unit % 3 == 0 ? "no" : "yes" }, key)).Status;
    }

    private static string? Name(JsonElement item) => item.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static IEnumerable<long> Positions(JsonElement item)
    {
        var position = item.GetProperty("position").GetInt64();
        var from = item.TryGetProperty("from", out var first) && first.ValueKind == JsonValueKind.Number ? first.GetInt64() : position;
        return Enumerable.Range(0, (int)(position - from) + 1).Select(i => from + i);
    }
}
