using System.Diagnostics;
using System.Net;
using Alliance.Domain.Kernel;
using Alliance.Domain.Listings;
using Alliance.Domain.Matching.Matches;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Alliance.Web.Tests.Kernel;
using Alliance.Web.Tests.Votes;
using Dapper;

namespace Alliance.Web.Tests.Matching.Matches;

/// <summary>Five hundred accept in the same instant what there is enough of for a hundred; and the product is killed (SIGKILL) amid it.</summary>
public sealed class MatchRace(ITestOutputHelper output)
{
    private const int Takers = 500;

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Of_five_hundred_who_accept_at_once_a_hundred_are_committed_and_the_others_told_what_is_left(string database)
    {
        await using var server = new WebServer { Kind = database };
        await server.InitializeAsync();
        var crowd = new Crowd(server, Takers + 1);
        await crowd.MakeAsync();
        await Deals.MakeAsync(server, Takers);
        var began = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(1, Takers).Select(i => Deals.AcceptAsync(server.Address, crowd.Tokens[i], i)));
        var answered = Stopwatch.GetElapsedTime(began);
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        await EndedAsync(server.Database);
        output.WriteLine($"{database}: {Takers} acceptances answered in {answered.TotalSeconds:0.00} s, all committed or told {(Stopwatch.GetElapsedTime(began) - answered).TotalSeconds:0.00} s later.");
        await SoundAsync(server.Database);
        foreach (var i in Enumerable.Range(1, Takers))
        {
            var seen = (await MatchAsync(server.Address, crowd.Tokens[i], i)).GetProperty("item");
            Assert.True(seen.GetProperty("stage").GetString() == "committed" || (seen.GetProperty("code").GetString(), seen.GetProperty("left").GetDecimal()) == (ListingCodes.NotEnough, 0m), $"{seen}");
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Killed_amid_it_nothing_that_was_acknowledged_is_lost_and_no_promise_stays_without_its_match(string database)
    {
        await using var server = new WebServer { Kind = database };
        await server.InitializeAsync();
        var crowd = new Crowd(server, Takers + 1);
        await crowd.MakeAsync();
        await Deals.MakeAsync(server, Takers);
        var address = await server.StopAsync();
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<int>();

        // Once among the acceptances, once among the promises that follow from them.
        foreach (var killAfter in new[] { Takers / 3, Takers })
        {
            using var process = await WebProcess.StartAsync(address);
            var heard = 0;
            await Task.WhenAll(Enumerable.Range(1, Takers).Except(acknowledged).Select(async i =>
            {
                try
                {
                    if (await Deals.AcceptAsync(process.Address, crowd.Tokens[i], i) == HttpStatusCode.OK)
                    {
                        acknowledged.Add(i);
                        if (Interlocked.Increment(ref heard) == killAfter)
                        {
                            process.Kill();
                        }
                    }
                }
                catch (Exception trouble) when (trouble is HttpRequestException or OperationCanceledException)
                {
                    // No answer, or none in time: it asks again when the product is back.
                }
            }));
            if (killAfter == Takers)
            {
                await Until.TrueAsync(async () => await CountAsync(server.Database, "SELECT COUNT(*) FROM listing_promise") > 20, seconds: 60);
                process.Kill();
            }
        }

        using var last = await WebProcess.StartAsync(address);
        foreach (var i in Enumerable.Range(1, Takers).Except(acknowledged).ToList())
        {
            Assert.Equal(HttpStatusCode.OK, await Deals.AcceptAsync(last.Address, crowd.Tokens[i], i));
        }

        await EndedAsync(server.Database);
        await SoundAsync(server.Database);
    }

    private static async Task<System.Text.Json.JsonElement> MatchAsync(Uri address, string token, int i)
    {
        using var browser = new Browser(address) { Bearer = token };
        return (await browser.GetAsync($"/api/matches/{Deals.Match(i)}")).Json.GetProperty("match");
    }

    /// <summary>Every match is committed or has fallen through, and no policy has anything left to do.</summary>
    private static Task EndedAsync(Database database) => Until.TrueAsync(
        async () => await CountAsync(database, "SELECT COUNT(*) FROM match_deal WHERE stage IN ('offered', 'agreed')") == 0
            && await CountAsync(database, "SELECT COUNT(*) FROM policy_checkpoint WHERE behind = 1") == 0,
        seconds: 120);

    private static async Task SoundAsync(Database database)
    {
        Assert.Equal(Deals.Places, await CountAsync(database, "SELECT COUNT(*) FROM match_deal WHERE stage = 'committed'"));
        Assert.Equal(Takers - Deals.Places, await CountAsync(database, "SELECT COUNT(*) FROM match_deal WHERE stage = 'fell-through'"));
        Assert.Equal(0, await CountAsync(database, "SELECT COUNT(*) FROM match_deal m WHERE m.stage = 'committed' AND 2 <> (SELECT COUNT(*) FROM listing_promise p WHERE p.match_id = m.id AND p.released = 0)"));
        Assert.Equal(2 * Deals.Places, await CountAsync(database, "SELECT COUNT(*) FROM listing_promise WHERE released = 0"));
        Assert.Equal(0, await CountAsync(database, $"SELECT left_quantity FROM listing WHERE id = '{Deals.Resource}'"));
        Assert.Equal(Deals.Places, await CountAsync(database, $"SELECT promised FROM unit_record WHERE unit_id = '{Crowd.Unit(0)}'"));
        Assert.True((await new Verify(database).RunAsync()).IsSound);
    }

    private static Task<long> CountAsync(Database database, string sql) => database.ReadAsync(db => db.ExecuteScalarAsync<long>(sql));
}
