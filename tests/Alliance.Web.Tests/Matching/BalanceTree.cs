using System.Net;
using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.MemberUnits;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching;

/// <summary>Supply and demand over the alliances below one, and over a region: told by alliance, and in nobody's figures what he may not see.</summary>
public sealed class BalanceTree(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Tree = $"/api/alliances/{World.Ours}/balance?below=true";

    [Fact]
    public async Task An_alliance_counts_with_those_below_it_under_each_readers_own_sight()
    {
        using var below = await BelowAsync();
        await PostAsync(world.As("coordinator"), World.Ours, World.OurUnits[0], "need", 80, "alliance");
        await PostAsync(below, "child", "child-unit", "need", 10, "alliance");
        await PostAsync(below, "child", "child-unit", "need", 4, "public");
        await PostAsync(below, "child", "child-unit", "resource", 6, "region");
        await PostAsync(below, "grandchild", "child-unit", "need", 3, "public");
        await world.Server.PersonAsync("theirs", new Grant(Role.Coordinator, World.Theirs));
        using var theirs = await world.Server.SignedInAsync("theirs");
        await PostAsync(theirs, World.Theirs, World.TheirUnits[0], "need", 100, "public");

        foreach (var role in new[] { "supervisor", "administrator" })
        {
            var all = await FiguresAsync(world.As(role), Tree);
            Assert.Equal((97m, 6m), Parking(all));
            Assert.Equal([("child", 3, 1, true), (World.Ours, 1, 0, true)], Alliances(all));
            Assert.Equal("金融外滩分联盟", all.GetProperty("alliances").EnumerateArray().Single(a => a.GetProperty("id").GetString() == "child").GetProperty("name").GetString());
            Assert.Equal(4, all.GetProperty("waiting").EnumerateArray().Sum(w => w.GetProperty("needs").GetInt32()));
        }

        foreach (var role in new[] { "observer", "coordinator" })
        {
            var seen = await FiguresAsync(world.As(role), Tree);
            Assert.Equal((87m, 0m), Parking(seen));
            Assert.Equal([("child", 2, 0, false), (World.Ours, 1, 0, true)], Alliances(seen));
        }

        var alone = await FiguresAsync(world.As("supervisor"), $"/api/alliances/{World.Ours}/balance");
        Assert.Equal((80m, 0m), Parking(alone));
        Assert.Empty(Alliances(alone));
        Assert.Equal([("child", 2, 1, true), ("grandchild", 1, 0, true)], Alliances(await FiguresAsync(below, "/api/alliances/child/balance?below=true")));
        Assert.Equal(HttpStatusCode.NotFound, (await below.GetAsync(Tree)).Status);
        Assert.Equal(0, (await FiguresAsync(world.As("supervisor"), $"{Tree}&category=venue")).GetProperty("entries").GetInt32());
        Assert.Equal(5, (await FiguresAsync(world.As("supervisor"), $"{Tree}&category=parking")).GetProperty("entries").GetInt32());

        await RegionAsync();
    }

    /// <summary>The supervisor of the region sees all of it; somebody from elsewhere what is shown to all.</summary>
    private async Task RegionAsync()
    {
        var whole = await FiguresAsync(world.As("supervisor"), "/api/balance?region=310101");
        Assert.Equal((97m, 6m), Parking(whole));
        Assert.Equal([("child", 2, 1, true), (World.Ours, 1, 0, true), ("grandchild", 1, 0, true)], Alliances(whole));
        var outside = await FiguresAsync(world.As("stranger"), "/api/balance?region=310101");
        Assert.Equal((7m, 0m), Parking(outside));
        Assert.DoesNotContain(World.Ours, outside.GetRawText(), StringComparison.Ordinal);
        var city = await FiguresAsync(world.As("supervisor"), "/api/balance?region=31");
        Assert.Equal((197m, 6m), Parking(city));
        Assert.Equal(["310101", "310104"], city.GetProperty("regions").EnumerateArray().Select(r => r.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains(Alliances(city), a => a == (World.Theirs, 1, 0, false));
        Assert.Equal("region", (await world.As("supervisor").GetAsync("/api/balance")).Fact("field"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.As("nobody").GetAsync("/api/balance?region=310101")).Status);
    }

    private static async Task<JsonElement> FiguresAsync(Browser who, string path)
    {
        var answer = await who.GetAsync(path);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    private static (decimal Wanted, decimal Offered) Parking(JsonElement figures)
    {
        var parking = figures.GetProperty("categories").EnumerateArray().Single();
        Assert.Equal("停车位", parking.GetProperty("name").GetString());
        return (parking.GetProperty("wanted").GetDecimal(), parking.GetProperty("offered").GetDecimal());
    }

    private static List<(string Id, int Needs, int Resources, bool Opens)> Alliances(JsonElement figures) =>
    [
        .. figures.GetProperty("alliances").EnumerateArray()
            .Select(a => (a.GetProperty("id").GetString()!, a.GetProperty("needs").GetInt32(), a.GetProperty("resources").GetInt32(), a.GetProperty("opens").GetBoolean())),
    ];

    /// <summary>An alliance below ours and one below that, with a unit and a coordinator of their own.</summary>
    private async Task<Browser> BelowAsync()
    {
        await world.Server.SendAsync(new RegisterMemberUnit("child-unit", new UnitDetails("下级单位", null, UnitKind.Other, "310101", null, null, null, [], null)), World.Administrator);
        foreach (var (id, parent) in new[] { ("child", World.Ours), ("grandchild", "child") })
        {
            await world.Server.SendAsync(
                new FoundAlliance(id, new AllianceProfile(id == "child" ? "金融外滩分联盟" : "金融外滩小联盟", null, AllianceType.FunctionalArea, ["310101"], parent, null, null), Charters.Default, [new FoundingMember("child-unit", "1")]),
                World.Administrator);
        }

        await world.Server.PersonAsync("below", new Grant(Role.Coordinator, "child"), new Grant(Role.Coordinator, "grandchild"));
        return await world.Server.SignedInAsync("below");
    }

    private static async Task PostAsync(Browser who, string alliance, string unit, string kind, decimal quantity, string audience)
    {
        var made = await who.PostAsync($"/api/alliances/{alliance}/listings", new { unitId = unit, kind, category = "parking", title = $"{quantity} 个车位", quantity, fields = new { period = "夜间" }, audience });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
    }
}
