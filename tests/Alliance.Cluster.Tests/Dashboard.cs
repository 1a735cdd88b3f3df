using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Alliance.Cluster.Tests.Cluster;

namespace Alliance.Cluster.Tests;

/// <summary>Orleans' dashboard on a web node, which is no silo itself: for administrators alone.</summary>
[Collection(nameof(TestCluster))]
public sealed class Dashboard(TestCluster cluster)
{
    private static readonly string[] Pages = ["/cluster", "/cluster/", "/cluster/index.min.js", "/cluster/DashboardCounters", "/cluster/ClusterStats", "/cluster/GrainTypes", "/cluster/Trace"];

    [Fact]
    public async Task Without_a_sign_in_it_is_closed()
    {
        await ReadyAsync();
        using var anybody = new HttpClient { BaseAddress = cluster.Webs[0].Address };
        foreach (var page in Pages)
        {
            using var answer = await anybody.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.Unauthorized), (page, answer.StatusCode));
        }
    }

    [Fact]
    public async Task To_who_is_no_administrator_it_is_closed()
    {
        await ReadyAsync();
        using var supervisor = await SupervisorAsync();
        Assert.Null((await supervisor.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("operatorPages").GetString());
        foreach (var page in Pages)
        {
            using var answer = await supervisor.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, answer.StatusCode));
        }
    }

    [Fact]
    public async Task An_administrator_sees_every_silo()
    {
        await ReadyAsync();
        using var administrator = cluster.Client(cluster.Webs[1]);
        var path = (await administrator.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("operatorPages").GetString();
        Assert.Equal("/cluster/", path);
        Assert.Contains("Orleans Dashboard", await administrator.GetStringAsync(path), StringComparison.Ordinal);
        var hosts = Array.Empty<string>();
        await Until.TrueAsync(
            async () =>
            {
                var counters = await administrator.GetFromJsonAsync<JsonElement>("/cluster/DashboardCounters");
                hosts = [.. counters.GetProperty("hosts").EnumerateArray().Where(h => h.GetProperty("status").GetString() == "Active").Select(h => h.GetProperty("siloAddress").GetString()!)];
                return hosts.Length == cluster.Silos.Count;
            },
            TimeSpan.FromSeconds(30),
            () => "Active: " + string.Join(", ", hosts));
    }

    private async Task ReadyAsync()
    {
        Assert.SkipWhen(Executables.Folder is null, Executables.Missing);
        await cluster.HealAsync();
    }

    private async Task<HttpClient> SupervisorAsync()
    {
        using var administrator = cluster.Client(cluster.Webs[0]);
        var name = $"督导{Guid.NewGuid():n}"[..12];
        using var registered = await administrator.PostAsJsonAsync("/api/people", new { name, signInName = name, firstGrant = new { role = "supervisor", target = "310101" } });
        Assert.True(registered.IsSuccessStatusCode, await registered.Content.ReadAsStringAsync());
        var link = (await registered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("signInLink").GetString()!;
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = cluster.Webs[0].Address };
        using var activated = await browser.PostAsJsonAsync("/api/activation", new { token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..], password = "correct horse battery" });
        Assert.True(activated.IsSuccessStatusCode, await activated.Content.ReadAsStringAsync());
        var supervisor = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = cluster.Webs[0].Address };
        supervisor.DefaultRequestHeaders.Add("Cookie", string.Join("; ", activated.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        return supervisor;
    }
}
