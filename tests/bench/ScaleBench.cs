using System.Diagnostics;
using Alliance.Storage;
using Alliance.Storage.Kernel;
using Alliance.Tests;

namespace Alliance.Bench;

/// <summary>A city's 114,000 member units beside 44,703 regions: how long importing takes, and what pages and searches cost over HTTP.</summary>
public static class ScaleBench
{
    private const int Requests = 100;

    private static readonly (string What, string Path)[] Pages =
    [
        ("first page of units", "/api/member-units?size=50"),
        ("page 500 of units", "/api/member-units?size=50&page=500"),
        ("units of a district", "/api/member-units?region=310101&size=50"),
        ("units by kind", "/api/member-units?kind=school&size=50"),
        ("search 停车", "/api/member-units?q=停车&size=50"),
        ("search 上海", "/api/member-units?q=上海&size=50"),
        ("search 外滩", "/api/member-units?q=外滩&size=50"),
        ("search, two words", "/api/member-units?q=黄浦 停车&size=50"),
        ("search over everything", "/api/search?q=花园"),
        ("regions by name", "/api/regions?q=街道"),
        ("children of a region", "/api/regions?parent=3101"),
        ("alliances", "/api/alliances"),
        ("people", "/api/people"),
        ("for comparison: the session", "/api/session"),
    ];

    public static async Task RunAsync()
    {
        await using var product = await Product.StartAsync();
        var data = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../data/communities-yangtze-delta.csv.gz"));
        await using (var database = Database.Open($"sqlite:Data Source={product.Database}"))
        {
            var store = new EventStore(database, new EventStoreParts(ReadModels.Projections, ReadModels.Writers, []), new Doorbell());
            var watch = Stopwatch.StartNew();
            await FullScale.LoadAsync(store, data);
            Measured.Print($"importing {FullScale.Units} units through the log", [watch.Elapsed.TotalSeconds], "s ");
        }

        foreach (var (what, path) in Pages)
        {
            await TimeAsync(product, what, path);
        }
    }

    private static async Task TimeAsync(Product product, string what, string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Requests + 5; i++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await product.Http.GetAsync(new Uri(path, UriKind.Relative));
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            if (i >= 5)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Measured.Print(what, times, "ms");
    }
}
