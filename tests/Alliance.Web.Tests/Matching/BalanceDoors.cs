using System.Net;
using System.Text.Json;
using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Matching;

/// <summary>Supply and demand over HTTP: right sums, and in nobody's figures what he may not see.</summary>
public sealed class BalanceDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Listings = $"/api/alliances/{World.Ours}/listings";
    private const string Balance = $"/api/alliances/{World.Ours}/balance";

    [Fact]
    public async Task What_is_wanted_offered_matched_and_unmet_adds_up_under_each_readers_own_sight()
    {
        var need = await PostAsync(World.OurUnits[0], "need", 80);
        await PostAsync(World.OurUnits[1], "resource", 60);
        await world.Server.SendAsync(new PromiseListing(World.Ours, need, "m-1", 30 * Milli.One), Caller.System);
        await world.Server.SendAsync(new FormBody(World.Ours, "b-inner", BodyKind.Branch, "内部分会", null, null), World.Coordinator);
        await world.Server.SendAsync(new SeatMember(World.Ours, "b-inner", World.OurUnits[0], Leads: true), World.Coordinator);
        await PostAsync(World.OurUnits[0], "need", 7, "b-inner");
        var insiders = World.OurUnits[0] == await new World(world.Server).ChairAsync() ? new[] { "coordinator", "chair", "supervisor" } : ["coordinator", "chair", "supervisor", "delegate", "deputy"];
        foreach (var role in new[] { "coordinator", "chair", "supervisor", "delegate", "deputy", "observer" })
        {
            var seen = insiders.Contains(role) ? 7m : 0m;
            var answer = await world.As(role).GetAsync(Balance);
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            var parking = answer.Json.GetProperty("categories").EnumerateArray().Single(c => c.GetProperty("code").GetString() == "parking");
            Assert.Equal((80m + seen, 60m, 30m, 50m + seen, 60m), (Figure(parking, "wanted"), Figure(parking, "offered"), Figure(parking, "matched"), Figure(parking, "unmet"), Figure(parking, "spare")));
            Assert.Equal("停车位", parking.GetProperty("name").GetString());
            Assert.Equal(seen > 0 ? 3 : 2, answer.Json.GetProperty("entries").GetInt32());
            Assert.Equal(seen > 0 ? 2 : 1, answer.Json.GetProperty("regions").EnumerateArray().Sum(r => r.GetProperty("unmetNeeds").GetInt32()));
            Assert.Equal(seen > 0 ? 2 : 1, answer.Json.GetProperty("waiting").EnumerateArray().Sum(r => r.GetProperty("needs").GetInt32()));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync(Balance)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.As("nobody").GetAsync(Balance)).Status);
    }

    private static decimal Figure(JsonElement of, string name) => of.GetProperty(name).GetDecimal();

    private async Task<string> PostAsync(string unit, string kind, decimal quantity, string? branch = null)
    {
        var made = await world.As("coordinator").PostAsync(
            Listings, new { unitId = unit, kind, category = "parking", title = $"{quantity} 个车位", quantity, fields = new { period = "夜间" }, audience = branch is null ? "alliance" : "branch", branchId = branch });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }
}
