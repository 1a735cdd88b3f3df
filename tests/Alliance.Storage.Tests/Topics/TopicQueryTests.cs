using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;
using Alliance.Storage.Topics;
using Alliance.Storage.Workbench;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Topics;

public sealed class TopicQueryTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Topics_and_papers_that_lived_equal_those_made_again_and_no_content_is_lost(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await TopicStory.LiveAsync(stage);
        var lived = await stage.RowsAsync();
        Assert.All(new[] { "topic", "topic_comment", "attachment" }, table => Assert.Contains(lived, row => row.StartsWith(table + ":", StringComparison.Ordinal)));

        await stage.RebuildAsync();

        Assert.Equal(lived, await stage.RowsAsync());
        var verified = await new Storage.Kernel.Verify(stage.Database).RunAsync();
        Assert.Equal((true, 1), (verified.IsSound, verified.Contents));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_backlog_stands_in_its_order_and_words_find_topics(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        string[] titles = ["夜间潮汐停车", "加装电梯资金", "青年人才公寓"];
        for (var i = 0; i < titles.Length; i++)
        {
            await TopicStory.ProposeAsync(stage, $"t{i}", Track.Consult, titles[i]);
            await TopicStory.AdmitAsync(stage, $"t{i}");
        }

        await stage.SendAsync(new OrderTopic(TopicStory.Alliance, "t2", null), TopicStory.Coordinator);
        await stage.SendAsync(new OrderTopic(TopicStory.Alliance, "t0", "t1"), TopicStory.Coordinator);
        var topics = new TopicQueries(stage.Database);
        var list = await topics.ListAsync(TopicStory.Alliance, new TopicFilter(TopicQueries.Open), new PageAsk());
        Assert.Equal(["t2", "t1", "t0"], list.Items.Select(t => t.Id));
        Assert.Equal("t0", Assert.Single((await topics.ListAsync(TopicStory.Alliance, new TopicFilter(TopicQueries.Open, Text: "停车"), new PageAsk())).Items).Id);
        Assert.Empty((await topics.ListAsync("shantang", new TopicFilter(TopicQueries.Open), new PageAsk())).Items);
        Assert.Null(await topics.GetAsync("shantang", "t0"));
        Assert.Equal("t1", Assert.Single(await topics.AlikeAsync(TopicStory.Alliance, "加装电梯的资金")).Id);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_merged_topics_words_and_discussion_are_kept_with_the_other(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await TopicStory.LiveAsync(stage);
        var topics = new TopicQueries(stage.Database);
        var whole = (await topics.GetAsync(TopicStory.Alliance, "topic-0"))!;
        Assert.Equal("same", Assert.Single(whole.Merged).Id);
        Assert.Equal(["与另一议题相同", "建议先做一次调查", ""], whole.Comments.Select(c => c.Text));
        Assert.True(whole.Comments[2].Withdrawn);
        Assert.Equal((1, 1), (whole.Item.Comments, whole.Item.Papers));
        var history = await topics.HistoryAsync(TopicStory.Alliance, "topic-0");
        Assert.Contains(history, e => e.Stream.Id == "same" && e.Name == "topic.merged");
        Assert.Equal("topic-0", (await topics.GetAsync(TopicStory.Alliance, "same"))!.Into?.Id);
        var placed = (await topics.GetAsync(TopicStory.Alliance, "topic-1"))!.Item;
        Assert.Equal(("placed", "meeting-2", 1), (placed.Status, placed.Meeting?.Id, placed.CarriedTimes));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task The_chair_is_told_of_what_is_to_admit_and_later_of_what_is_overdue(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await TopicStory.ProposeAsync(stage, "t", Track.Decide, "年度共建项目");
        var chair = Stage.Delegate((await RotationStory.UnitsOfTermsAsync(stage))[0]);
        var waiting = new WorkbenchQueries(stage.Database);
        var item = Assert.Single(await waiting.WaitingAsync(chair, stage.Now), w => w.Kind == "topic-to-admit");
        Assert.Equal(("t", "年度共建项目"), (item.Subject["topicId"], item.Subject["title"]));
        await TopicStory.AdmitAsync(stage, "t");
        Assert.DoesNotContain(await waiting.WaitingAsync(chair, stage.Now), w => w.Kind.StartsWith("topic", StringComparison.Ordinal));
        Assert.Single(await waiting.WaitingAsync(chair, stage.Now.AddDays(14)), w => w.Kind == "topic-overdue");
    }
}
