using Alliance.Cluster.Tests.Cluster;
using Alliance.Cluster.Tests.Load;

namespace Alliance.Cluster.Tests;

/// <summary>What a cluster under load survives: nothing that was acknowledged is lost or doubled, and no feed has a gap.</summary>
[Collection(nameof(TestCluster))]
public sealed class Survival(TestCluster cluster, ITestOutputHelper output)
{
    private const int Alliances = 8;

    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(4);

    /// <summary>The promise is three seconds on a machine that is not overloaded; a slow one may be given more.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("ALLIANCE_CLUSTER_FAILOVER_SECONDS"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 3);

    /// <summary>Another silo each time, started again before the next.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_silo_that_is_killed_loses_nothing_and_its_aggregates_answer_again_soon(int time)
    {
        var workers = await UnderLoadAsync(cluster.Webs);
        await Task.Delay(Settled);
        var (victim, killedAt) = (cluster.Silos[time % cluster.Silos.Count], workers.Now);
        victim.Signal("KILL");
        await Until.TrueAsync(() => Task.FromResult(workers.Alliances.TrueForAll(a => workers.LastAccepted.GetValueOrDefault(a) > killedAt + TimeSpan.FromSeconds(1))), TimeSpan.FromMinutes(1));
        await Task.Delay(Settled);
        await workers.EndAsync();
        await Reckoning.NothingLostDoubledOrMissingAsync(cluster, workers);
        var slowest = workers.Durations.Where(d => d.At + d.Took > killedAt).Max(d => d.Took);
        Report(workers, $"kill {time}: slowest command over the kill {slowest.TotalSeconds:0.00} s");
        Assert.True(slowest < Promise, $"A command took {slowest}.");
    }

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task A_restart_of_the_database_server_loses_nothing_and_is_told_as_trouble(string mode)
    {
        var workers = await UnderLoadAsync(cluster.Webs);
        await Task.Delay(Settled);
        cluster.Server.Stop(mode);
        await Until.TrueAsync(() => Task.FromResult(!workers.Complaints.IsEmpty), TimeSpan.FromSeconds(30));
        cluster.Server.StartAgain();
        var backAt = workers.Now;
        await Until.TrueAsync(() => Task.FromResult(workers.Alliances.TrueForAll(a => workers.LastAccepted.GetValueOrDefault(a) > backAt)), TimeSpan.FromMinutes(1));
        var again = workers.Now - backAt;
        await Task.Delay(Settled);
        await workers.EndAsync();
        await Reckoning.NothingLostDoubledOrMissingAsync(cluster, workers);
        Report(workers, $"database restarted ({mode}): every alliance accepts again {again.TotalSeconds:0.00} s after the server is back");
        Assert.All(workers.Complaints, c => Assert.Equal((c.Text, 503), (c.Text, c.Status)));
    }

    [Fact]
    public async Task A_graceful_stop_shows_no_client_an_error()
    {
        var workers = await UnderLoadAsync(cluster.Webs);
        await Task.Delay(Settled);
        await cluster.Silos[2].StopAsync();
        Assert.Equal(0, cluster.Silos[2].ExitCode);
        await Task.Delay(Settled);
        await workers.EndAsync();
        await Reckoning.NothingLostDoubledOrMissingAsync(cluster, workers);
        Report(workers, "graceful stop");
        Assert.Empty(workers.Complaints);
    }

    [Fact]
    public async Task A_silo_that_stands_still_and_wakes_again_does_no_harm()
    {
        var workers = await UnderLoadAsync(cluster.Webs);
        await Task.Delay(Settled);
        var pausedAt = workers.Now;
        cluster.Silos[0].Signal("STOP");
        await Until.TrueAsync(() => Task.FromResult(workers.Alliances.TrueForAll(a => workers.LastAccepted.GetValueOrDefault(a) > pausedAt + TimeSpan.FromSeconds(2))), TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromSeconds(8));
        cluster.Silos[0].Signal("CONT");
        await Task.Delay(TimeSpan.FromSeconds(6));
        await workers.EndAsync();
        await Reckoning.NothingLostDoubledOrMissingAsync(cluster, workers);
        var slowest = workers.Durations.Where(d => d.At + d.Took > pausedAt).Max(d => d.Took);
        Report(workers, $"slowest command over the pause {slowest.TotalSeconds:0.00} s; the silo {(cluster.Silos[0].Runs ? "runs on" : $"ended itself with {cluster.Silos[0].ExitCode}")}");
    }

    [Fact]
    public async Task Two_activations_of_every_aggregate_write_as_one()
    {
        Assert.SkipWhen(Executables.Folder is null, Executables.Missing);
        await cluster.HealAsync();

        // A node of another cluster on the same database knows nothing of ours: everything lives twice.
        using var stranger = cluster.Web("stranger", new() { ["ALLIANCE_CLUSTER_ID"] = "another" });
        stranger.Start();
        await stranger.ReadyAsync();
        var workers = await UnderLoadAsync([cluster.Webs[0], stranger]);
        await Task.Delay(TimeSpan.FromSeconds(10));
        await workers.EndAsync();
        await Reckoning.NothingLostDoubledOrMissingAsync(cluster, workers);
        Report(workers, "two activations of each");
        await stranger.StopAsync();
    }

    [Fact]
    public async Task A_rolling_restart_of_all_shows_no_client_an_error()
    {
        var workers = await UnderLoadAsync(cluster.Webs);
        foreach (var node in cluster.Silos.Concat(cluster.Webs))
        {
            await node.StopAsync();
            await cluster.HealAsync();
            await Task.Delay(1000);
        }

        await workers.EndAsync();
        await Reckoning.NothingLostDoubledOrMissingAsync(cluster, workers);
        Report(workers, "rolling restart");
        Assert.Empty(workers.Complaints);
    }

    private async Task<Workers> UnderLoadAsync(IReadOnlyList<Node> webs)
    {
        Assert.SkipWhen(Executables.Folder is null, Executables.Missing);
        await cluster.HealAsync();
        var workers = new Workers(cluster, webs);
        await workers.BeginAsync(Alliances);
        return workers;
    }

    private void Report(Workers workers, string what)
    {
        var took = workers.Durations.Select(d => d.Took.TotalMilliseconds).Order().ToArray();
        output.WriteLine($"{what}: {workers.Accepted.Count} accepted, median {took[took.Length / 2]:0} ms, p99 {took[took.Length * 99 / 100]:0} ms, {workers.Complaints.Count} complaints");
        foreach (var complaint in workers.Complaints.OrderBy(c => c.At).Take(10))
        {
            output.WriteLine($"  {complaint.At} {complaint.Node} {complaint.Status} {complaint.Text}");
        }
    }
}
