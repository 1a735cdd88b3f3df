using System.Net;
using System.Text.Json;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Conferences;

/// <summary>A meeting over the wire, by the people whose part each step is. The caller disposes of it.</summary>
public sealed class MeetingDesk : IAsyncDisposable
{
    public const string Ours = $"/api/alliances/{World.Ours}";

    private readonly WorldServer world;

    private MeetingDesk(WorldServer world) => this.world = world;

    public string Meeting { get; private set; } = "";

    public string Path => $"{Ours}/conferences/{Meeting}";

    /// <summary>The units that the roles speak for; <c>third</c> has no delegate.</summary>
    public IReadOnlyDictionary<string, string> Units { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static async Task<MeetingDesk> OfAsync(string database)
    {
        var desk = new MeetingDesk(new WorldServer { Server = new WebServer { Kind = database } });
        await desk.world.InitializeAsync();
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var role in new[] { "chair", "delegate" })
        {
            units[role] = (await desk.world.As(role).GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString()!;
        }

        units["third"] = World.OurUnits.Single(u => !units.ContainsValue(u));
        desk.Units = units;
        return desk;
    }

    public async Task CallAsync()
    {
        var starts = DateTimeOffset.UtcNow.AddMinutes(30);
        Meeting = await MadeAsync("coordinator", $"{Ours}/conferences", new
        {
            kind = "consultation", title = "共商会", startsAt = starts, endsAt = starts.AddHours(1), place = new { text = "外滩街道会议室" },
            required = World.OurUnits, agenda = new[] { new { title = "夜间车位", minutes = 20 } },
        });
    }

    public Task<Answer> TryAsync(string role, string path, object? body = null) => world.As(role).PostAsync(path, body ?? new { });

    public async Task<string?> RefusedAsync(string role, string path, object? body = null)
    {
        var answer = await TryAsync(role, path, body);
        Assert.True((int)answer.Status is >= 400 and < 500, $"{role} {path}: {(int)answer.Status} {answer.Text}");
        return answer.Code;
    }

    public async Task DoneAsync(string role, string path, object? body = null)
    {
        var answer = await TryAsync(role, path, body);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{role} {path}: {answer.Text}");
    }

    public async Task<string> MadeAsync(string role, string path, object body)
    {
        var answer = await TryAsync(role, path, body);
        Assert.True(answer.Status == HttpStatusCode.Created, $"{role} {path}: {answer.Text}");
        return answer.Json.GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> ReadAsync(string path) => (await world.As("coordinator").GetAsync(path)).Json;

    public Task CheckInAsync(string who) => who == "third"
        ? DoneAsync("coordinator", $"{Path}/check-in", new { unitId = Units[who], byHand = true })
        : DoneAsync(who, $"{Path}/check-in", new { unitId = Units[who] });

    public Task<string> VoteAsync(object rule, string[]? options = null) =>
        MadeAsync("chair", $"{Ours}/votes", new { title = "夜间车位", conferenceId = Meeting, rule, options });

    public Task CastAsync(string role, string vote, string choice) => DoneAsync(role, $"{Ours}/votes/{vote}/ballots", new { unitId = Units[role], choice });

    /// <summary>Votes follow who comes and goes a moment later.</summary>
    public Task PresentAsync(string vote, int units) => Until.TrueAsync(
        async () => (await ReadAsync($"{Ours}/votes/{vote}")).GetProperty("all").GetProperty("present").GetProperty("units").GetInt32() == units);

    public async Task<JsonElement> ClosedAsync(string vote)
    {
        await DoneAsync("chair", $"{Ours}/votes/{vote}/close");
        return await ReadAsync($"{Ours}/votes/{vote}");
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
