using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Alliance.Tests.Databases;

namespace Alliance.Bench;

/// <summary>
/// The two engines side by side: this process's own (Local), one process on Orleans, and one, two and three silos behind one web
/// node. The rounds take turns, so that what else the machine does meets all alike; the processor time that the product's own
/// processes spend on a command (without the database server's) says what a busy machine hides. Needs the product built for Orleans
/// (<c>dotnet build -c Release -p:Engine=Orleans src/Alliance.Web</c>, or its folder in ALLIANCE_CLUSTER_BIN) and PostgreSQL.
/// </summary>
public static class ClusterBench
{
    private const int Callers = 64;
    private const int Rounds = 12;
    private const int Listeners = 100;
    private const int Pushes = 20;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1.5);

    /// <summary>Until the code is compiled as well as it gets; Orleans has the more of it.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);

    private static int _named;

    private static long _done;

    public static async Task RunAsync(bool sqlite = true, bool postgreSql = true)
    {
        var binaries = Environment.GetEnvironmentVariable("ALLIANCE_CLUSTER_BIN") is { Length: > 0 } given ? given : Path.GetFullPath(Path.Combine(ThisFolder(), "../../src/Alliance.Web/bin/orleans/Release/net10.0"));
        if (!File.Exists(Path.Combine(binaries, "Orleans.Runtime.dll")))
        {
            Console.WriteLine("  not measured: the product is not built for Orleans (see ClusterBench)");
            return;
        }

        if (sqlite)
        {
            await CompareAsync("embedded SQLite", () => SitesAsync(binaries, postgreSql: false, silos: 0));
        }

        if (postgreSql && PostgreSqlCluster.IsInstalled)
        {
            await CompareAsync("PostgreSQL", () => SitesAsync(binaries, postgreSql: true, silos: 3));
        }
        else if (postgreSql)
        {
            Console.WriteLine("  not measured: PostgreSQL is not installed");
        }
    }

    private static async Task<List<Site>> SitesAsync(string binaries, bool postgreSql, int silos)
    {
        var sites = new List<Site>
        {
            await Site.StartAsync("Local", AppContext.BaseDirectory, postgreSql),
            await Site.StartAsync("Orleans, one process", binaries, postgreSql),
        };
        for (var n = 1; n <= silos; n++)
        {
            sites.Add(await Site.StartAsync($"Orleans, {n} silo{(n == 1 ? "" : "s")} and a web node", binaries, postgreSql, n));
        }

        return sites;
    }

    private static async Task CompareAsync(string database, Func<Task<List<Site>>> open)
    {
        var sites = await open();
        try
        {
            foreach (var site in sites)
            {
                await FoundAsync(site);
                await RateAsync(caller => ChangeAsync(site, caller), WarmUp);
                await RateAsync(_ => RegisterAsync(site), WarmUp);
            }

            for (var round = 0; round < Rounds; round++)
            {
                foreach (var site in sites)
                {
                    var (cpu, before) = (site.ProcessorTime, _done);
                    site.Changes.Add(await RateAsync(caller => ChangeAsync(site, caller), Round));
                    site.Registrations.Add(await RateAsync(_ => RegisterAsync(site), Round));
                    site.Cost.Add((site.ProcessorTime - cpu).TotalMilliseconds / (_done - before));
                }
            }

            foreach (var site in sites)
            {
                await PushAsync(site);
            }

            Print(database, sites);
        }
        finally
        {
            foreach (var site in sites)
            {
                await site.DisposeAsync();
            }
        }
    }

    private static void Print(string database, List<Site> sites)
    {
        Console.WriteLine($"  over {database}, {Callers} callers, {Rounds} rounds of {Round.TotalSeconds:0.0} s in turn; {Listeners} consoles. Medians, and the median of the ratios to Local in the same round.");
        Console.WriteLine($"  {"",-32} {"changes of 64 alliances",24}   {"new member units",24}   {"processor a command",24}   {"sent to last console",24}   {"committed to last console",24}");
        foreach (var site in sites)
        {
            Console.WriteLine($"  {site.Name,-32} {Cell(site, s => s.Changes, "/s")}   {Cell(site, s => s.Registrations, "/s")}   {Cell(site, s => s.Cost, "ms")}   {Cell(site, s => s.Whole, "ms")}   {Cell(site, s => s.Push, "ms")}");
        }

        string Cell(Site site, Func<Site, List<double>> figures, string unit) =>
            string.Create(CultureInfo.InvariantCulture, $"{figures(site).Median(),12:n2} {unit} ×{figures(site).Zip(figures(sites[0]), (mine, local) => mine / local).ToArray().Median(),7:n2}");
    }

    private static async Task FoundAsync(Site site)
    {
        for (var i = 0; i < Callers; i++)
        {
            (await site.Product.SendAsync(HttpMethod.Post, "/api/alliances", new { id = $"bench-{i}", name = $"测量联盟{i}", type = "community", regions = new[] { "310101" }, members = Array.Empty<object>() })).Dispose();
        }
    }

    private static async Task ChangeAsync(Site site, int caller) =>
        (await site.Product.SendAsync(HttpMethod.Put, $"/api/alliances/bench-{caller}", new { name = $"测量联盟{caller}", type = "community", regions = new[] { "310101" }, purpose = $"第{Interlocked.Increment(ref _named)}次" })).Dispose();

    private static async Task RegisterAsync(Site site) =>
        (await site.Product.SendAsync(HttpMethod.Post, "/api/member-units", new { name = $"测量单位第{Interlocked.Increment(ref _named)}号", kind = "subdistrict", regionCode = "310101013" })).Dispose();

    private static async Task<double> RateAsync(Func<int, Task> one, TimeSpan time)
    {
        var done = 0L;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            while (watch.Elapsed < time)
            {
                await one(caller);
                Interlocked.Increment(ref done);
                Interlocked.Increment(ref _done);
            }
        }));
        return done / watch.Elapsed.TotalSeconds;
    }

    private static async Task PushAsync(Site site)
    {
        await using var consoles = new Consoles();
        await consoles.OpenAsync(
            Listeners,
            new Uri(site.Product.Address.Replace("http:", "ws:", StringComparison.Ordinal) + "/hub/feed"),
            site.Product.Token,
            ["{\"protocol\":\"json\",\"version\":1}\u001e", "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Subscribe\",\"arguments\":[\"alliance/bench-0\"]}\u001e"]);
        await Task.Delay(TimeSpan.FromSeconds(2));
        for (var i = 0; i < Pushes; i++)
        {
            var name = $"测量联盟改名{i:000}";
            var heard = consoles.HearAsync(name);
            var watch = Stopwatch.StartNew();
            (await site.Product.SendAsync(HttpMethod.Put, "/api/alliances/bench-0", new { name, type = "community", regions = new[] { "310101" } })).Dispose();
            var committed = watch.Elapsed;
            await heard;
            site.Whole.Add(watch.Elapsed.TotalMilliseconds);
            site.Push.Add(Math.Max(0, (watch.Elapsed - committed).TotalMilliseconds));
        }
    }

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
