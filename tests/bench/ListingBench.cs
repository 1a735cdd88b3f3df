using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Alliance.Storage.Kernel;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Alliance.Bench;

/// <summary>
/// A million live entries: what pages, search, counts, the map and suggestions cost over HTTP, for each kind of reader. SQLite, or the
/// database that <c>ALLIANCE_BENCH_DATABASE</c> names (an empty one). <c>ALLIANCE_BENCH_FOLDER</c> keeps a seeded folder for another run.
/// </summary>
public static class ListingBench
{
    private const int Entries = 1_000_000;
    private static IReadOnlyDictionary<string, (string Alliance, string[] Ids)> _entries = new Dictionary<string, (string, string[])>(StringComparer.Ordinal);

    private static readonly (string Group, string What, string Path)[] Asked =
    [
        ("page", "first page, everywhere", "/api/listings?size=50"),
        ("page", "first page of the alliance", "/api/alliances/{a}/listings?size=50"),
        ("page", "what it gives", "/api/alliances/{a}/listings?side=gives&size=50"),
        ("page", "of a category", "/api/listings?category=parking&side=gives&size=50"),
        ("page", "of a township", "/api/listings?region=310101013&size=50"),
        ("page", "of a province, in a time", "/api/listings?region=33&from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z&left=150&size=50"),
        ("page", "near a place", "/api/listings?near=121.49,31.23,5&size=50"),
        ("search", "停车 (a tenth)", "/api/listings?q=停车&size=50"),
        ("search", "停车, in the alliance", "/api/alliances/{a}/listings?q=停车&size=50"),
        ("search", "义诊 健康", "/api/listings?q=义诊 健康&size=50"),
        ("search", "一 (one character, frequent)", "/api/listings?q=一&size=50"),
        ("search", "厅 (one character)", "/api/listings?q=厅&size=50"),
        ("search", "龘 (nowhere)", "/api/listings?q=龘&size=50"),
        ("search", "龙泉园路 (rare)", "/api/listings?q=龙泉园路&size=50"),
        ("search", "龙泉园路 停车 (rare with frequent)", "/api/listings?q=龙泉园路 停车&size=50"),
        ("search", "新村 讲座 (middling with frequent)", "/api/listings?q=新村 讲座&size=50"),
        ("search", "花园 电梯 (middling)", "/api/listings?q=花园 电梯&size=50"),
        ("search", "projector", "/api/listings?q=projector&size=50"),
        ("search", "English tutor", "/api/listings?q=English tutor&size=50"),
        ("search", "编号77777 (one entry)", "/api/listings?q=编号77777&size=50"),
        ("search", "停车, of a township", "/api/listings?q=停车&region=310101013&size=50"),
        ("search", "讲座, of a category and side", "/api/listings?q=讲座&category=expert&side=wants&size=50"),
        ("everything", "Ctrl-K 停车", "/api/search?q=停车"),
        ("everything", "Ctrl-K 龙泉园路", "/api/search?q=龙泉园路"),
        ("facets", "counts, everywhere", "/api/listings/facets"),
        ("facets", "counts of the alliance", "/api/alliances/{a}/listings/facets"),
        ("facets", "counts, 停车", "/api/listings/facets?q=停车"),
        ("facets", "counts, 新村 讲座", "/api/listings/facets?q=新村 讲座"),
        ("map", "the delta", "/api/listings/map?box=116,28,123,35"),
        ("map", "a city", "/api/listings/map?box=121,31,121.6,31.5"),
        ("map", "a city, 停车", "/api/listings/map?box=121,31,121.6,31.5&q=停车"),
    ];

    public static async Task RunAsync()
    {
        var watch = Stopwatch.StartNew();
        var address = Environment.GetEnvironmentVariable("ALLIANCE_BENCH_DATABASE");
        var folder = Environment.GetEnvironmentVariable("ALLIANCE_BENCH_FOLDER") is { Length: > 0 } kept ? kept : Directory.CreateTempSubdirectory("alliance-bench").FullName;
        var tokens = Path.Combine(folder, "tokens.txt");
        if (!File.Exists(tokens))
        {
            Directory.CreateDirectory(folder);
            await (await Product.StartAsync(folder, launch: new Launch(AppContext.BaseDirectory, address))).StopAsync();
            await using var database = Database.Open(address ?? $"sqlite:Data Source={Path.Combine(folder, "bench.db")}");
            var made = await new ListingSeed(database, Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../data/communities-yangtze-delta.csv.gz"))).MakeAsync(Entries);
            await File.WriteAllLinesAsync(tokens, made.Select(m => $"{m.Key}\t{m.Value}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Entries:n0} entries written past the log in {watch.Elapsed.TotalSeconds:n0} s"));
        }

        if (address is null)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  size of the database {new FileInfo(Path.Combine(folder, "bench.db")).Length / 1e6:n0} MB"));
        }

        await using var product = await Product.StartAsync(folder, setUp: false, new Launch(AppContext.BaseDirectory, address));
        product.KeepsFolder = Environment.GetEnvironmentVariable("ALLIANCE_BENCH_FOLDER") is { Length: > 0 };
        await using (var seeded = Database.Open(address ?? $"sqlite:Data Source={Path.Combine(folder, "bench.db")}"))
        {
            _entries = await ListingSeed.EntriesOfAsync(seeded);
        }

        await MeasureAsync(product, await File.ReadAllLinesAsync(tokens));
        Console.WriteLine($"  working set {product.WorkingSet / 1_000_000} MB, load {await File.ReadAllTextAsync("/proc/loadavg")}");
        if (address is null)
        {
            RawReads(Path.Combine(folder, "bench.db"));
        }
    }

