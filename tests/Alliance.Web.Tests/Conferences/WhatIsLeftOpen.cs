using System.Net;
using System.Text.Json;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Conferences;

/// <summary>What one meeting leaves open stands on the agenda of the next of its kind, whichever was first: its calling or the end of the other.</summary>
public sealed class WhatIsLeftOpen(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}";

    [Fact]
    public async Task A_topic_that_was_not_handled_is_on_the_next_agenda_by_itself()
    {
        var topic = await MadeAsync("coordinator", $"{Ours}/topics", new { track = "do", title = "楼道照明改造" });
        await DoneAsync("coordinator", $"{Ours}/topics/{topic}/admit", new { });
        var first = await CallAsync(0.5, new { title = "楼道照明改造", minutes = 10, track = "do", topicId = topic });
        var called = await CallAsync(200);
        await DoneAsync("chair", $"{Ours}/conferences/{first}/waiver", new { });
        await DoneAsync("coordinator", $"{Ours}/conferences/{first}/open", new { });
        await DoneAsync("coordinator", $"{Ours}/conferences/{first}/close", new { });
        await Until.TrueAsync(async () => (await TopicsOfAsync(called)).Contains(topic, StringComparer.Ordinal));

        await DoneAsync("coordinator", $"{Ours}/conferences/{called}/cancel", new { reason = "改为书面" });
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync($"{Ours}/topics/{topic}")).Json.GetProperty("status").GetString() == "admitted");
        var later = await CallAsync(400);
        await Until.TrueAsync(async () => (await TopicsOfAsync(later)).Contains(topic, StringComparer.Ordinal));
        Assert.Empty(await TopicsOfAsync(await CallAsync(500)));
    }

    private Task<string> CallAsync(double hoursAhead, params object[] agenda)
    {
        var starts = DateTimeOffset.UtcNow.AddHours(hoursAhead);
        return MadeAsync("coordinator", $"{Ours}/conferences", new
        {
            kind = "joint-study", title = "联组学习", startsAt = starts, endsAt = starts.AddHours(1), place = new { text = "外滩街道会议室" }, required = World.OurUnits, agenda,
            waiverReason = hoursAhead < 100 ? "临时安排" : null,
        });
    }

    private async Task<string[]> TopicsOfAsync(string meeting) =>
    [
        .. (await world.As("coordinator").GetAsync($"{Ours}/conferences/{meeting}")).Json.GetProperty("agenda").EnumerateArray()
            .Select(i => i.GetProperty("topicId")).Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!),
    ];

    private async Task DoneAsync(string role, string path, object body)
    {
        var answer = await world.As(role).PostAsync(path, body);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{role} {path}: {answer.Text}");
    }

    private async Task<string> MadeAsync(string role, string path, object body)
    {
        var answer = await world.As(role).PostAsync(path, body);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{role} {path}: {answer.Text}");
        return answer.Json.GetProperty("id").GetString()!;
    }
}
