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
    public async Task Several_options_may_be_approved_of_where_the_rule_says_so()
    {
        var vote = await OpenAsync(new { title = "三处选几处都行", options = new[] { "东门", "西门", "南门" }, rule = new { majority = "simple", of = "cast", approval = true } });
        var (unit, chair) = (await UnitOfAsync("delegate"), await UnitOfAsync("chair"));
        Assert.Equal("approved", (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, approved = new[] { "option-1", "option-1" } })).Fact("field"));
        Assert.Equal("vote.unknown-choice", (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, approved = new[] { "option-1", "option-4" } })).Code);
        Assert.Equal(HttpStatusCode.OK, (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, approved = new[] { "option-3", "option-1" } })).Status);
        Assert.Equal("vote.already-voted", (await world.As("deputy").PostAsync($"{Votes}/{vote}/ballots", new { unitId = unit, approved = new[] { "option-2" } })).Code);
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").PostAsync($"{Votes}/{vote}/ballots", new { unitId = chair, choice = "option-3" })).Status);
        var live = (await world.As("observer").GetAsync($"{Votes}/{vote}")).Json;
        Assert.Equal([1, 0, 2], live.GetProperty("all").GetProperty("for").EnumerateArray().Select(c => c.GetProperty("units").GetInt32()));
        Assert.Equal(2, live.GetProperty("all").GetProperty("voted").GetProperty("units").GetInt32());
        var ballot = live.GetProperty("electors").EnumerateArray().Single(e => e.GetProperty("unitId").GetString() == unit);
        Assert.Equal(["option-1", "option-3"], ballot.GetProperty("approved").EnumerateArray().Select(a => a.GetString()!));
        await world.As("chair").PostAsync($"{Votes}/{vote}/close");
        Assert.Equal("南门", (await world.As("delegate").GetAsync($"{Votes}/{vote}")).Json.GetProperty("chosenOption").GetString());
        Assert.Equal("vote.secret-cannot-approve", (await world.As("coordinator").PostAsync(Votes, new { title = "x", secret = true, options = new[] { "一", "二" }, rule = new { majority = "simple", of = "cast", approval = true } })).Code);
    }

    [Fact]
    public async Task A_unit_gives_parts_of_its_weight_to_several_choices_where_weights_decide()
    {
        var vote = await OpenAsync(new { title = "按份额", rule = new { majority = "weighted", of = "cast" } });
        var unit = await UnitOfAsync("delegate");
        object Parts(string yes, string no) => new { unitId = unit, choice = "yes", split = new[] { new { choice = "yes", weight = yes }, new { choice = "no", weight = no } } };
        Assert.Equal("vote.split-too-much", (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", Parts("2/3", "1/2"))).Code);
        Assert.Equal(HttpStatusCode.OK, (await world.As("delegate").PostAsync($"{Votes}/{vote}/ballots", Parts("1/2", "1/3"))).Status);
        var all = (await world.As("observer").GetAsync($"{Votes}/{vote}")).Json.GetProperty("all");
        Assert.Equal(
            ("1/2", "1/3", "1/6", 1),
            (all.GetProperty("for")[0].GetProperty("weight").GetString(), all.GetProperty("for")[1].GetProperty("weight").GetString(), all.GetProperty("abstained").GetProperty("weight").GetString(), all.GetProperty("for")[0].GetProperty("units").GetInt32()));
        await world.As("coordinator").PostAsync($"{Votes}/{vote}/cancel", new { reason = "测试完毕" });
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
