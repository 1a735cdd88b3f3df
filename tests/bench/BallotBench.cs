using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Alliance.Domain.Votes;
using Alliance.Tests;

namespace Alliance.Bench;

/// <summary>
/// 5,000 units vote at once over HTTP, each by its own delegate: openly, and secretly (papers, then the box). In the
/// end each ballot must count exactly once.
/// </summary>
public static class BallotBench
{
    private const int Units = 5000;
    private const int Callers = 128;
    private const int Listeners = 500;

    private sealed record Paper(string Token, string Blind, string Blinded);

    public static async Task RunAsync()
    {
        var (folder, tokens) = await BallotSeed.MakeAsync(Units);
        var product = await Product.StartAsync(folder, setUp: false);
        try
        {
            await OpenAsync(product, tokens);
            await CheckAsync(product, tokens, BallotSeed.Open);
            await RefusalsAsync(product, tokens);
            var papers = await PapersAsync(product, tokens);
            await DropAsync(product, papers);
            await CheckAsync(product, tokens, BallotSeed.Secret);
        }
        finally
        {
            await product.DisposeAsync();
        }
    }

    private static async Task OpenAsync(Product product, string[] tokens)
    {
        await using var consoles = new Consoles();
        await consoles.OpenAsync(
            Listeners,
            new Uri(product.Address.Replace("http:", "ws:", StringComparison.Ordinal) + "/hub/feed"),
            tokens[0],
            ["{\"protocol\":\"json\",\"version\":1}\u001e", $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Subscribe\",\"arguments\":[\"alliance/{BallotSeed.Alliance}\"]}}\u001e"]);
        await Task.Delay(TimeSpan.FromSeconds(3));
        var last = consoles.HearAsync($"\"cast\":{Units}", TimeSpan.FromMinutes(5));
        var watch = Stopwatch.StartNew();
        await EachAsync(async i =>
        {
            using var request = Signed(HttpMethod.Post, $"/api/alliances/{BallotSeed.Alliance}/votes/{BallotSeed.Open}/ballots", tokens[i], new { unitId = BallotSeed.UnitOf(i), choice = i % 3 == 0 ? "no" : "yes" });
            request.Headers.Add("Idempotency-Key", $"ballot-{i}");
            using var response = await product.Http.SendAsync(request);
            await ExpectAsync(response, HttpStatusCode.OK);
        });
        var answered = watch.Elapsed;
        await last;
        Say($"{Units} open ballots over HTTP, {Callers} callers, {Listeners} consoles watching", answered);
        Console.WriteLine(FormattableString.Invariant($"  the last answered to the last of {Listeners} consoles having the count: {(watch.Elapsed - answered).TotalMilliseconds:n0} ms"));
    }

    private static async Task RefusalsAsync(Product product, string[] tokens)
    {
        var path = $"/api/alliances/{BallotSeed.Alliance}/votes/{BallotSeed.Open}/ballots";
        using var doubled = await product.Http.SendAsync(Signed(HttpMethod.Post, path, tokens[1], new { unitId = BallotSeed.UnitOf(1), choice = "no" }));
        await ExpectAsync(doubled, HttpStatusCode.Conflict);
        using var another = await product.Http.SendAsync(Signed(HttpMethod.Post, path, tokens[1], new { unitId = BallotSeed.UnitOf(2), choice = "no" }));
        await ExpectAsync(another, HttpStatusCode.Forbidden);
        Console.WriteLine("  doubled ballots, after the vote is over too, and another unit's: refused");
    }

    private static async Task<(Paper Paper, string Proof, string Group)[]> PapersAsync(Product product, string[] tokens)
    {
        var papers = Enumerable.Range(0, Units).AsParallel().AsOrdered().Select(Blind).ToArray();
        var evaluated = new (string Evaluation, string Group)[Units];
        var watch = Stopwatch.StartNew();
        await EachAsync(async i =>
        {
            using var request = Signed(HttpMethod.Post, $"/api/alliances/{BallotSeed.Alliance}/votes/{BallotSeed.Secret}/papers", tokens[i], new { unitId = BallotSeed.UnitOf(i), blinded = papers[i].Blinded });
            using var response = await product.Http.SendAsync(request);
            await ExpectAsync(response, HttpStatusCode.OK);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            evaluated[i] = (answer.GetProperty("evaluation").GetString()!, answer.GetProperty("group").GetString()!);
        });
        Say($"{Units} papers taken over HTTP", watch.Elapsed);
        return [.. Enumerable.Range(0, Units).AsParallel().AsOrdered().Select(i => (papers[i], BlindVoter.Proof(papers[i].Token, papers[i].Blind, evaluated[i].Evaluation), evaluated[i].Group))];
    }

    private static Paper Blind(int i)
    {
        var (token, blind) = (BlindPaper.DeriveKey($"token {i}", ""), BlindPaper.DeriveKey($"blind {i}", ""));
        return new Paper(token, blind, BlindVoter.Blinded(token, blind));
    }

    private static async Task DropAsync(Product product, (Paper Paper, string Proof, string Group)[] papers)
    {
        var watch = Stopwatch.StartNew();
        using var nameless = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1024, UseCookies = false }) { BaseAddress = new Uri(product.Address) };
        await EachAsync(async i =>
        {
            var (paper, proof, group) = papers[i];
            using var response = await nameless.PostAsJsonAsync(
                new Uri($"/api/alliances/{BallotSeed.Alliance}/votes/{BallotSeed.Secret}/box", UriKind.Relative), new { token = paper.Token, proof, choice = i % 3 == 0 ? "no" : "yes", group });
            await ExpectAsync(response, HttpStatusCode.OK);
        });
        Say($"{Units} secret ballots over HTTP, {Callers} callers", watch.Elapsed);
    }

    private static async Task CheckAsync(Product product, string[] tokens, string vote)
    {
        var path = $"/api/alliances/{BallotSeed.Alliance}/votes/{vote}";
        JsonElement whole;
        do
        {
            using var response = await product.Http.SendAsync(Signed(HttpMethod.Get, path, tokens[0], null));
            whole = await response.Content.ReadFromJsonAsync<JsonElement>();
        }
        while (whole.GetProperty("status").GetString() != "closed");
        var counts = whole.GetProperty("all").GetProperty("for");
        var (yes, no) = (counts[0].GetProperty("units").GetInt32(), counts[1].GetProperty("units").GetInt32());
        var expected = Enumerable.Range(0, Units).Count(i => i % 3 == 0);
        if ((yes, no) != (Units - expected, expected))
        {
            throw new InvalidOperationException($"{vote}: {yes} yes and {no} no instead of {Units - expected} and {expected}.");
        }

        Console.WriteLine($"  {vote}: each of {Units} counted exactly once");
    }

    private static HttpRequestMessage Signed(HttpMethod method, string path, string token, object? body)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static Task EachAsync(Func<int, Task> work) =>
        Parallel.ForEachAsync(Enumerable.Range(0, Units), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (i, _) => await work(i));

    private static async Task ExpectAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        if (response.StatusCode != status)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode} instead of {(int)status}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static void Say(string what, TimeSpan took) => Console.WriteLine(FormattableString.Invariant($"  {what,-72} {took.TotalSeconds,8:n2} s   {Units / took.TotalSeconds,8:n0} /s"));
}
