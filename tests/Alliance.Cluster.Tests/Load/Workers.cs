using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Alliance.Cluster.Tests.Cluster;

namespace Alliance.Cluster.Tests.Load;

/// <summary>An accepted command: which alliance, under which key, at which version and position.</summary>
public sealed record Accepted(string Alliance, string Key, long Version, long Position);

/// <summary>Something a client was told that it should not have been.</summary>
public sealed record Complaint(TimeSpan At, string Node, int Status, string Text);

/// <summary>
/// Clients that change the profiles of alliances without pause, each change under a key of its own, through the web nodes as a
/// reverse proxy would: a node that refuses the connection is passed over, an unknown outcome is repeated with the same key.
/// </summary>
public sealed class Workers(TestCluster cluster, IReadOnlyList<Node> webs)
{
    private readonly CancellationTokenSource _stop = new();

    private readonly List<Task> _running = [];

    private readonly HttpClient[] _clients = [.. webs.Select(cluster.Client)];

    private readonly long _began = Stopwatch.GetTimestamp();

    private int _keys;

    public ConcurrentBag<Accepted> Accepted { get; } = [];

    public ConcurrentBag<Complaint> Complaints { get; } = [];

    /// <summary>When each alliance's command was last accepted.</summary>
    public ConcurrentDictionary<string, TimeSpan> LastAccepted { get; } = new(StringComparer.Ordinal);

    /// <summary>The longest that a command of any alliance took, from its first sending to its acceptance.</summary>
    public ConcurrentBag<(TimeSpan At, TimeSpan Took)> Durations { get; } = [];

    public TimeSpan Now => Stopwatch.GetElapsedTime(_began);

    public List<string> Alliances { get; } = [];

    public async Task BeginAsync(int alliances)
    {
        for (var i = 0; i < alliances; i++)
        {
            var id = $"load-{Guid.NewGuid():n}"[..24];
            using var founded = await _clients[0].PostAsJsonAsync("/api/alliances", new { id, name = $"联盟{id}", type = "community", regions = new[] { "310101" } });
            Assert.True(founded.IsSuccessStatusCode, await founded.Content.ReadAsStringAsync());
            Alliances.Add(id);
        }

        _running.AddRange(Alliances.Select((id, i) => WorkAsync(id, i)));
    }

    public async Task EndAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
    }

    private async Task WorkAsync(string alliance, int number)
    {
        for (var n = 0; !_stop.IsCancellationRequested; n++)
        {
            await ChangeAsync(alliance, $"key-{Interlocked.Increment(ref _keys)}-{alliance}", n, number + n);
        }
    }

    private async Task ChangeAsync(string alliance, string key, int n, int turn)
    {
        var began = Now;
        for (var attempt = 0; ; attempt++)
        {
            var node = (turn + attempt) % _clients.Length;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/alliances/{alliance}") { Content = JsonContent.Create(new { name = $"联盟{alliance}", type = "community", regions = new[] { "310101" }, purpose = $"第{n}次" }) };
                request.Headers.Add("Idempotency-Key", key);
                using var answer = await _clients[node].SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                    Accepted.Add(new Accepted(alliance, key, json.GetProperty("version").GetInt64(), json.GetProperty("position").GetInt64()));
                    LastAccepted[alliance] = Now;
                    Durations.Add((began, Now - began));
                    return;
                }

                Complaints.Add(new Complaint(Now, webs[node].Name, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            }
            catch (HttpRequestException passedOver) when (passedOver.HttpRequestError is HttpRequestError.ConnectionError)
            {
                // Not listening just now: the next node is asked, as a reverse proxy would.
            }
            catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
            {
                Complaints.Add(new Complaint(Now, webs[node].Name, 0, trouble.Message));
            }

            await Task.Delay(20);
        }
    }
}
