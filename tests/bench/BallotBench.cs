using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Alliance.Bench;

/// <summary>
/// 5,000 units vote at once over HTTP, each by its own delegate, openly and secretly (papers, then the box), while 500 of them look
/// on, each console asking for the vote again as the browser does. In the end each ballot must count exactly once. Beside it, in
/// the same run, what a POST that does nothing costs, and SQLite alone.
/// </summary>
public static class BallotBench
{
    private const int Units = 5000;
    private const int Callers = 128;
    private const int Listeners = 500;
    private static readonly TimeSpan Yard = TimeSpan.FromSeconds(3);

    public static async Task RunAsync()
    {
        var (folder, tokens) = await BallotSeed.MakeAsync(Units);
        await using var product = await Product.StartAsync(folder, setUp: false);
        await using var noOp = await NoOp.StartAsync();
        var papers = new Papers(Units);
        var (nothing, raw, open, shown, taken, dropped, told) = (Rates(), Rates(), Rates(), Rates(), Rates(), Rates(), Rates());
        for (var round = 0; round < BallotSeed.Rounds; round++)
        {
            nothing.Add(await noOp.RateAsync(Callers, Yard));
            raw.Add(Yardsticks.RawSqlite(Callers, Yard));
            await OpenAsync(new Voting(product, tokens, BallotSeed.OpenVote(round)), round, open, shown);
            await SecretAsync(new Voting(product, tokens, BallotSeed.SecretVote(round)), papers, taken, dropped, told);
        }

        Measured.Print("no-op JSON POST", nothing, "/s");
        Measured.Print($"raw SQLite, {Callers} rows a commit, synchronous=FULL", raw, "/s");
        Measured.Print($"{Units} open ballots over HTTP, {Listeners} consoles", open, "/s");
        Measured.Print("the last answered to the last console's having the count", shown, "ms");
        Measured.Print($"{Units} papers taken over HTTP", taken, "/s");
        Measured.Print($"{Units} secret ballots over HTTP, {Listeners} consoles", dropped, "/s");
        Measured.Print("the last answered to the last console's having the count", told, "ms");
        Measured.Ratio("open ballot : no-op POST", open.Median() / nothing.Median());
        Measured.Ratio("open ballot : row of a raw group commit", open.Median() / raw.Median());
        Measured.Ratio("secret ballot : no-op POST", dropped.Median() / nothing.Median());
    }

    private static async Task OpenAsync(Voting vote, int round, List<double> rate, List<double> shown)
    {
        await using var consoles = await vote.WatchAsync(Listeners);
        var last = consoles.HearAsync($"\"cast\":{Units}", TimeSpan.FromMinutes(5));
        var watch = Stopwatch.StartNew();
        await EachAsync(async i =>
        {
            using var response = await vote.PostAsync("ballots", i, new { unitId = BallotSeed.UnitOf(i), choice = Voting.ChoiceOf(i) }, key: $"ballot-{round}-{i}");
            await Voting.ExpectAsync(response, HttpStatusCode.OK);
        });
        rate.Add(Units / watch.Elapsed.TotalSeconds);
        var answered = watch.Elapsed;
        await last;
        shown.Add((watch.Elapsed - answered).TotalMilliseconds);
        await vote.CheckAsync(Units);
        await RefusalsAsync(vote);
        Say("open", answered, vote);
    }

    private static async Task RefusalsAsync(Voting vote)
    {
        using var late = await vote.PostAsync("ballots", 1, new { unitId = BallotSeed.UnitOf(1), choice = "no" });
        await Voting.ExpectAsync(late, HttpStatusCode.Conflict);
        using var another = await vote.PostAsync("ballots", 1, new { unitId = BallotSeed.UnitOf(2), choice = "no" });
        await Voting.ExpectAsync(another, HttpStatusCode.Forbidden);
    }

    private static async Task SecretAsync(Voting vote, Papers papers, List<double> taken, List<double> dropped, List<double> told)
    {
        await using var consoles = await vote.WatchAsync(Listeners);
        var watch = Stopwatch.StartNew();
        await EachAsync(async i =>
        {
            using var response = await vote.PostAsync("papers", i, new { unitId = BallotSeed.UnitOf(i), blinded = papers.Blinded(i) });
            await Voting.ExpectAsync(response, HttpStatusCode.OK);
            papers.Answered(i, await response.Content.ReadFromJsonAsync<PaperAnswer>());
        });
        taken.Add(Units / watch.Elapsed.TotalSeconds);
        var ballots = papers.Ballots(Voting.ChoiceOf);
        var last = consoles.HearAsync($"\"cast\":{Units}", TimeSpan.FromMinutes(5));
        watch.Restart();
        await EachAsync(async i =>
        {
            using var response = await vote.DropAsync(ballots[i]);
            await Voting.ExpectAsync(response, HttpStatusCode.OK);
        });
        dropped.Add(Units / watch.Elapsed.TotalSeconds);
        var answered = watch.Elapsed;
        await last;
        told.Add((watch.Elapsed - answered).TotalMilliseconds);
        await vote.CheckAsync(Units);
        Say("secret", answered, vote);
    }

    private static Task EachAsync(Func<int, Task> work) =>
        Parallel.ForEachAsync(Enumerable.Range(0, Units), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (i, _) => await work(i));

    private static void Say(string kind, TimeSpan took, Voting vote) =>
        Console.WriteLine(FormattableString.Invariant($"  {Units} {kind} ballots in {took.TotalSeconds:n2} s, {vote.Asked} readings of the vote meanwhile, each ballot counted exactly once"));

    private static List<double> Rates() => [];
}
