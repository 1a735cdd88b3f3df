using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Alliance.Bench;

/// <summary>One vote as its voters and those who look on use it.</summary>
public sealed class Voting(Product product, string[] tokens, string vote)
{
    /// <summary>A console that is told of many ballots at once asks for the whole again after this long, at the soonest (ClientApp/src/lib/live).</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(3);

    private readonly string _path = $"/api/alliances/{BallotSeed.Alliance}/votes/{vote}";
    private int _asked;

    /// <summary>How often the consoles have asked for the whole.</summary>
    public int Asked => _asked;

    public static string ChoiceOf(int i) => i % 3 == 0 ? "no" : "yes";

    /// <summary>The consoles of so many delegates, subscribed.</summary>
    public async Task<Consoles> WatchAsync(int count)
    {
        var consoles = new Consoles();
        var next = new long[count];
        await consoles.OpenAsync(
            new Uri(product.Address.Replace("http:", "ws:", StringComparison.Ordinal) + "/hub/feed"),
            tokens[..count],
            ["{\"protocol\":\"json\",\"version\":1}\u001e", $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Subscribe\",\"arguments\":[\"alliance/{BallotSeed.Alliance}\"]}}\u001e"],
            i => Told(i, next));
        await Task.Delay(TimeSpan.FromSeconds(3));
        return consoles;
    }

    public Task<HttpResponseMessage> PostAsync(string what, int voter, object body, string? key = null)
    {
        var request = Signed(HttpMethod.Post, $"{_path}/{what}", voter);
        request.Content = JsonContent.Create(body);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return product.Http.SendAsync(request);
    }

    /// <summary>Without a session, as the box wants it.</summary>
    public Task<HttpResponseMessage> DropAsync(SecretBallot ballot) => product.Http.PostAsJsonAsync(new Uri($"{_path}/box", UriKind.Relative), ballot);

    /// <summary>Waits for the result, and compares it with what was sent.</summary>
    public async Task CheckAsync(int units)
    {
        JsonElement whole;
        do
        {
            using var response = await product.Http.SendAsync(Signed(HttpMethod.Get, _path, 0));
            whole = await response.Content.ReadFromJsonAsync<JsonElement>();
        }
        while (whole.GetProperty("status").GetString() != "closed");
        var counts = whole.GetProperty("all").GetProperty("for");
        var (yes, no) = (counts[0].GetProperty("units").GetInt32(), counts[1].GetProperty("units").GetInt32());
        var expected = Enumerable.Range(0, units).Count(i => ChoiceOf(i) == "no");
        if ((yes, no) != (units - expected, expected))
        {
            throw new InvalidOperationException($"{vote}: {yes} yes and {no} no instead of {units - expected} and {expected}.");
        }
    }

    public static async Task ExpectAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        if (response.StatusCode != status)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode} instead of {(int)status}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    private void Told(int console, long[] next)
    {
        var (now, due) = (Environment.TickCount64, Interlocked.Read(ref next[console]));
        if (now >= due && Interlocked.CompareExchange(ref next[console], now + (long)Gather.TotalMilliseconds + Random.Shared.Next(500), due) == due)
        {
            _ = AskAsync(console);
        }
    }

    private async Task AskAsync(int console)
    {
        try
        {
            using var response = await product.Http.SendAsync(Signed(HttpMethod.Get, _path, console));
            await response.Content.ReadAsByteArrayAsync();
            Interlocked.Increment(ref _asked);
        }
        catch (Exception ended) when (ended is HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            // The bench is over.
        }
    }

    private HttpRequestMessage Signed(HttpMethod method, string path, int voter)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[voter]);
        return request;
    }
}
