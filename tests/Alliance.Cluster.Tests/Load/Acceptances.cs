using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Alliance.Cluster.Tests.Cluster;
using Alliance.Storage.Accounts;

namespace Alliance.Cluster.Tests.Load;

/// <summary>
/// One unit gives some places; each of many others wants one and is offered it. Made through the web nodes, and accepted through
/// them as a reverse proxy would: an unknown outcome is asked again with the same key, at the next node.
/// </summary>
public sealed class Acceptances
{
    private readonly TestCluster _cluster;

    private readonly HttpClient[] _clients;

    private string[] _units = [];

    private string[] _matches = [];

    private int _repeated;

    private Acceptances(TestCluster cluster, string token)
    {
        _cluster = cluster;
        _clients = [.. cluster.Webs.Select(cluster.Client)];
        foreach (var client in _clients)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public string AllianceId { get; } = $"deal-{Guid.NewGuid():n}"[..24];

    public string ResourceId { get; private set; } = "";

    public int Repeated => _repeated;

    /// <summary>One person speaks for all the units: who accepts is not what is tried here.</summary>
    public static async Task<Acceptances> MakeAsync(TestCluster cluster, int takers, int places)
    {
        using var administrator = cluster.Client(cluster.Webs[0]);
        var name = $"{Guid.NewGuid():n}"[..12];
        var units = await Task.WhenAll(Enumerable.Range(0, takers + 1).Select(i => MadeAsync(
            administrator, "/api/member-units", new { name = $"第{i}单位{name}", kind = "other", regionCode = "310101", offers = Array.Empty<string>() })));
        var person = await MadeAsync(administrator, "/api/people", new { name = "联络员", signInName = name, firstGrant = new { role = "delegate", target = units[0] } });
        foreach (var unit in units.Skip(1))
        {
            await SentAsync(administrator, $"/api/people/{person}/grants", new { role = "delegate", target = unit });
        }

        var (_, token) = await new AccessTokens(cluster.Database).IssueAsync(person, "tests", 1, DateTimeOffset.UtcNow);
        var all = new Acceptances(cluster, token) { _units = units };
        await SentAsync(administrator, "/api/alliances", new
        {
            id = all.AllianceId, name = $"联盟{name}", type = "community", regions = new[] { "310101" }, members = units.Select(unit => new { unitId = unit, share = "1" }),
        });
        all.ResourceId = await all.PostAsync(units[0], "resource", places);
        all._matches = await Task.WhenAll(Enumerable.Range(1, takers).Select(async i => await MadeAsync(
            all._clients[i % all._clients.Length], $"/api/alliances/{all.AllianceId}/matches",
            new { needId = await all.PostAsync(units[i], "need", 1), resourceId = all.ResourceId, quantity = 1, unitId = units[0] })));
        return all;
    }

    /// <summary>Until it is acknowledged.</summary>
    public async Task AcceptAsync(int i)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/alliances/{AllianceId}/matches/{_matches[i]}/accept") { Content = JsonContent.Create(new { unitId = _units[i + 1] }) };
                request.Headers.Add("Idempotency-Key", $"accept-{_matches[i]}");
                using var answer = await _clients[(i + attempt) % _clients.Length].SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                Assert.True((int)answer.StatusCode >= 500, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
            catch (Exception trouble) when (trouble is HttpRequestException or TaskCanceledException)
            {
                // No answer: asked again below.
            }

            Interlocked.Increment(ref _repeated);
            Assert.True(attempt < 600, $"Not accepted: {_cluster.Webs[0].Tail()}");
            await Task.Delay(100);
        }
    }

    private Task<string> PostAsync(string unit, string kind, int quantity) => MadeAsync(
        _clients[0], $"/api/alliances/{AllianceId}/listings",
        new { unitId = unit, kind, category = "parking", title = $"{quantity}个车位", quantity, partial = true, fields = new { period = "夜间" } });

    private static async Task<string> MadeAsync(HttpClient client, string path, object body) => (await SentAsync(client, path, body)).GetProperty("id").GetString()!;

    private static async Task<JsonElement> SentAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
