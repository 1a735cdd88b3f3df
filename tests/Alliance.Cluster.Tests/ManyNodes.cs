using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Alliance.Cluster.Tests.Cluster;

namespace Alliance.Cluster.Tests;

/// <summary>Several web nodes are one product: no sticky session, no backplane.</summary>
[Collection(nameof(TestCluster))]
public sealed class ManyNodes(TestCluster cluster, ITestOutputHelper output)
{
    [Fact]
    public async Task Who_signed_in_on_one_node_is_signed_in_on_the_next()
    {
        await ReadyAsync();
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = cluster.Webs[1].Address };
        browser.DefaultRequestHeaders.Add("Cookie", cluster.Cookie);
        using var answer = await browser.GetAsync("/api/account");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        // And the antiforgery token of one node opens the next: the keys are shared.
        var session = await browser.GetFromJsonAsync<JsonElement>("/api/session");
        browser.DefaultRequestHeaders.Add("X-Alliance-Antiforgery", session.GetProperty("antiforgeryToken").GetString());
        using var visited = await browser.PostAsJsonAsync("/api/account/tokens", new { name = "second", days = 1 });
        Assert.True(visited.IsSuccessStatusCode, await visited.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_happens_through_one_node_is_on_the_consoles_of_the_other_within_a_second()
    {
        await ReadyAsync();
        using var first = cluster.Client(cluster.Webs[0]);
        var id = $"push-{Guid.NewGuid():n}"[..24];
        using var founded = await first.PostAsJsonAsync("/api/alliances", new { id, name = $"联盟{id}", type = "community", regions = new[] { "310101" } });
        Assert.True(founded.IsSuccessStatusCode, await founded.Content.ReadAsStringAsync());
        using var console = new ClientWebSocket();
        console.Options.SetRequestHeader("Authorization", "Bearer " + cluster.Token);
        await console.ConnectAsync(new Uri($"ws://{cluster.Webs[1].Address.Authority}/hub/feed"), CancellationToken.None);
        await SayAsync(console, """{"protocol":"json","version":1}""");
        await SayAsync(console, $$"""{"type":1,"invocationId":"1","target":"Subscribe","arguments":["alliance/{{id}}"]}""");
        await HearAsync(console, text => text.Contains("\"invocationId\":\"1\"", StringComparison.Ordinal));
        var delays = new List<double>();
        for (var n = 0; n < 20; n++)
        {
            var marker = $"第{n}次";
            var sent = Stopwatch.GetTimestamp();
            using var changed = await first.PutAsJsonAsync($"/api/alliances/{id}", new { name = $"联盟{id}", type = "community", regions = new[] { "310101" }, purpose = marker });
            Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
            await HearAsync(console, text => text.Contains("\"feed\"", StringComparison.Ordinal) && text.Contains(marker, StringComparison.Ordinal));
            delays.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        delays.Sort();
        output.WriteLine($"from sending on one node to the console on the other: median {delays[10]:0} ms, most {delays[^1]:0} ms");
        Assert.True(delays[10] < 1000, $"{delays[10]} ms");
    }

    private async Task ReadyAsync()
    {
        Assert.SkipWhen(Executables.Folder is null, Executables.Missing);
        await cluster.HealAsync();
    }

    private static Task SayAsync(ClientWebSocket console, string message) =>
        console.SendAsync(Encoding.UTF8.GetBytes(message + '\x1e'), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task HearAsync(ClientWebSocket console, Func<string, bool> what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var (buffer, heard) = (new byte[64 * 1024], new StringBuilder());
        while (true)
        {
            var part = await console.ReceiveAsync(buffer, patience.Token);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            if (part.EndOfMessage)
            {
                if (what(heard.ToString()))
                {
                    return;
                }

                heard.Clear();
            }
        }
    }
}
