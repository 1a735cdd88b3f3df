using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Matches;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching.Matches;

/// <summary>Matches over HTTP, hub and feed: whose they are, and that for everybody else they do not exist.</summary>
public sealed class MatchDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Listings = $"/api/alliances/{World.Ours}/listings";
    private const string Matches = $"/api/alliances/{World.Ours}/matches";

    [Fact]
    public async Task From_offer_to_rating_and_nobody_but_the_sides_and_those_who_run_the_alliance_hears_of_it()
    {
        var (taker, giver) = (await UnitAsync("delegate"), await ThirdAsync());
        using var third = await PersonAsync("giver-one", giver);
        using var another = await PersonAsync("nobody-of-them", World.TheirUnits[1]);
        await using var line = await HubLine.OpenAsync(world.Server.Address, world.As("observer"));
        await line.AskAsync("Subscribe", "alliance/" + World.Ours);
        var need = await PostAsync(world.As("delegate"), "need", "老房子夜间停车", 30);
        var resource = await PostAsync(third, "resource", "写字楼地下车库", 50);
        var offer = new { needId = need, resourceId = resource, quantity = 20, note = "悄悄说的话" };
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("observer").PostAsync(Matches, new { needId = need, resourceId = resource, quantity = 20, unitId = taker })).Status);
        Assert.Equal(MatchCodes.UnknownEntry, (await world.As("stranger").PostAsync(Matches, new { needId = need, resourceId = resource, quantity = 20, unitId = World.TheirUnits[0] })).Code);
        var made = await third.PostAsync(Matches, offer, "offer-once");
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        var match = made.Json.GetProperty("id").GetString()!;
        Assert.Equal(match, (await third.PostAsync(Matches, offer, "offer-once")).Json.GetProperty("id").GetString());
        Assert.Equal(MatchCodes.AlreadyOffered, (await third.PostAsync(Matches, offer)).Code);

        // Twice, as a hand that trembles presses.
        Assert.All(await Task.WhenAll(AcceptAsync(), AcceptAsync()), status => Assert.Equal(HttpStatusCode.OK, status));
        await StageAsync(third, match, "committed");
        Assert.Equal(HttpStatusCode.BadRequest, (await third.PostAsync($"{Matches}/{match}/arrange", new { from = "2026-05-02", to = "2026-05-01" })).Status);
        await OkAsync(third, match, "arrange", new { from = "2027-05-01", person = new { name = "王芳", phone = "13911112222" } });
        Assert.Equal(MatchCodes.MoreThanPromised, (await third.PostAsync($"{Matches}/{match}/deliver", new { quantity = 20.5 })).Code);
        await OkAsync(third, match, "deliver", new { quantity = 12.5 });
        await OkAsync(third, match, "deliver", new { quantity = 7.5, note = "第二批" });
        await OkAsync(world.As("deputy"), match, "confirm", new { quantity = 20 });
        Assert.Equal(HttpStatusCode.BadRequest, (await world.As("delegate").PostAsync($"{Matches}/{match}/rate", new { stars = 6 })).Status);
        await OkAsync(world.As("delegate"), match, "rate", new { stars = 5, text = "守时" });
        var seen = (await third.GetAsync($"/api/matches/{match}")).Json;
        Assert.Equal(("fulfilled", 2, 1), (seen.GetProperty("match").GetProperty("item").GetProperty("stage").GetString(), seen.GetProperty("match").GetProperty("deliveries").GetArrayLength(), seen.GetProperty("match").GetProperty("ratings").GetArrayLength()));
        await Until.TrueAsync(async () => (await third.GetAsync($"/api/listings/{resource}")).Json.GetProperty("listing").GetProperty("item").GetProperty("delivered").GetDecimal() == 20);

        foreach (var (who, sees, persons) in new[]
        {
            (third, true, true), (world.As("delegate"), true, true), (world.As("deputy"), true, true), (world.As("coordinator"), true, true), (world.As("chair"), true, true),
            (world.As("supervisor"), true, false), (world.As("administrator"), true, false), (world.As("observer"), false, false), (world.As("stranger"), false, false), (another, false, false),
        })
        {
            var one = await who.GetAsync($"/api/matches/{match}");
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.Status);
            Assert.Equal(persons, one.Text.Contains("13911112222", StringComparison.Ordinal));
            Assert.Equal(sees, (await who.GetAsync("/api/matches?size=200")).Text.Contains(match, StringComparison.Ordinal));
            Assert.Equal(sees, (await who.GetAsync($"{Matches}?size=200")).Text.Contains(match, StringComparison.Ordinal));
            var feed = (await FeedAsync(who)).Text;
            Assert.Equal(sees, feed.Contains("match.offered", StringComparison.Ordinal) && feed.Contains("悄悄说的话", StringComparison.Ordinal));
            Assert.DoesNotContain("13911112222", feed, StringComparison.Ordinal);
            Assert.DoesNotContain("\"match", sees ? "" : (await who.GetAsync("/api/workbench")).Text.Replace("\"matchId\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
            if (!sees)
            {
                Assert.Equal(HttpStatusCode.NotFound, (await who.PostAsync($"{Matches}/{match}/accept", new { unitId = taker })).Status);
                Assert.Equal(HttpStatusCode.NotFound, (await who.PostAsync($"{Matches}/{match}/withdraw", new { unitId = giver })).Status);
            }
        }

        // An onlooker within the alliance hears that something is promised, and not to whom.
        await Until.TrueAsync(() => Task.FromResult(line.Items("alliance/" + World.Ours).Any(i => i.TryGetProperty("name", out var name) && name.GetString() == "listing.delivered")));
        Assert.DoesNotContain(line.Items("alliance/" + World.Ours), i => i.TryGetProperty("name", out var name) && name.GetString() is { } n && (n.StartsWith("match.", StringComparison.Ordinal) || n == "listing.promised-to"));
        var promised = line.Items("alliance/" + World.Ours).First(i => i.GetProperty("name").GetString() == "listing.promised");
        Assert.False(promised.GetProperty("data").TryGetProperty("toUnitId", out _));

        async Task<HttpStatusCode> AcceptAsync() => (await world.As("delegate").PostAsync($"{Matches}/{match}/accept", new { })).Status;
    }

    [Fact]
    public async Task A_giver_of_another_alliance_is_a_side_and_sees_no_more_of_the_first_than_its_match()
    {
        var taker = await UnitAsync("delegate");
        var need = await PostAsync(world.As("delegate"), "need", "跨联盟找车位", 10, audience: "public");
        using var abroad = await PersonAsync("giver-abroad", World.TheirUnits[1]);
        var resource = await PostAsync(abroad, "resource", "另一个联盟的车位", 10, World.Theirs, "public");
        await using var line = await HubLine.OpenAsync(world.Server.Address, abroad);
        await line.AskAsync("Subscribe", "alliance/" + World.Theirs);
        var made = await world.As("delegate").PostAsync(Matches, new { needId = need, resourceId = resource, quantity = 10, unitId = taker });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        var match = made.Json.GetProperty("id").GetString()!;
        await Until.TrueAsync(() => Task.FromResult(line.Items("alliance/" + World.Theirs).Any(i => i.TryGetProperty("name", out var name) && name.GetString() == "listing.match-noted")));
        Assert.Contains(match, (await abroad.GetAsync($"/api/alliances/{World.Theirs}/matches")).Text, StringComparison.Ordinal);
        Assert.Contains("match-to-answer", (await abroad.GetAsync("/api/workbench")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await abroad.GetAsync(Matches)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await FeedAsync(abroad)).Status);
        Assert.Equal(HttpStatusCode.OK, (await abroad.PostAsync($"{Matches}/{match}/accept", new { })).Status);
        await StageAsync(abroad, match, "committed");
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync($"/api/matches/{match}")).Status);
        Assert.DoesNotContain(match, (await world.As("stranger").GetAsync($"/api/alliances/{World.Theirs}/matches")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("match-noted", (await world.As("stranger").GetAsync($"/api/feed?scope=alliance/{World.Theirs}&after=0&max=500")).Text, StringComparison.Ordinal);

        // Under an alliance that it does not live in there is no such match.
        Assert.Equal(HttpStatusCode.NotFound, (await abroad.PostAsync($"/api/alliances/{World.Theirs}/matches/{match}/deliver", new { quantity = 1 })).Status);
        await OkAsync(abroad, match, "deliver", new { quantity = 10 });
    }

    [Fact]
    public async Task A_dispute_is_settled_by_the_coordinator_and_what_is_released_is_open_again()
    {
        var giver = await ThirdAsync();
        using var third = await PersonAsync("giver-two", giver);
        var need = await PostAsync(world.As("delegate"), "need", "会有争议的车位", 5);
        var resource = await PostAsync(third, "resource", "争议的车库", 5);
        var match = (await world.As("coordinator").PostAsync(Matches, new { needId = need, resourceId = resource, quantity = 5 })).Json.GetProperty("id").GetString()!;
        await OkAsync(third, match, "accept", new { });
        await OkAsync(world.As("delegate"), match, "accept", new { });
        await StageAsync(third, match, "committed");
        await OkAsync(third, match, "deliver", new { quantity = 2 });
        await OkAsync(world.As("delegate"), match, "confirm", new { quantity = 1 });
        Assert.Equal(HttpStatusCode.BadRequest, (await third.PostAsync($"{Matches}/{match}/dispute", new { })).Status);
        await OkAsync(third, match, "dispute", new { text = "第二个没有确认" });
        Assert.Equal(HttpStatusCode.Forbidden, (await third.PostAsync($"{Matches}/{match}/settle-dispute", new { outcome = "confirm" })).Status);
        await OkAsync(world.As("coordinator"), match, "settle-dispute", new { outcome = "release", text = "到此为止" });

        // The two entries are told one after the other.
        foreach (var entry in new[] { resource, need })
        {
            await Until.TrueAsync(async () => (await third.GetAsync($"/api/listings/{entry}")).Json.GetProperty("listing").GetProperty("item").GetProperty("left").GetDecimal() == 4);
        }
    }

    private Task<Answer> FeedAsync(Browser who) => who.GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500");

    private async Task<string> UnitAsync(string role)
    {
        var chair = (await new World(world.Server).ChairAsync())!;
        return role == "chair" ? chair : World.OurUnits.First(u => u != chair);
    }

    /// <summary>The unit of ours for which none of the usual people speaks.</summary>
    private async Task<string> ThirdAsync()
    {
        var (chair, other) = (await UnitAsync("chair"), await UnitAsync("delegate"));
        return World.OurUnits.Single(u => u != chair && u != other);
    }

    private async Task<Browser> PersonAsync(string name, string unit)
    {
        await world.Server.PersonAsync(name, new Grant(Role.Delegate, unit));
        return await world.Server.SignedInAsync(name);
    }

    private static async Task<string> PostAsync(Browser who, string kind, string title, int quantity, string alliance = World.Ours, string audience = "alliance")
    {
        var made = await who.PostAsync(Listings.Replace(World.Ours, alliance, StringComparison.Ordinal), new { kind, category = "parking", title, quantity, audience, fields = new { period = "夜间" } });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }

    private static async Task OkAsync(Browser who, string match, string verb, object body)
    {
        var answer = await who.PostAsync($"{Matches}/{match}/{verb}", body);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
    }

    private static Task StageAsync(Browser who, string match, string stage) => Until.TrueAsync(
        async () => (await who.GetAsync($"/api/matches/{match}")).Json.GetProperty("match").GetProperty("item").GetProperty("stage").GetString() == stage);
}
