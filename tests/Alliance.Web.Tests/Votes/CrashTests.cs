using System.Globalization;
using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Kernel.Majorities;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Votes;

/// <summary>
/// The product is killed (SIGKILL) again and again while everybody votes, openly and secretly; who got no answer asks again with
/// the same key, as the console does. <c>ALLIANCE_TEST_CRASHES</c> says how often; without it a few times.
/// </summary>
public sealed class CrashTests
{
    private const int Units = 120;

    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("ALLIANCE_TEST_CRASHES") ?? "4", CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_ballot_that_was_acknowledged_counts_once_however_often_the_product_is_killed(string database)
    {
        await using var server = new WebServer { Kind = database };
        await server.InitializeAsync();
        var crowd = new Crowd(server, Units);
        await crowd.MakeAsync();
        await crowd.OpenAsync("open", rule: new VoteRule(Majority.Simple));
        await crowd.OpenAsync("secret", secret: true, rule: new VoteRule(Majority.Simple));
        await crowd.OpenAsync("over", rule: new VoteRule(Majority.Simple), closesAt: server.Clock.GetUtcNow().AddMilliseconds(200));
        var address = await server.StopAsync();

        var voters = Enumerable.Range(0, Units).Select(i => new Voter(i, crowd.Tokens[i])).ToList();
        for (var crash = 0; crash < Crashes; crash++)
        {
            using var process = await WebProcess.StartAsync(address);
            await KillAmidAsync(process, voters, Random.Shared.Next(5, Units * 3 / (Crashes + 1)));
        }

        using var last = await WebProcess.StartAsync(address);
        await RefusedAsync(last.Address, voters);
        await EachAsync(voters, v => v.VoteAsync(last.Address, () => { }));
        Assert.All(voters, v => Assert.True(v.IsDone));
        await CountedAsync(last.Address, voters, server.Database);
    }

    /// <summary>Lets them vote until so many answers have come, and kills the product with the others under way.</summary>
    private static async Task KillAmidAsync(WebProcess process, List<Voter> voters, int answers)
    {
        var heard = 0;
        await EachAsync([.. voters.OrderBy(_ => Random.Shared.Next())], async voter =>
        {
            try
            {
                await voter.VoteAsync(process.Address, () =>
                {
                    if (Interlocked.Increment(ref heard) == answers)
                    {
                        process.Kill();
                    }
                });
            }
            catch (HttpRequestException)
            {
                // No answer: it asks again when the product is back.
            }
        });
        Assert.True(heard >= answers, $"Only {heard} answers came before everybody had voted.");
    }

    /// <summary>Doubled ballots, another unit's, nobody's, and those of a vote whose time was over before.</summary>
    private static async Task RefusedAsync(Uri address, List<Voter> voters)
    {
        var done = voters.First(v => v.Cast);
        using var own = new Browser(address) { Bearer = done.Token };
        Assert.Equal(VoteCodes.AlreadyVoted, (await own.PostAsync($"{Crowd.Votes}/open/ballots", new { unitId = Crowd.Unit(done.Number), choice = "no" }, "another-key")).Code);
        var other = voters.First(v => v.Number != done.Number);
        Assert.Equal(KernelCodes.Forbidden, (await own.PostAsync($"{Crowd.Votes}/open/ballots", new { unitId = Crowd.Unit(other.Number), choice = "no" })).Code);
        Assert.Equal(KernelCodes.Forbidden, (await own.PostAsync($"{Crowd.Votes}/secret/papers", new { unitId = Crowd.Unit(other.Number), blinded = other.Blinded })).Code);
        using var nobody = new Browser(address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsync($"{Crowd.Votes}/open/ballots", new { unitId = Crowd.Unit(0), choice = "no" })).Status);
        Assert.Equal(VoteCodes.FalsePaper, (await nobody.PostAsync($"{Crowd.Votes}/secret/box", new { token = new string('1', 64), proof = new string('2', 64), choice = "yes", group = "" })).Code);
        var late = await own.PostAsync($"{Crowd.Votes}/over/ballots", new { unitId = Crowd.Unit(done.Number), choice = "yes" });
        Assert.Contains(late.Code, new[] { VoteCodes.Over, VoteCodes.Closed });
    }

    private static async Task CountedAsync(Uri address, List<Voter> voters, Database database)
    {
        using var reader = new Browser(address) { Bearer = voters[0].Token };
        foreach (var vote in new[] { "open", "secret" })
        {
            await Until.TrueAsync(async () => (await reader.GetAsync($"{Crowd.Votes}/{vote}")).Json.GetProperty("status").GetString() == "closed");
            var all = (await reader.GetAsync($"{Crowd.Votes}/{vote}")).Json.GetProperty("all");
            Assert.Equal(
                (Choosing("yes"), Choosing("no"), Choosing("abstain")),
                (UnitsOf(all.GetProperty("for")[0]), UnitsOf(all.GetProperty("for")[1]), UnitsOf(all.GetProperty("abstained"))));
        }

        var box = (await reader.GetAsync($"{Crowd.Votes}/secret/box")).Json.GetProperty("ballots").EnumerateArray()
            .Select(b => (b.GetProperty("tracker").GetString()!, b.GetProperty("choice").GetString()!)).ToList();
        Assert.Equal(voters.Select(v => (v.Tracker, v.Choice)).Order(), box.Order());

        var log = (await new EventStore(database, new EventStoreParts([], [], []), new Doorbell()).LoadAsync(new StreamId("vote", "open"))).Events.Select(e => e.Read()).ToList();
        Assert.Equal(voters.Select(v => Crowd.Unit(v.Number)).Order(StringComparer.Ordinal), log.OfType<BallotsCast>().SelectMany(b => b.Ballots).Select(b => b.UnitId).Order(StringComparer.Ordinal));
        Assert.Single(log.OfType<VoteClosed>());
        var report = await new Verify(database).RunAsync();
        Assert.True(report.IsSound, string.Join(Environment.NewLine, report.Broken));
        Assert.Equal(VoteCodes.Closed, (await reader.PostAsync($"{Crowd.Votes}/open/ballots", new { unitId = Crowd.Unit(0), choice = "no" }, "after-the-end")).Code);

        int Choosing(string choice) => voters.Count(v => v.Choice == choice);
        static int UnitsOf(System.Text.Json.JsonElement count) => count.GetProperty("units").GetInt32();
    }

    private static Task EachAsync(List<Voter> voters, Func<Voter, Task> work) =>
        Parallel.ForEachAsync(voters, new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (voter, _) => await work(voter));
}
