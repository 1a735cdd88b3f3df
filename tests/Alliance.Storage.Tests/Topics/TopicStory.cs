using Alliance.Domain.Attachments;
using Alliance.Domain.Kernel;
using Alliance.Domain.Topics;
using Alliance.Storage.Kernel;
using Alliance.Storage.Tests.ChairCycles;
using Alliance.Storage.Tests.Staging;

namespace Alliance.Storage.Tests.Topics;

/// <summary>Topics of the Bund's finance alliance in every state there is, with a discussion and papers.</summary>
internal static class TopicStory
{
    public const string Alliance = RotationStory.Alliance;

    public static string Unit(int number) => RotationStory.Unit(number);

    public static Caller Delegate { get; } = Stage.Delegate([.. Enumerable.Range(1, 16).Select(RotationStory.Unit)]);

    public static Caller Coordinator { get; } = Stage.Coordinator(Alliance);

    public static Task ProposeAsync(Stage stage, string id, Track track, string title, int unit = 1) =>
        stage.SendAsync(new ProposeTopic(Alliance, id, track, title, $"{title}：请各成员单位讨论", Unit(unit)), Delegate);

    public static Task AdmitAsync(Stage stage, string id) => stage.SendAsync(new AdmitTopic(Alliance, id), Coordinator);

    public static async Task LiveAsync(Stage stage)
    {
        foreach (var (track, i) in Enum.GetValues<Track>().Select((track, i) => (track, i)))
        {
            await ProposeAsync(stage, $"topic-{i}", track, $"第{i}件要议的事", i + 1);
            await AdmitAsync(stage, $"topic-{i}");
        }

        await ProposeAsync(stage, "declined", Track.Do, "不在职责内的事");
        await stage.SendAsync(new DeclineTopic(Alliance, "declined", "不在联盟职责内"), Coordinator);
        await ProposeAsync(stage, "same", Track.Consult, "第0件要议的事项", 3);
        await stage.SendAsync(new CommentOnTopic(Alliance, "same", "c-0", null, "与另一议题相同", Unit(3)), Delegate);
        await stage.SendAsync(new MergeTopic(Alliance, "same", "topic-0"), Coordinator);
        await stage.SendAsync(new CommentOnTopic(Alliance, "topic-0", "c-1", null, "建议先做调查", Unit(1)), Delegate);
        await stage.SendAsync(new CommentOnTopic(Alliance, "topic-0", "c-2", "c-1", "同意", null), Coordinator);
        await stage.SendAsync(new ChangeComment(Alliance, "topic-0", "c-1", "建议先做一次调查"), Delegate);
        await stage.SendAsync(new WithdrawComment(Alliance, "topic-0", "c-2"), Coordinator);
        await stage.SendAsync(new PlaceTopic(Alliance, "topic-1", "meeting-1"));
        await stage.SendAsync(new CarryOverTopic(Alliance, "topic-1", "meeting-1"));
        await stage.SendAsync(new PlaceTopic(Alliance, "topic-1", "meeting-2"));
        await stage.SendAsync(new CirculateTopic(Alliance, "topic-3", 4), Coordinator);
        await stage.SendAsync(new SettleTopic(Alliance, "topic-2", SettledHow.Assigned));
        await ProposeAsync(stage, "fresh", Track.Decide, "刚提出的事");
        await AttachAsync(stage, "paper-1", "topic-0", "调查方案");
        await AttachAsync(stage, "paper-2", "topic-0", "预算");
        await stage.SendAsync(new RemoveAttachment(Alliance, "paper-2"), Coordinator);
    }

    public static async Task AttachAsync(Stage stage, string id, string topic, string content)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var hash = await new ContentStore(stage.Database, TimeProvider.System).PutAsync(stream);
        await stage.SendAsync(new AddAttachment(Alliance, id, OwnerKind.Topic, topic, $"{id}.txt", "text/plain", stream.Length, hash, Unit(1)), Delegate);
    }
}
