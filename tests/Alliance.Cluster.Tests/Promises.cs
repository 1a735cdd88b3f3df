using Alliance.Cluster.Tests.Cluster;
using Alliance.Cluster.Tests.Load;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Cluster.Tests;

/// <summary>Silos are killed (SIGKILL) while many accept what there is too little of, through both web nodes.</summary>
[Collection(nameof(TestCluster))]
public sealed class Promises(TestCluster cluster, ITestOutputHelper output)
{
    private const int Places = 20;

    private const int Takers = 60;

    /// <summary>One silo dies among the acceptances, the next among the promises that follow from them; each of the three is once the first, so that the entry's own is hit.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_silo_killed_amid_acceptances_of_one_entry_leaves_exactly_what_there_was_committed_and_nothing_lost(int first)
    {
        Assert.SkipWhen(Executables.Folder is null, Executables.Missing);
        await cluster.HealAsync();
        var all = await Acceptances.MakeAsync(cluster, Takers, Places);
        var (acknowledged, killed) = (0, false);
        var accepting = Task.WhenAll(Enumerable.Range(0, Takers).Select(async i =>
        {
            await all.AcceptAsync(i);
            if (Interlocked.Increment(ref acknowledged) == Takers / 3)
            {
                cluster.Silos[first].Signal("KILL");
                killed = true;
            }
        }));
        await Until.TrueAsync(async () => killed && await CountAsync($"SELECT COUNT(*) FROM listing_promise WHERE listing_id = '{all.ResourceId}'") >= Places / 4, TimeSpan.FromMinutes(2));
        var committedBefore = await CountAsync($"SELECT COUNT(*) FROM match_deal WHERE resource_id = '{all.ResourceId}' AND stage = 'committed'");
        cluster.Silos[(first + 1) % cluster.Silos.Count].Signal("KILL");
        await cluster.HealAsync();
        await accepting;
        await Until.TrueAsync(
            async () => await CountAsync($"SELECT COUNT(*) FROM match_deal WHERE resource_id = '{all.ResourceId}' AND stage IN ('offered', 'agreed')") == 0
                && await CountAsync("SELECT COUNT(*) FROM policy_checkpoint WHERE behind = 1") == 0,
            TimeSpan.FromMinutes(3),
            () => "Some are neither committed nor told.");
        output.WriteLine($"{Takers} acceptances of {Places}, {all.Repeated} asked again; {committedBefore} were committed at the second kill");
        await SoundAsync(all.ResourceId);
    }

    private async Task SoundAsync(string resource)
    {
        Assert.Equal(Places, await CountAsync($"SELECT COUNT(*) FROM match_deal WHERE resource_id = '{resource}' AND stage = 'committed'"));
        Assert.Equal(Takers - Places, await CountAsync($"SELECT COUNT(*) FROM match_deal WHERE resource_id = '{resource}' AND stage = 'fell-through'"));
        Assert.Equal(Places, await CountAsync($"SELECT COUNT(*) FROM listing_promise WHERE listing_id = '{resource}' AND released = 0"));
        Assert.Equal(0, await CountAsync($"SELECT COUNT(*) FROM match_deal m WHERE m.resource_id = '{resource}' AND m.stage = 'committed' AND 2 <> (SELECT COUNT(*) FROM listing_promise p WHERE p.match_id = m.id AND p.released = 0)"));
        Assert.Equal(0, await CountAsync($"SELECT COUNT(*) FROM listing_promise p JOIN match_deal m ON m.id = p.match_id WHERE m.resource_id = '{resource}' AND m.stage <> 'committed' AND p.released = 0"));
        Assert.Equal(0, await CountAsync($"SELECT left_quantity FROM listing WHERE id = '{resource}'"));
        var verified = await new Verify(cluster.Database).RunAsync();
        Assert.True(verified.IsSound, string.Join('\n', verified.Broken));
    }

    private Task<long> CountAsync(string sql) => cluster.Database.ReadAsync(db => db.ExecuteScalarAsync<long>(sql));
}
