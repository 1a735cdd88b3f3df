using Alliance.Domain.Alliances;
using Alliance.Domain.Kernel;
using Alliance.Grains.Kernel;
using Alliance.Silo.Kernel;
using Alliance.Tests;
using Alliance.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Grains.Tests.Silo;

public sealed class TelemetryTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_trace_goes_from_the_command_to_the_database(string database)
    {
        using var receiver = new OtlpReceiver();
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Endpoint);
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        try
        {
            await using var test = await TestDatabase.CreateAsync(database, migrated: false);
            await SendOneAsync(test.Address);
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", null);
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", null);
        }

        // Other hosts of this process export here, too: one command whose whole trace is there is enough.
        var spans = receiver.Spans.Distinct().ToList();
        Assert.Contains(spans, turn => turn is { Source: GrainTelemetry.Source, Name: "alliance.found" }
            && spans.Exists(append => append.Name == "append" && append.Parent == turn.Id && append.Trace == turn.Trace
                && (database != "postgresql" || spans.Exists(s => s.Source == "Npgsql" && s.Trace == turn.Trace && s.Parent == append.Id))));
        Assert.Contains("alliance.commands", receiver.Metrics.Keys);
        Assert.Contains("alliance.turn.duration", receiver.Metrics.Keys);
        Assert.Contains("alliance.due.overdue", receiver.Metrics.Keys);
        Assert.True(receiver.Logs > 0);
    }

    private static async Task SendOneAsync(string address)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAlliance(new AllianceOptions { Database = address }).RemoveAll<IReferenceData>();
        using var host = builder.Build();
        await host.StartAsync();
        var profile = new AllianceProfile("外滩水岸联盟", null, AllianceType.Waterfront, [], null, null, null);
        var administrator = new Caller("person-1", [new Grant(Role.Administrator, "")]);
        var outcome = await host.Services.GetRequiredService<ICommandBus>()
            .SendAsync(new FoundAlliance("alliance-1", profile, Charters.Default, []), administrator, "command-1");
        Assert.True(outcome.Accepted, outcome.Code);
        await host.StopAsync();
    }
}
