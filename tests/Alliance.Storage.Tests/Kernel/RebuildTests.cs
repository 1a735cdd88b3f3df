using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class RebuildTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Rebuilt_while_appends_go_on_equals_what_the_appends_wrote(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        for (var i = 0; i < 20; i++)
        {
            await log.MustAppendAsync(LogFixture.Request($"p{i}", 0, $"c{i}", ScopeId.OfAlliance($"a{i % 4}"), events: 1 + i));
        }

        await log.Database.WriteAsync(c => c.ExecuteAsync("UPDATE test_grant SET grants = 999"));
        var appends = Task.WhenAll(Enumerable.Range(20, 40).Select(async i =>
        {
            await log.MustAppendAsync(LogFixture.Request($"p{i}", 0, $"c{i}", ScopeId.OfAlliance($"a{i % 4}"), events: 2));
            await log.MustAppendAsync(LogFixture.Request($"p{i}", 2, $"d{i}", ScopeId.OfAlliance($"a{i % 4}"), events: 3));
        }));
        await new Rebuild(log.Database, log.Parts).RunAsync();
        await appends;
        var lived = await log.GrantRowsAsync();
        var report = await new Rebuild(log.Database, log.Parts).RunAsync();

        Assert.Equal(lived, await log.GrantRowsAsync());
        Assert.Equal(Enumerable.Range(0, 60).Select(i => ($"p{i}", i < 20 ? (long)i : 4L)).Order(), lived.Order());
        Assert.Equal(new RebuildReport(4, 210 + 200), report);
    }
}
