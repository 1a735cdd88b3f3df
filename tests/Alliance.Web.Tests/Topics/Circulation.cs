using System.Net;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Topics;

/// <summary>An urgent matter by circulation: everybody can vote at once, and the result settles it.</summary>
public sealed class Circulation(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Topics = $"/api/alliances/{World.Ours}/topics";
    private const string Votes = $"/api/alliances/{World.Ours}/votes";

    [Theory]
    [InlineData("yes", "adopted")]
    [InlineData("no", "rejected")]
    public async Task What_circulates_is_voted_on_by_all_and_settled_by_that_vote(string choice, string outcome)
    {
        var (topic, vote) = await CirculateAsync();
        foreach (var role in new[] { "chair", "delegate" })
        {
            var waiting = await world.As(role).GetAsync("/api/workbench");
            var item = waiting.Json.GetProperty("waiting").EnumerateArray().First(w => w.GetProperty("kind").GetString() == "vote-to-cast" && w.GetProperty("subject").GetProperty("voteId").GetString() == vote);
            Assert.Equal(HttpStatusCode.OK, (await world.As(role).PostAsync($"{Votes}/{vote}/ballots", new { unitId = item.GetProperty("unitId").GetString(), choice })).Status);
        }

        Assert.Equal("topic.is-circulating", (await world.As("chair").PostAsync($"{Topics}/{topic}/settle", new { note = "口头同意" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").PostAsync($"{Votes}/{vote}/close")).Status);
        await Until.TrueAsync(async () => (await TopicAsync(topic)).GetProperty("status").GetString() == "settled");
        Assert.Equal(outcome, (await TopicAsync(topic)).GetProperty("how").GetString());
    }

    [Fact]
    public async Task A_circulation_that_is_called_off_takes_its_vote_with_it_and_the_other_way_round()
    {
        var (topic, vote) = await CirculateAsync();
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").PostAsync($"{Topics}/{topic}/end-circulation")).Status);
        await Until.TrueAsync(async () => (await world.As("chair").GetAsync($"{Votes}/{vote}")).Json.GetProperty("outcome").GetString() == "cancelled");
        var again = (await world.As("chair").PostAsync($"{Topics}/{topic}/circulate", new { hours = 3 })).Status;
        Assert.Equal(HttpStatusCode.OK, again);
        var second = (await TopicAsync(topic)).GetProperty("voteId").GetString()!;
        Assert.NotEqual(vote, second);
        await OpenedAsync(second);
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").PostAsync($"{Votes}/{second}/cancel", new { reason = "改在会上议" })).Status);
        await Until.TrueAsync(async () => (await TopicAsync(topic)).GetProperty("status").GetString() == "admitted");
    }

    private async Task<(string Topic, string Vote)> CirculateAsync()
    {
        var topic = (await world.As("delegate").PostAsync(Topics, new { track = "urgent", title = "台风天应急值守", text = "请今天内表态" })).Json.GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").PostAsync($"{Topics}/{topic}/circulate", new { hours = 2 })).Status);
        var vote = (await TopicAsync(topic)).GetProperty("voteId").GetString()!;
        await OpenedAsync(vote);
        return (topic, vote);
    }

    private Task OpenedAsync(string vote) => Until.TrueAsync(async () => (await world.As("chair").GetAsync($"{Votes}/{vote}")).Status == HttpStatusCode.OK);

    private async Task<System.Text.Json.JsonElement> TopicAsync(string topic) => (await world.As("observer").GetAsync($"{Topics}/{topic}")).Json;
}
