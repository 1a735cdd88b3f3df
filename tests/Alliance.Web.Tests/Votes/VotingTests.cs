using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Votes;

/// <summary>Open votes through the door: opened, cast once by each unit, closed, explained.</summary>
public sealed class VotingTests(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Votes = $"/api/alliances/{World.Ours}/votes";

    [Fact]
    public async Task The_coordinator_opens_a_vote_units_cast_once_and_the_result_is_explained()
    {
        var vote = await OpenAsync(new { title = "开放夜间车位", rule = new { majority = "simple", of = "entitled" } });
        var unit = await UnitOfAsync("delegate");
        Assert.Equal(HttpStatusCode.OK, (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, choice = "no" })).Status);
        Assert.Equal("vote.already-voted", (await world.As("deputy").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, choice = "yes" })).Code);
        Assert.Equal(KernelCodes.Forbidden, (await world.As("chair").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, choice = "yes" })).Code);
        Assert.Equal(KernelCodes.NotFound, (await world.As("stranger").PostAsync($"{Votes}/{vote}/ballots", new { unitId = World.TheirUnits[0], choice = "yes" })).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, (await world.As("nobody").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, choice = "yes" })).Status);
        var live = (await world.As("observer").GetAsync($"{Votes}/{vote}")).Json;
        Assert.Equal((1, "open", "open"), (live.GetProperty("cast").GetInt32(), live.GetProperty("status").GetString(), live.GetProperty("outlook").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").PostAsync($"{Votes}/{vote}/close")).Status);
        var closed = (await world.As("delegate").GetAsync($"{Votes}/{vote}")).Json;
        Assert.Equal("rejected", closed.GetProperty("outcome").GetString());
        var condition = Assert.Single(closed.GetProperty("conditions").EnumerateArray());
        Assert.Equal(("units", "0", "2", false), (condition.GetProperty("kind").GetString(), condition.GetProperty("reached").GetString(), condition.GetProperty("needed").GetString(), condition.GetProperty("held").GetBoolean()));
        Assert.Equal("vote.is-closed", (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, choice = "yes" })).Code);
    }

    [Fact]
    public async Task A_vote_waits_on_the_workbench_until_the_unit_has_voted()
    {
        var vote = await OpenAsync(new { title = "等您投票", rule = new { majority = "simple", of = "cast" } });
        Assert.Contains(vote, (await world.As("delegate").GetAsync("/api/workbench")).Text, StringComparison.Ordinal);
        await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", new { unitId = await UnitOfAsync("delegate"), choice = "yes" });
        Assert.DoesNotContain($"vote/{vote}/", (await world.As("delegate").GetAsync("/api/workbench")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_shapes_are_named()
    {
        Assert.Equal("options", (await world.As("coordinator").PostAsync(Votes, new { title = "x", options = new[] { "一" } })).Fact("field"));
        Assert.Equal(HttpStatusCode.BadRequest, (await world.As("coordinator").PostAsync(Votes, new { title = "x", rule = new { majority = "simple", of = "cast", threshold = new { fraction = "many", moreThan = true } } })).Status);
        Assert.Equal("rule.threshold.fraction", (await world.As("coordinator").PostAsync(Votes, new { title = "x", rule = new { majority = "simple", of = "cast", threshold = new { fraction = "3/2", moreThan = true } } })).Fact("field"));
    }

    [Fact]
    public async Task A_unit_that_is_suspended_drops_out_of_what_it_has_not_voted_in()
    {
        var vote = await OpenAsync(new { title = "暂停后", rule = new { majority = "simple", of = "cast" } });
        var chair = await world.Server.Get<Storage.ChairCycles.ChairCycleQueries>().ChairOfAsync(World.Ours);
        var unit = World.OurUnits.Last(u => u != chair);
        await world.Server.SendAsync(new Domain.Alliances.SuspendMember(World.Ours, unit, "测试"), World.Coordinator);
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync($"{Votes}/{vote}")).Json.GetProperty("entitled").GetInt32() == 2);
        await world.Server.SendAsync(new Domain.Alliances.ReinstateMember(World.Ours, unit), World.Coordinator);
        await world.As("coordinator").PostAsync($"{Votes}/{vote}/cancel", new { reason = "测试完毕" });
    }

    private async Task<string> OpenAsync(object body)
    {
        var answer = await world.As("coordinator").PostAsync(Votes, body);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private async Task<string> UnitOfAsync(string role) =>
        (await world.As(role).GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;
}
