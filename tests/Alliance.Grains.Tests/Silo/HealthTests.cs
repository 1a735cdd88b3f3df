using System.Net;
using Alliance.Grains.Tests.Doubles;
using Alliance.Silo.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Alliance.Grains.Tests.Silo;

public sealed class HealthTests
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task It_is_ready_when_the_tables_are_up_to_date_and_the_clockwork_turns(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var app = await StartAsync(test.Address);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(http, "/health/ready", "healthy"));

        await app.Services.GetRequiredService<Database>().WriteAsync(c => c.ExecuteAsync("DELETE FROM schema_migration WHERE name LIKE '%workbench'"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), await AskAsync(http, "/health/ready", "workbench"));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(http, "/health/live", "healthy"));
        await app.StopAsync();
    }

    [Fact]
    public async Task It_is_not_ready_when_the_clockwork_stands_still()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite", migrated: false);
        await using var app = await StartAsync(test.Address);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await app.Services.GetRequiredService<Clockwork>().StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), await AskAsync(http, "/health/ready", "clockwork"));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(http, "/health/live", "healthy"));
        await app.StopAsync();
    }

    private static async Task<(HttpStatusCode Status, bool Says)> AskAsync(HttpClient http, string path, string word)
    {
        using var answer = await http.GetAsync(path);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains(word, StringComparison.Ordinal));
    }

    private async Task<WebApplication> StartAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddAlliance(new AllianceOptions { Database = address }).RemoveAll<IReferenceData>();
        var app = builder.Build();
        app.MapAllianceHealth();
        await app.StartAsync();
        return app;
    }
}
