using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Alliance.Domain.Kernel;
using Alliance.Domain.Votes;
using Alliance.Storage.Kernel;
using Alliance.Tests;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Votes;

/// <summary>Secret ballots through the door, and what is left of them: in the log, the tables, the receipts, the traces, a backup.</summary>
public sealed class SecretBallotTests(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Votes = $"/api/alliances/{World.Ours}/votes";

    private static readonly string[] Voters = ["chair", "delegate"];

    [Fact]
    public async Task A_secret_ballot_is_counted_once_and_nothing_leads_from_it_to_its_voter()
    {
        var traced = new ConcurrentBag<string>();
        using var listener = Listen(traced);
        var vote = await OpenAsync();
        var papers = new List<(string Token, string Proof, string Choice)>();
        foreach (var (role, choice) in Voters.Zip(["yes", "no"]))
        {
            var (token, proof) = await TakeAsync(role, vote);
            papers.Add((token, proof, choice));
            traced.Clear();
            await DropAsync(vote, token, proof, choice);
            Assert.DoesNotContain(traced, t => t.Contains("vote.drop-ballot", StringComparison.Ordinal) || t.Contains(token, StringComparison.Ordinal));
        }

        await NothingLeadsToAVoterAsync(vote, papers);
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").PostAsync($"{Votes}/{vote}/close")).Status);
        await EachFindsTheirsAsync(vote, papers);
    }

    [Fact]
    public async Task The_box_takes_no_name_no_false_paper_and_no_second_choice()
    {
        var vote = await OpenAsync();
        var (token, proof) = await TakeAsync("delegate", vote);
        var ballot = new { token, proof, choice = "yes", group = "" };
        Assert.Equal(VoteCodes.BoxTakesNoName, (await world.As("delegate").PostAsync($"{Votes}/{vote}/box", ballot)).Code);
        Assert.Equal(VoteCodes.FalsePaper, (await Nobody().PostAsync($"{Votes}/{vote}/box", new { token = new string('1', 64), proof, choice = "yes", group = "" })).Code);
        await DropAsync(vote, token, proof, "yes");
        await DropAsync(vote, token, proof, "yes");
        Assert.Equal(VoteCodes.PaperUsed, (await Nobody().PostAsync($"{Votes}/{vote}/box", new { token, proof, choice = "no", group = "" })).Code);
        Assert.Equal(1, (await world.As("delegate").GetAsync($"{Votes}/{vote}")).Json.GetProperty("cast").GetInt32());
        Assert.Equal(KernelCodes.NotFound, (await world.As("delegate").GetAsync($"{Votes}/{vote}/box")).Code);
        await world.As("coordinator").PostAsync($"{Votes}/{vote}/cancel", new { reason = "测试完毕" });
        Assert.Equal(VoteCodes.Closed, (await Nobody().PostAsync($"{Votes}/{vote}/box", ballot)).Code);
    }

    [Fact]
    public async Task Many_ballots_at_once_are_counted_once_each()
    {
        var vote = await OpenAsync();
        var (token, proof) = await TakeAsync("chair", vote);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Nobody().PostAsync($"{Votes}/{vote}/box", new { token, proof, choice = "abstain", group = "" })));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        Assert.Equal(1, (await world.As("chair").GetAsync($"{Votes}/{vote}")).Json.GetProperty("cast").GetInt32());
        await world.As("coordinator").PostAsync($"{Votes}/{vote}/cancel", new { reason = "测试完毕" });
    }

    /// <summary>Reads a whole backup, which is every table, while the vote is under way.</summary>
    private async Task NothingLeadsToAVoterAsync(string vote, List<(string Token, string Proof, string Choice)> papers)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{vote}.backup");
        await new Backup(world.Server.Get<Database>()).WriteAsync(file);
        string[] lines;
        await using (var zip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
        using (var reader = new StreamReader(zip, Encoding.UTF8))
        {
            lines = (await reader.ReadToEndAsync()).Split('\n');
        }

        File.Delete(file);
        foreach (var (token, proof, choice) in papers)
        {
            Assert.DoesNotContain(lines, l => l.Contains(token, StringComparison.Ordinal) || l.Contains(proof, StringComparison.Ordinal));
            var hash = BlindPaper.TokenHash(token);
            Assert.Equal($"[\"{vote}\",\"{hash}\",\"\",\"{choice}\"]", Assert.Single(lines, l => l.Contains(hash[..12], StringComparison.Ordinal)));
        }

        var counted = (await world.Server.Get<IEventStore>().ReadFeedAsync(ScopeId.OfAlliance(World.Ours), 0, 10_000)).Where(e => e.Name == "vote.ballots-counted" && e.Stream.Id == vote).ToList();
        Assert.Equal(papers.Count, counted.Count);
        Assert.All(counted, e => Assert.Equal("anonymous", e.Actor));
        Assert.All(counted, e => Assert.Equal(["allianceId", "cast", "voteId"], System.Text.Json.JsonDocument.Parse(e.Data).RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)));
        foreach (var e in counted)
        {
            Assert.Null(await world.Server.Get<IEventStore>().FindReceiptAsync(e.CommandId));
            var row = Assert.Single(lines, l => l.Contains(e.CommandId, StringComparison.Ordinal));
            Assert.EndsWith("null]", row, StringComparison.Ordinal);
        }
    }

    private async Task EachFindsTheirsAsync(string vote, List<(string Token, string Proof, string Choice)> papers)
    {
        var box = (await world.As("delegate").GetAsync($"{Votes}/{vote}/box")).Json;
        var published = box.GetProperty("ballots").EnumerateArray().Select(b => (b.GetProperty("tracker").GetString()!, b.GetProperty("choice").GetString()!)).ToList();
        Assert.Equal(published.OrderBy(b => b.Item1, StringComparer.Ordinal), published);
        Assert.Equal(papers.Select(p => (BlindPaper.Tracker(BlindPaper.TokenHash(p.Token)), p.Choice)).ToHashSet(), [.. published]);
        var key = Assert.Single(box.GetProperty("keys").EnumerateArray()).GetProperty("privateKey").GetString()!;
        var whole = (await world.As("delegate").GetAsync($"{Votes}/{vote}")).Json;
        Assert.Equal(whole.GetProperty("keys")[0].GetProperty("publicKey").GetString(), BlindPaper.PublicKey(key));
        Assert.All(papers, p => Assert.True(BlindPaper.Holds(key, p.Token, p.Proof)));
        var left = await world.Server.Get<Database>().ReadAsync(async db =>
        {
            await using var count = db.CreateCommand();
            count.CommandText = $"SELECT (SELECT COUNT(*) FROM vote_box WHERE vote_id = '{vote}') + (SELECT COUNT(*) FROM vote_key WHERE vote_id = '{vote}')";
            return Convert.ToInt64(await count.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        });
        Assert.Equal(0, left);
    }

    private async Task<string> OpenAsync()
    {
        var answer = await world.As("coordinator").PostAsync(Votes, new { title = "无记名", secret = true, rule = new { majority = "simple", of = "cast" } });
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    private async Task<(string Token, string Proof)> TakeAsync(string role, string vote)
    {
        var (token, blind) = (BlindPaper.DeriveKey($"{vote}{role}", "token"), BlindPaper.DeriveKey($"{vote}{role}", "blind"));
        var unit = (await world.As(role).GetAsync("/api/session")).Json.GetProperty("units")[0].GetProperty("id").GetString();
        var body = new { unitId = unit, blinded = BlindVoter.Blinded(token, blind) };
        var answer = await world.As(role).PostAsync($"{Votes}/{vote}/papers", body);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal(answer.Text, (await world.As(role).PostAsync($"{Votes}/{vote}/papers", body)).Text);
        var second = await world.As(role).PostAsync($"{Votes}/{vote}/papers", new { unitId = unit, blinded = BlindVoter.Blinded(token, BlindPaper.DeriveKey("another", "")) });
        Assert.Equal(VoteCodes.PaperIssued, second.Code);
        return (token, BlindVoter.Proof(token, blind, answer.Json.GetProperty("evaluation").GetString()!));
    }

    private async Task DropAsync(string vote, string token, string proof, string choice)
    {
        using var nobody = Nobody();
        var answer = await nobody.PostAsync($"{Votes}/{vote}/box", new { token, proof, choice, group = "" });
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal($"{{\"tracker\":\"{BlindPaper.Tracker(BlindPaper.TokenHash(token))}\"}}", answer.Text);
    }

    private Browser Nobody() => world.Server.Browser();

    /// <summary>What a collector would be sent: spans that are recorded, with their names and tags.</summary>
    private static ActivityListener Listen(ConcurrentBag<string> traced)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Recorded)
                {
                    traced.Add($"{activity.OperationName} {activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(t => $"{t.Key}={t.Value}"))}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
