using System.Net;
using System.Text.Json;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Conferences;

/// <summary>A meeting from its call to what it leaves behind, over the wire, by the people whose part each step is.</summary>
public sealed class FromMotionToResolution(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Ours = $"/api/alliances/{World.Ours}";

    [Theory]
    [InlineData("yes", "adopted")]
    [InlineData("no", "rejected")]
    public async Task What_is_voted_on_a_motion_settles_it_stands_in_the_minutes_and_if_carried_in_the_register(string choice, string outcome)
    {
        var meeting = await CallAsync();
        var units = await CheckInAsync(meeting);
        var item = (await PageAsync(meeting)).GetProperty("agenda")[0].GetProperty("itemId").GetString()!;
        await DoneAsync("chair", $"{Ours}/conferences/{meeting}/items/{item}/begin", new { });
        var motion = await MadeAsync("delegate", $"{Ours}/conferences/{meeting}/motions", new { itemId = item, unitId = units["delegate"], text = "同意七月一日起开放夜间车位" });
        var vote = await MadeAsync("coordinator", $"{Ours}/votes", new { title = "夜间车位", conferenceId = meeting, motionId = motion, rule = new { majority = "simple", of = "cast" } });
        foreach (var role in new[] { "chair", "delegate" })
        {
            await DoneAsync(role, $"{Ours}/votes/{vote}/ballots", new { unitId = units[role], choice });
        }

        await DoneAsync("chair", $"{Ours}/votes/{vote}/close", new { });
        await Until.TrueAsync(async () => (await PageAsync(meeting)).GetProperty("motions")[0].GetProperty("status").GetString() == outcome);
        var entered = outcome == "adopted";
        await Until.TrueAsync(async () => (await RegisterAsync(vote)).Length == (entered ? 1 : 0));
        await Until.TrueAsync(async () => (await world.As("coordinator").GetAsync($"{Ours}/minutes/{meeting}")).Status == HttpStatusCode.OK);
        var frame = (await world.As("delegate").GetAsync($"{Ours}/minutes/{meeting}")).Json.GetProperty("frame");
        var told = Assert.Single(frame.GetProperty("items")[0].GetProperty("votes").EnumerateArray());
        Assert.Equal((vote, outcome), (told.GetProperty("voteId").GetString(), told.GetProperty("outcome").GetString()));
        var count = told.GetProperty("count");
        Assert.Equal((entered ? 2 : 0, entered ? 0 : 2), (count.GetProperty("for").GetInt32(), count.GetProperty("against").GetInt32()));
        Assert.Equal(entered ? 1 : 0, frame.GetProperty("resolutions").GetArrayLength());
        if (entered)
        {
            var resolution = Assert.Single(await RegisterAsync(vote));
            Assert.Equal(("夜间车位", "同意七月一日起开放夜间车位"), (resolution.GetProperty("title").GetString(), resolution.GetProperty("text").GetString()));
        }
    }

    private async Task<string> CallAsync()
    {
        var starts = DateTimeOffset.UtcNow.AddMinutes(30);
        var meeting = await MadeAsync("coordinator", $"{Ours}/conferences", new
        {
            kind = "consultation", title = "夜间车位共商会", startsAt = starts, endsAt = starts.AddHours(1), place = new { text = "外滩街道会议室" },
            required = World.OurUnits, agenda = new[] { new { title = "夜间车位", minutes = 20 } },
        });
        await DoneAsync("coordinator", $"{Ours}/conferences/{meeting}/open", new { });
        return meeting;
    }

    private async Task<Dictionary<string, string>> CheckInAsync(string meeting)
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in new[] { "chair", "delegate" })
        {
            units[role] = (await world.As(role).GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;
            await DoneAsync(role, $"{Ours}/conferences/{meeting}/check-in", new { unitId = units[role] });
        }

        return units;
    }

    private async Task<JsonElement[]> RegisterAsync(string vote) =>
        [.. (await world.As("observer").GetAsync($"{Ours}/resolutions")).Json.GetProperty("items").EnumerateArray().Where(r => r.GetProperty("voteId").GetString() == vote)];

    private async Task<JsonElement> PageAsync(string meeting) => (await world.As("coordinator").GetAsync($"{Ours}/conferences/{meeting}")).Json;

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
