using System.Net;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Topics;

/// <summary>A topic's way over HTTP: who may do what, and what others are told.</summary>
public sealed class TopicDoors(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Topics = $"/api/alliances/{World.Ours}/topics";

    [Fact]
    public async Task A_member_proposes_the_chair_admits_and_everybody_within_sees_it()
    {
        var id = await ProposeAsync("夜间潮汐停车试点");
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("delegate").PostAsync($"{Topics}/{id}/admit", new { })).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As("chair").PostAsync($"{Topics}/{id}/admit", new { track = "do" })).Status);
        foreach (var role in new[] { "administrator", "coordinator", "deputy", "observer", "supervisor" })
        {
            var seen = await world.As(role).GetAsync($"{Topics}/{id}");
            Assert.Equal(("admitted", "do", 72), (seen.Json.GetProperty("status").GetString(), seen.Json.GetProperty("track").GetString(), seen.Json.GetProperty("noticeHours").GetInt32()));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync($"{Topics}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync($"/api/alliances/{World.Theirs}/topics/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").PostAsync($"/api/alliances/{World.Theirs}/topics/{id}/comments", new { text = "从别的联盟来" })).Status);
    }

    [Fact]
    public async Task The_discussion_is_hidden_from_those_who_only_look_on()
    {
        var id = await ProposeAsync("老旧小区加装电梯");
        Assert.Equal(HttpStatusCode.Created, (await world.As("deputy").PostAsync($"{Topics}/{id}/comments", new { text = "资金怎么分担？" })).Status);
        Assert.Equal(1, (await world.As("chair").GetAsync($"{Topics}/{id}")).Json.GetProperty("comments").GetArrayLength());
        foreach (var role in new[] { "observer", "supervisor" })
        {
            var seen = await world.As(role).GetAsync($"{Topics}/{id}");
            Assert.Equal(System.Text.Json.JsonValueKind.Null, seen.Json.GetProperty("comments").ValueKind);
            Assert.DoesNotContain("资金怎么分担", seen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("资金怎么分担", (await world.As(role).GetAsync($"/api/feed?scope=alliance/{World.Ours}&after=0&max=500")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).PostAsync($"{Topics}/{id}/comments", new { text = "旁听者" })).Status);
        }

        var comment = (await world.As("chair").GetAsync($"{Topics}/{id}")).Json.GetProperty("comments")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("delegate").PutAsync($"{Topics}/{id}/comments/{comment}", new { text = "替人改" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("coordinator").DeleteAsync($"{Topics}/{id}/comments/{comment}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As("deputy").DeleteAsync($"{Topics}/{id}/comments/{comment}")).Status);
    }

    [Fact]
    public async Task A_huge_paste_is_refused_and_nothing_is_written()
    {
        var id = await ProposeAsync("公共文化空间开放");
        var refused = await world.As("delegate").PostAsync($"{Topics}/{id}/comments", new { text = new string('文', 200_000) });
        Assert.Equal((HttpStatusCode.BadRequest, "too-long"), (refused.Status, refused.Fact("problem")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await world.As("delegate").PostAsync($"{Topics}/{id}/comments", new { text = new string('x', 2_000_000) })).Status);
        Assert.Equal(0, (await world.As("chair").GetAsync($"{Topics}/{id}")).Json.GetProperty("comments").GetArrayLength());
    }

    [Fact]
    public async Task Of_two_who_merge_two_topics_into_each_other_at_once_one_is_refused()
    {
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await ProposeAsync($"第{round}次合并的议题甲"), await ProposeAsync($"第{round}次合并的议题乙"));
            var answers = await Task.WhenAll(
                world.As("chair").PostAsync($"{Topics}/{one}/merge", new { intoTopicId = other }),
                world.As("coordinator").PostAsync($"{Topics}/{other}/merge", new { intoTopicId = one }));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            Assert.Equal("topic.cannot-merge-into", answers.Single(a => a.Status == HttpStatusCode.Conflict).Code);
        }
    }

    [Fact]
    public async Task A_topic_is_not_merged_into_another_alliances()
    {
        var (ours, theirs) = (await ProposeAsync("我们的议题"), (await world.As("stranger").PostAsync($"/api/alliances/{World.Theirs}/topics", new { track = "consult", title = "他们的议题" })).Json.GetProperty("id").GetString());
        Assert.Equal("topic.cannot-merge-into", (await world.As("chair").PostAsync($"{Topics}/{ours}/merge", new { intoTopicId = theirs })).Code);
    }

    private async Task<string> ProposeAsync(string title)
    {
        var made = await world.As("delegate").PostAsync(Topics, new { track = "consult", title, text = "请各成员单位讨论" });
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return made.Json.GetProperty("id").GetString()!;
    }
}
