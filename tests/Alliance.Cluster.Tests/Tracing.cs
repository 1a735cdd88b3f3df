using System.Diagnostics;
using System.Net.Http.Json;
using Alliance.Cluster.Tests.Cluster;
using Alliance.Tests;

namespace Alliance.Cluster.Tests;

/// <summary>One request, one trace: from the web node over the silo into the database.</summary>
[Collection(nameof(TestCluster))]
public sealed class Tracing(TestCluster cluster)
{
    [Fact]
    public async Task A_request_is_followed_through_every_process_under_one_trace()
    {
        Assert.SkipWhen(Executables.Folder is null, Executables.Missing);
        await cluster.HealAsync();
        using var receiver = new OtlpReceiver();
        Dictionary<string, string> environment = new(StringComparer.Ordinal)
        {
            ["ALLIANCE_CLUSTER_ID"] = "traced",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Endpoint,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        };
        using var silo = cluster.Silo("traced-silo", environment);
        using var web = cluster.Web("traced-web", new(environment, StringComparer.Ordinal) { ["ALLIANCE_CLUSTER_ROLE"] = "client" });
        silo.Start();
        web.Start();
        await silo.ReadyAsync();
        await web.ReadyAsync();

        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var client = cluster.Client(web);
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        var id = $"trace-{Guid.NewGuid():n}"[..24];
        using var founded = await client.PostAsJsonAsync("/api/alliances", new { id, name = $"联盟{id}", type = "community", regions = new[] { "310101" } });
        Assert.True(founded.IsSuccessStatusCode, await founded.Content.ReadAsStringAsync());

        ReceivedSpan[] Mine() => [.. receiver.Spans.Where(s => s.Trace == trace)];
        await Until.TrueAsync(
            () => Task.FromResult(Mine() is var spans && spans.Any(s => s is { Service: "alliance-web", Source: "Microsoft.AspNetCore" }) && spans.Any(s => s is { Service: "alliance-silo", Name: "append" })
                && spans.Any(s => s is { Service: "alliance-silo", Name: "alliance.found" })),
            TimeSpan.FromSeconds(30),
            () => string.Join('\n', receiver.Spans.Where(s => s.Trace == trace)));
        var mine = Mine();
        var request = Assert.Single(mine, s => s is { Service: "alliance-web", Source: "Microsoft.AspNetCore" });
        var turn = Assert.Single(mine, s => s is { Service: "alliance-silo", Name: "alliance.found" });
        var append = Assert.Single(mine, s => s is { Service: "alliance-silo", Name: "append" } && s.Parent == turn.Id);
        Assert.Equal(request.Id, turn.Parent);
        Assert.Contains(mine, s => s is { Service: "alliance-silo", Source: "Npgsql" } && s.Parent == append.Id);
        await web.StopAsync();
        await silo.StopAsync();
    }
}
