using System.Net;
using Alliance.Domain.Votes;
using Alliance.Tests;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Votes;

/// <summary>
/// A delegate who votes openly in one vote and secretly in another, and asks again, with the same key and the same paper, until each
/// step is acknowledged; some steps again after that too, since an answer may be lost on its way.
/// </summary>
public sealed class Voter(int number, string token)
{
    private readonly string secret = BlindPaper.DeriveKey($"voter {number}", "token");
    private readonly string blind = BlindPaper.DeriveKey($"voter {number}", "blind");
    private string? cast;
    private string? paper;
    private (string Proof, string Group)? ballot;
    private bool dropped;

    public int Number => number;

    public string Token => token;

    public string Choice => (number % 5) switch { 0 => "abstain", 1 or 2 => "no", _ => "yes" };

    public string Blinded => BlindVoter.Blinded(secret, blind);

    public string Tracker => BlindPaper.Tracker(BlindPaper.TokenHash(secret));

    public bool Cast => cast is not null;

    public bool IsDone => Cast && dropped;

    /// <param name="answered">Called after each acknowledged step.</param>
    /// <exception cref="HttpRequestException">The product went away, or could not say how it ended.</exception>
    public async Task VoteAsync(Uri address, Action answered)
    {
        using var own = new Browser(address) { Bearer = token };
        if (cast is null || number % 4 == 0)
        {
            var again = cast;
            cast = await DoneAsync(own, $"{Crowd.Votes}/open/ballots", new { unitId = Crowd.Unit(number), choice = Choice }, answered);
            Assert.Equal(again ?? cast, cast);
        }

        if (ballot is null || number % 4 == 1)
        {
            var (again, body) = (paper, new { unitId = Crowd.Unit(number), blinded = Blinded });
            if (!dropped)
            {
                paper = await DoneAsync(own, $"{Crowd.Votes}/secret/papers", body, answered);
                Assert.Equal(again ?? paper, paper);
                var answer = System.Text.Json.JsonDocument.Parse(paper).RootElement;
                ballot = (BlindVoter.Proof(secret, blind, answer.GetProperty("evaluation").GetString()!), answer.GetProperty("group").GetString()!);
            }
        }

        if (!dropped)
        {
            using var nobody = new Browser(address);
            var (proof, group) = ballot!.Value;
            Assert.Contains(Tracker, await DoneAsync(nobody, $"{Crowd.Votes}/secret/box", new { token = secret, proof, choice = Choice, group }, answered), StringComparison.Ordinal);
            dropped = true;
        }
    }

    private async Task<string> DoneAsync(Browser browser, string path, object body, Action answered)
    {
        var answer = await browser.PostAsync(path, body, browser.Bearer is null ? null : $"{path} {number}".Replace(' ', '-'));
        if (answer.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests)
        {
            throw new HttpRequestException(answer.Text);
        }

        Assert.True(answer.Status == HttpStatusCode.OK, $"{number} {path}: {(int)answer.Status} {answer.Text}");
        answered();
        return answer.Text;
    }
}
