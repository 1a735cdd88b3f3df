using System.Diagnostics;
using Alliance.Storage.Alliances;
using Alliance.Storage.Kernel.Reading;
using Alliance.Storage.MemberUnits;
using Alliance.Storage.Regions;
using Alliance.Storage.Search;
using Alliance.Storage.Tests.Staging;
using Alliance.Tests;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Scale;

/// <summary>Loads a whole city and reads it. Explicit, since what it measures is the machine as well: run it with <c>--explicit only</c>.</summary>
public sealed class FullScaleTests(ITestOutputHelper output)
{
    private const int Rounds = 20;

    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "data", "communities-yangtze-delta.csv.gz");

    [Theory(Explicit = true), MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_page_and_search_over_114_000_units_answers_within_50_milliseconds(string database)
    {
        await using var stage = await Stage.OnAsync(database);
        var clock = Stopwatch.StartNew();
        await FullScale.LoadAsync(stage.Store, File);
        output.WriteLine($"{database}: {FullScale.Units} units imported in {clock.Elapsed.TotalSeconds:f1} s");
        foreach (var alliance in RealAlliances.All)
        {
            await stage.FoundAsync(alliance);
        }

        var (units, regions, search) = (new MemberUnitQueries(stage.Database), new RegionQueries(stage.Database), new SearchQueries(stage.Database));
        var duplicates = new DuplicateQueries(stage.Database);
        var alliances = new AllianceQueries(stage.Database);
        (string Name, Func<Task> Read)[] reads =
        [
            ("list", () => units.ListAsync(new UnitFilter(), new PageAsk())),
            ("list, page 2,000", () => units.ListAsync(new UnitFilter(), new PageAsk(2000))),
            ("list, by name backwards", () => units.ListAsync(new UnitFilter(Sort: UnitSort.NameDescending), new PageAsk())),
            ("list, by region", () => units.ListAsync(new UnitFilter(Sort: UnitSort.Region), new PageAsk())),
            ("list of a province", () => units.ListAsync(new UnitFilter(Region: "34"), new PageAsk())),
            ("list of a city", () => units.ListAsync(new UnitFilter(Region: "3101"), new PageAsk(20))),
            ("list of a district", () => units.ListAsync(new UnitFilter(Region: "310115"), new PageAsk())),
            ("list of a township", () => units.ListAsync(new UnitFilter(Region: "310101013"), new PageAsk())),
            ("list of a kind", () => units.ListAsync(new UnitFilter(Kind: "school"), new PageAsk())),
            ("list of a rare kind in a city", () => units.ListAsync(new UnitFilter(Region: "3101", Kind: "institute"), new PageAsk())),
            ("search 停车", () => units.ListAsync(new UnitFilter("停车"), new PageAsk())),
            ("search 上海", () => units.ListAsync(new UnitFilter("上海"), new PageAsk())),
            ("search 外滩", () => units.ListAsync(new UnitFilter("外滩"), new PageAsk())),
            ("search 上海 停车 of a province", () => units.ListAsync(new UnitFilter("上海 停车", Region: "31"), new PageAsk())),
            ("search 村委 in Shanghai", () => units.ListAsync(new UnitFilter("村委", Region: "3101"), new PageAsk())),
            ("search 村 (one character)", () => units.ListAsync(new UnitFilter("村"), new PageAsk())),
            ("search 江苏 村委 (common, never together)", () => units.ListAsync(new UnitFilter("江苏 村委"), new PageAsk())),
            ("search nothing found", () => units.ListAsync(new UnitFilter("不存在的单位"), new PageAsk())),
            ("one unit", () => units.GetAsync("u000123")),
            ("likely duplicates", () => duplicates.OfAsync("u080000")),
            ("search everything", () => search.FindAsync("外滩", new SearchSight(true, [], []))),
            ("regions by name", () => regions.SearchAsync("新华")),
            ("directory", () => alliances.ListAsync(new AllianceFilter(), new PageAsk(), Stage.Administrator)),
            ("my alliances", () => alliances.MineAsync(Stage.Delegate("bund-finance-1"))),
        ];
        var slow = new List<string>();
        foreach (var (name, read) in reads)
        {
            var (p95, processor) = await MeasureAsync(read);
            output.WriteLine($"{database}: {name}: p95 {p95:f1} ms, of this process's processor {processor:f1} ms");
            if (p95 > 50)
            {
                slow.Add($"{name} {p95:f1} ms");
            }
        }

        Assert.Empty(slow);
    }

    private static async Task<(double P95, double Processor)> MeasureAsync(Func<Task> read)
    {
        await read();
        var times = new List<double>();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Rounds; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await read();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (times.Order().ElementAt((int)(Rounds * 0.95) - 1), (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds);
    }
}
