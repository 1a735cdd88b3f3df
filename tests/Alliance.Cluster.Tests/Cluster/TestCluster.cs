using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alliance.Tests.Databases;

namespace Alliance.Cluster.Tests.Cluster;

/// <summary>Three silos and two web nodes as processes on the loopback, over one PostgreSQL, with an administrator signed in.</summary>
public sealed partial class TestCluster : IAsyncLifetime
{
    private TestDatabase _database = null!;

    /// <summary>The cluster's own, and so to be restarted.</summary>
    public PostgreSqlServer Server { get; private set; } = null!;

    public List<Node> Silos { get; } = [];

    public List<Node> Webs { get; } = [];

    /// <summary>An administrator's access token.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The administrator's session cookie, as the first web node gave it.</summary>
    public string Cookie { get; private set; } = "";

    public Alliance.Storage.Kernel.Database Database => _database.Database;

    public async ValueTask InitializeAsync()
    {
        if (Executables.Folder is null || !PostgreSqlServer.IsInstalled)
        {
            return;
        }

        Server = PostgreSqlServer.Start();
        _database = await TestDatabase.CreateAsync(Server);
        Silos.AddRange(Enumerable.Range(1, 3).Select(i => Silo($"silo-{i}")));
        Webs.AddRange(Enumerable.Range(1, 2).Select(i => Web($"web-{i}", new() { ["ALLIANCE_CLUSTER_ROLE"] = "client" })));
        await HealAsync();
        await BecomeAdministratorAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Webs.Concat(Silos))
        {
            node.Dispose();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>A web node; without a role it hosts a silo in its own process.</summary>
    public Node Web(string name, Dictionary<string, string> environment) =>
        new(name, "Alliance.Web", Node.FreePort(), ["--Limits:ChangesBurst=1000000", "--Limits:ChangesPerSecond=1000000", "--Limits:SignInsPerMinute=1000"], With(environment));

    /// <summary>Starts what is down, as a supervisor does, until all are ready.</summary>
    public Task HealAsync() => Until.TrueAsync(
        async () =>
        {
            foreach (var node in Silos.Concat(Webs).Where(n => !n.Runs))
            {
                node.Start();
            }

            return (await Task.WhenAll(Silos.Concat(Webs).Select(n => n.IsReadyAsync()))).All(ready => ready);
        },
        TimeSpan.FromMinutes(3),
        () => "Not ready: " + string.Join(", ", Silos.Concat(Webs).Where(n => !n.Runs).Select(n => $"{n.Name}\n{n.Tail()}")));

    public HttpClient Client(Node web)
    {
        var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromSeconds(10), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(1) }) { BaseAddress = web.Address, Timeout = TimeSpan.FromSeconds(40) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return client;
    }

    public Node Silo(string name, Dictionary<string, string>? environment = null) => new(
        name, "Alliance.Silo", Node.FreePort(), ["run"],
        With(new(environment ?? []) { ["ALLIANCE_SILO_PORT"] = $"{Node.FreePort()}", ["ALLIANCE_GATEWAY_PORT"] = $"{Node.FreePort()}" }));

    private Dictionary<string, string> With(Dictionary<string, string> environment) =>
        new(environment, StringComparer.Ordinal) { ["ALLIANCE_DATABASE"] = _database.Address, ["DOTNET_gcServer"] = "0", ["Logging__LogLevel__Orleans"] = "Warning" };

    private async Task BecomeAdministratorAsync()
    {
        // Each start makes a new link, and the last one made is good: wait for all nodes', and find out which that is.
        string[] tokens = [];
        await Until.TrueAsync(
            () => Task.FromResult((tokens = [.. Webs.SelectMany(w => w.Said).Select(l => SetupLink().Match(l)).Where(m => m.Success).Select(m => m.Groups["token"].Value)]).Length >= Webs.Count),
            TimeSpan.FromMinutes(1),
            () => "No link for the first administrator:\n" + Webs[0].Tail());
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Webs[0].Address };
        var setUp = await SetUpAsync(browser, tokens[0]);
        foreach (var token in tokens.Skip(1).TakeWhile(_ => !setUp.IsSuccessStatusCode))
        {
            setUp.Dispose();
            setUp = await SetUpAsync(browser, token);
        }

        Assert.True(setUp.IsSuccessStatusCode, await setUp.Content.ReadAsStringAsync());
        var cookies = string.Join("; ", setUp.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        Cookie = cookies;
        var session = await setUp.Content.ReadFromJsonAsync<JsonElement>();
        browser.DefaultRequestHeaders.Add("Cookie", cookies);
        browser.DefaultRequestHeaders.Add("X-Alliance-Antiforgery", session.GetProperty("antiforgeryToken").GetString());
        using var issued = await browser.PostAsJsonAsync("/api/account/tokens", new { name = "tests", days = 1 });
        Assert.True(issued.IsSuccessStatusCode, await issued.Content.ReadAsStringAsync());
        Token = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient browser, string token) =>
        browser.PostAsJsonAsync("/api/setup", new { token, signInName = "管理员", name = "管理员", password = "correct horse battery" });

    [GeneratedRegex(@"/setup\?token=(?<token>[A-Za-z0-9_-]+)", RegexOptions.None, 1000)]
    private static partial Regex SetupLink();
}

[CollectionDefinition(nameof(TestCluster), DisableParallelization = true)]
public sealed class TestClusterCollection : ICollectionFixture<TestCluster>;
