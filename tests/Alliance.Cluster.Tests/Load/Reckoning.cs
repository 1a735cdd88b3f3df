using Alliance.Cluster.Tests.Cluster;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Cluster.Tests.Load;

/// <summary>Holds what the clients were told against what stands in the log.</summary>
public static class Reckoning
{
    private sealed record Row(long Position, string Name, string CommandId);

    public static async Task NothingLostDoubledOrMissingAsync(TestCluster cluster, Workers workers)
    {
        Assert.NotEmpty(workers.Accepted);
        foreach (var alliance in workers.Alliances)
        {
            var rows = (await cluster.Database.ReadAsync(c => c.QueryAsync<Row>(
                "SELECT position AS Position, name AS Name, command_id AS CommandId FROM event WHERE scope = @scope ORDER BY position", new { scope = $"alliance/{alliance}" }))).ToList();
            var told = workers.Accepted.Where(a => a.Alliance == alliance).ToList();
            Assert.Equal(Enumerable.Range(1, rows.Count).Select(i => (long)i), rows.Select(r => r.Position));
            var changes = rows.Where(r => r.Name == "alliance.profile-changed").ToList();
            Assert.Equal(changes.Count, changes.Select(c => c.CommandId).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(told.Select(a => a.Position).Order(), changes.Select(c => c.Position));
            Assert.Equal(told.Count, told.Select(a => a.Version).Distinct().Count());
        }

        var verified = await new Verify(cluster.Database).RunAsync();
        Assert.True(verified.IsSound, string.Join('\n', verified.Broken));
    }
}
