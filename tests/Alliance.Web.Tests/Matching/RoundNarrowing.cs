using System.Net;
using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Matching.Rounds;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching;

/// <summary>An entry that joined a round when all could see it, and is drawn back into one branch: while the round is open, and after its result is out.</summary>
public sealed class RoundNarrowing(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Rounds = $"/api/alliances/{World.Ours}/match-rounds";
    private const string Branch = "b-rounds";
    private const string Title = "先公开后收紧的课堂";

    private static readonly string Salt = new('7', 32);

    [Fact]
    public async Task What_was_narrowed_while_the_round_is_open_is_named_to_its_branch_alone_and_is_left_out_of_the_result()
    {
        var (insider, third) = await InsiderAsync("open-third");
        var (need, kept, narrow, left) = (await PostAsync(world.As("delegate"), "need", "要一堂课"), await PostAsync(world.As("chair"), "resource", "主席单位的课"), await PostAsync(insider, "resource", Title), await PostAsync(insider, "resource", Title + "之二"));
        var round = await OpenAsync((world.As("delegate"), need), (world.As("chair"), kept), (insider, narrow), (insider, left));
        await RankAsync(world.As("delegate"), round, need, narrow, kept);
        await RankAsync(world.As("chair"), round, kept, need);
        Assert.Equal(4, (await RoundAsync(world.As("delegate"), round)).GetProperty("entries").GetArrayLength());
        var line = await HubLine.OpenAsync(world.Server.Address, world.As("delegate"));
        await line.AskAsync("Subscribe", new[] { $"alliance/{World.Ours}" });
        await NarrowAsync(insider, third, narrow, Title);
        await NarrowAsync(insider, third, left, Title + "之二");

        await HiddenAsync(round, narrow);
        Assert.Equal(1, (await RoundAsync(world.As("delegate"), round)).GetProperty("round").GetProperty("offers").GetInt32());
        Assert.Equal(1, (await ListedAsync(world.As("delegate"), round)).GetProperty("offers").GetInt32());
        Assert.Equal(3, (await ListedAsync(world.As("chair"), round)).GetProperty("offers").GetInt32());
        foreach (var sees in new[] { insider, world.As("chair"), world.As("coordinator"), world.As("supervisor") })
        {
            var entry = Entry(await RoundAsync(sees, round), narrow);
            Assert.Equal((Title, true), (entry.GetProperty("name").GetString(), entry.GetProperty("narrowed").GetBoolean()));
        }

        var again = await RankAsync(world.As("delegate"), round, need, narrow, kept);
        Assert.Equal(RoundCodes.NotInRound, again.Code);
        Assert.DoesNotContain(Title, again.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await insider.PostAsync($"{Rounds}/{round}/entries/{left}/leave", new { unitId = third })).Status);
        var after = (await world.As("coordinator").PostAsync($"/api/alliances/{World.Ours}/match-rounds", new { title = "后一轮", closesAt = Later(300), seekers = new { kind = "need" }, offers = new { kind = "resource" } })).Json.GetProperty("id").GetString()!;
        await Until.TrueAsync(() => Task.FromResult(Said(line).Contains(after, StringComparison.Ordinal)));
        Assert.DoesNotContain(Title, Said(line), StringComparison.Ordinal);

        await SolvedAsync(round);
        await HiddenAsync(round, narrow);
        var seen = (await RoundAsync(world.As("delegate"), round)).GetProperty("result").GetProperty("excluded").EnumerateArray().Single();
        Assert.Equal((narrow, "", true), (seen.GetProperty("listingId").GetString(), seen.GetProperty("name").GetString(), seen.GetProperty("narrowed").GetBoolean()));
        Assert.Equal(Title, (await RoundAsync(insider, round)).GetProperty("result").GetProperty("excluded")[0].GetProperty("name").GetString());
        Assert.Equal(kept, Assert.Single((await RoundAsync(world.As("delegate"), round)).GetProperty("pairs").EnumerateArray()).GetProperty("resourceId").GetString());
        await VerifiedAsync(round);
        Assert.DoesNotContain(Title, Said(line), StringComparison.Ordinal);
        await line.DisposeAsync();
    }

    [Fact]
    public async Task What_is_narrowed_after_the_result_is_out_stays_in_what_was_published_and_is_named_to_its_branch_alone()
    {
        var (insider, third) = await InsiderAsync("solved-third");
        var (need, kept, narrow) = (await PostAsync(world.As("delegate"), "need", "要一堂课"), await PostAsync(world.As("chair"), "resource", "主席单位的课"), await PostAsync(insider, "resource", Title));
        var round = await OpenAsync((world.As("delegate"), need), (world.As("chair"), kept), (insider, narrow));
        await RankAsync(world.As("delegate"), round, need, narrow, kept);
        await RankAsync(world.As("chair"), round, kept);
        await RankAsync(insider, round, narrow);
        await SolvedAsync(round);
        var before = (await world.As("delegate").GetAsync($"{Rounds}/{round}/input")).Text;
        await NarrowAsync(insider, third, narrow, Title);

        await HiddenAsync(round, narrow);
        Assert.Equal(before, (await world.As("delegate").GetAsync($"{Rounds}/{round}/input")).Text);
        await VerifiedAsync(round);
        var outcome = Assert.Single((await RoundAsync(world.As("delegate"), round)).GetProperty("mine").GetProperty("outcomes").EnumerateArray());
        Assert.Equal(narrow, outcome.GetProperty("refusals")[0].GetProperty("listingId").GetString());
        Assert.Equal(Title, Entry(await RoundAsync(insider, round), narrow).GetProperty("name").GetString());
    }

    /// <summary>Every door by which a member outside the branch, and an observer, could read of it.</summary>
    private async Task HiddenAsync(string round, string narrow)
    {
        foreach (var role in new[] { "delegate", "observer" })
        {
            var me = world.As(role);
            Assert.DoesNotContain((await RoundAsync(me, round)).GetProperty("entries").EnumerateArray(), e => e.GetProperty("listingId").GetString() == narrow);
            foreach (var door in new[]
            {
                $"{Rounds}/{round}", Rounds, $"{Rounds}/{round}/input", $"{Rounds}/{round}/verification", $"/api/feed?scope=alliance/{World.Ours}&after=0&max=500", $"/api/alliances/{World.Ours}/activity?size=200",
                "/api/workbench", $"/api/search?q={Uri.EscapeDataString("收紧")}", $"/api/alliances/{World.Ours}/listings?status=all&size=200", $"/api/alliances/{World.Ours}/balance",
            })
            {
                Assert.DoesNotContain(Title, (await me.GetAsync(door)).Text, StringComparison.Ordinal);
            }

            var sheet = Alliance.Web.Kernel.Spreadsheets.SheetReader.Read(new MemoryStream(await (await me.GetAsync($"/api/alliances/{World.Ours}/listings/export.xlsx?status=all")).Message.Content.ReadAsByteArrayAsync()));
            Assert.DoesNotContain(sheet, row => row.Cells.Values.Any(v => v.Contains(Title, StringComparison.Ordinal)));
        }
    }

    private async Task VerifiedAsync(string round)
    {
        var check = (await world.As("observer").GetAsync($"{Rounds}/{round}/verification")).Json;
        Assert.All(new[] { "digestHolds", "commitmentHolds", "seedHolds", "sameResult", "stable" }, name => Assert.True(check.GetProperty(name).GetBoolean(), name));
    }

    /// <summary>Someone of the third unit, which alone sits in the branch.</summary>
    private async Task<(Browser Insider, string Unit)> InsiderAsync(string name)
    {
        var chair = (await new World(world.Server).ChairAsync())!;
        var unit = (await world.As("delegate").GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;
        var third = World.OurUnits.Single(u => u != unit && u != chair);
        await world.Server.SendAsync(new FormBody(World.Ours, $"{Branch}-{name}", BodyKind.Branch, $"分会 {name}", null, null), World.Coordinator);
        await world.Server.SendAsync(new SeatMember(World.Ours, $"{Branch}-{name}", third, Leads: true), World.Coordinator);
        await world.Server.PersonAsync(name, new Grant(Role.Delegate, third));
        branch = $"{Branch}-{name}";
        return (await world.Server.SignedInAsync(name), third);
    }

    private string branch = Branch;

    private async Task NarrowAsync(Browser insider, string unit, string id, string title) => Assert.Equal(
        HttpStatusCode.OK,
        (await insider.PutAsync($"/api/alliances/{World.Ours}/listings/{id}", new { unitId = unit, kind = "resource", category = "other", title, quantity = 4, audience = "branch", branchId = branch })).Status);

    private async Task<string> OpenAsync(params (Browser Who, string Entry)[] joining)
    {
        var opened = await world.As("coordinator").PostAsync(Rounds, new { title = "收紧之前的一轮", closesAt = Later(30), publication = "open", seekers = new { kind = "need" }, offers = new { kind = "resource" } });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        var round = opened.Json.GetProperty("id").GetString()!;
        foreach (var (who, entry) in joining)
        {
            var joined = await who.PostAsync($"{Rounds}/{round}/entries", new { unitId = await UnitAsync(who), listingId = entry });
            Assert.True(joined.Status == HttpStatusCode.OK, joined.Text);
        }

        return round;
    }

    private async Task SolvedAsync(string round)
    {
        world.Server.Clock.Move(TimeSpan.FromMinutes(31));
        await Until.TrueAsync(async () => (await RoundAsync(world.As("delegate"), round)).GetProperty("round").GetProperty("status").GetString() == "solved");
    }

    private static async Task<Answer> RankAsync(Browser who, string round, string entry, params string[] list) =>
        await who.PutAsync($"{Rounds}/{round}/rankings", new { unitId = await UnitAsync(who), by = "entry", listingId = entry, groups = list.Select(id => new[] { id }), salt = Salt });

    private static JsonElement Entry(JsonElement round, string id) => round.GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("listingId").GetString() == id);

    private static async Task<JsonElement> RoundAsync(Browser who, string round) => (await who.GetAsync($"{Rounds}/{round}")).Json;

    private static async Task<JsonElement> ListedAsync(Browser who, string round) => (await who.GetAsync(Rounds)).Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("id").GetString() == round);

    private static async Task<string> UnitAsync(Browser who) => (await who.GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;

    private static async Task<string> PostAsync(Browser who, string kind, string title)
    {
        var answer = await who.PostAsync($"/api/alliances/{World.Ours}/listings", new { kind, category = "other", title, quantity = 4 });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private static string Said(HubLine line) => string.Join('\n', line.Items($"alliance/{World.Ours}").Select(i => i.GetRawText()));

    private DateTimeOffset Later(int minutes) => world.Server.Clock.GetUtcNow().AddMinutes(minutes);
}
