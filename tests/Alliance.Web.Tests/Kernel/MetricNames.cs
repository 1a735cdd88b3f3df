using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Alliance.Web.Tests.Kernel;

/// <summary>Alerts and dashboards ask for metrics by the names that Prometheus gives them; a metric that nobody emits never alarms.</summary>
public sealed partial class MetricNames(WebServer server) : IClassFixture<WebServer>
{
    private static readonly string Observability = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "deploy", "observability"));

    [Fact]
    public async Task Every_metric_that_alerts_and_dashboards_ask_for_is_one_that_the_product_emits()
    {
        var emitted = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                foreach (var name in NamesOf(instrument))
                {
                    emitted[name] = true;
                }
            },
        };
        listener.Start();

        // A command, a push and due work's clock: whatever only makes its instruments when it is first used has been used.
        using var browser = await server.AdministratorAsync();
        await browser.PostAsync("/api/member-units", new { name = "测量单位", kind = "subdistrict", regionCode = "310101013" });
        var asked = Directory.EnumerateFiles(Observability, "*", SearchOption.AllDirectories)
            .SelectMany(file => Metric().Matches(File.ReadAllText(file)).Select(m => (File: Path.GetFileName(file), Name: m.Value)))
            .Distinct().ToList();
        Assert.Contains(asked, a => a.File == "alerts.yaml");
        Assert.Contains(asked, a => a.File == "alliance.json");
        Assert.DoesNotContain(asked, a => !emitted.ContainsKey(a.Name));
    }

    /// <summary>As the collector's exporter translates: dots to underscores, the unit, and the suffixes of counters and histograms.</summary>
    private static IEnumerable<string> NamesOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" });
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal)
            ? [name + "_bucket", name + "_sum", name + "_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal) ? [name + "_total"] : [name];
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"\balliance_[a-z_]+\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metric();
}