    private static async Task MeasureAsync(Product product, string[] callers)
    {
        var groups = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        var worked = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("ALLIANCE_BENCH_ROUNDS") ?? "10", CultureInfo.InvariantCulture);
        foreach (var caller in callers.Select(c => c.Split('\t')))
        {
            Console.WriteLine($"  -- {caller[0]}");
            foreach (var (group, what, path) in Asked.Concat(Suggestions(caller[0])).Append(("no-op", "the health", "/health/live")))
            {
                var times = new List<double>();
                var size = 0;
                var known = true;
                product.Process.Refresh();
                var busy = product.Process.TotalProcessorTime;
                for (var i = 0; i < rounds + 1 && known; i++)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, path.Replace("{a}", caller[0].Contains("large", StringComparison.Ordinal) ? ListingSeed.Delta : ListingSeed.District, StringComparison.Ordinal));
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", caller[1]);
                    var watch = Stopwatch.StartNew();
                    using var answer = await product.Http.SendAsync(request);
                    known = answer.StatusCode != System.Net.HttpStatusCode.NotFound; // an alliance that the caller may not know of
                    if (!known)
                    {
                        break;
                    }

                    size = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
                    if (i > 0)
                    {
                        times.Add(watch.Elapsed.TotalMilliseconds);
                    }
                }

                if (times.Count == 0)
                {
                    continue;
                }

                product.Process.Refresh();
                var each = (product.Process.TotalProcessorTime - busy).TotalMilliseconds / (rounds + 1);
                (worked.TryGetValue(group, out var work) ? work : worked[group] = []).Add(each);
                (groups.TryGetValue(group, out var all) ? all : groups[group] = []).AddRange(times);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {group,-11}{what,-44} median {times.Median(),8:n1} ms  max {times.Max(),8:n1}  {size,8:n0} bytes   {each,7:n1} ms of a processor"));
            }
        }

        foreach (var (group, times) in groups)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {group,-12} p50 {times.At(0.5),8:n1} ms   p95 {times.At(0.95),8:n1}   p99 {times.At(0.99),8:n1}   max {times.Max(),8:n1}   n={times.Count}   processor: mean {worked[group].Average(),7:n1} ms   p95 {worked[group].At(0.95),7:n1}"));
        }
    }

    /// <summary>What fits some of the caller's entries: needs and resources, with and without a point.</summary>
    private static IEnumerable<(string, string, string)> Suggestions(string caller) => _entries.TryGetValue(caller, out var of)
        ? [.. of.Ids.Select((id, i) => ("suggestions", $"for one entry ({i + 1})", $"/api/alliances/{of.Alliance}/listings/{id}/suggestions")), ("mine", "for all my entries", "/api/suggestions/mine")]
        : [];

    /// <summary>Fifty rows by their keys, and fifty in the order of an index, with nothing around them.</summary>
    private static void RawReads(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var random = new Random(1);
        foreach (var (what, sql) in new[]
        {
            ("raw SQLite: fifty rows by key", "SELECT * FROM listing WHERE id IN @ids"),
            ("raw SQLite: fifty rows by an index", "SELECT * FROM listing WHERE live = 1 ORDER BY doc DESC LIMIT 50"),
        })
        {
            var times = new List<double>();
            for (var i = 0; i < 101; i++)
            {
                var ids = Enumerable.Range(0, 50).Select(_ => ListingSeed.IdOf(random.Next(Entries))).ToArray();
                var watch = Stopwatch.StartNew();
                connection.Query(sql, new { ids }).AsList();
                if (i > 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }
            }

            Measured.Print(what, times, "ms");
        }
    }
}
