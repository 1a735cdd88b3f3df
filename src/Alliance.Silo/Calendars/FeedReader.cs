using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alliance.Silo.Calendars;

/// <summary>A calendar elsewhere could not be read. <paramref name="problem"/> is a code that the console has a sentence for.</summary>
public sealed class FeedUnreadableException(string problem, string? detail = null) : Exception($"{problem} {detail}")
{
    public string Problem => problem;

    public string? Detail => detail;
}

/// <summary>Null text: it has not changed.</summary>
public sealed record FeedText(string? Text, string? Etag);

/// <summary>How calendars elsewhere are fetched. Configured under <c>Calendars</c>.</summary>
/// <param name="AllowPrivate">Also addresses within this network: for sites whose calendars stand there.</param>
public sealed record FeedReaderOptions(bool AllowPrivate = false, int MaxBytes = 5 * 1024 * 1024, int TimeoutSeconds = 20);

/// <summary>
/// Fetches what a member names, and so trusts nothing about it: http and https alone, addresses of the public internet alone (looked up once, and the very
/// address that was looked at is the one connected to, so that a name cannot change its mind), redirections followed by hand under the same rules, no
/// cookies, no credentials, no compression that could swell, a limit of size and of time over all.
/// </summary>
public sealed class FeedReader : IDisposable
{
    private const int MaxRedirections = 4;

    private readonly FeedReaderOptions _options;

    private readonly HttpClient _http;

    public FeedReader(FeedReaderOptions options)
    {
        _options = options;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <exception cref="FeedUnreadableException">Why it could not be read.</exception>
    public async Task<FeedText> ReadAsync(string url, string? etag, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        try
        {
            return await FollowAsync(new Uri(url), etag, limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new FeedUnreadableException("timeout", $"{_options.TimeoutSeconds}");
        }
        catch (HttpRequestException trouble)
        {
            throw trouble.InnerException as FeedUnreadableException ?? new FeedUnreadableException("not-reachable");
        }
        catch (IOException)
        {
            throw new FeedUnreadableException("not-reachable");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<FeedText> FollowAsync(Uri url, string? etag, CancellationToken cancel)
    {
        for (var redirection = 0; redirection <= MaxRedirections; redirection++)
        {
            if (url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            {
                throw new FeedUnreadableException("not-a-web-address");
            }

            using var ask = new HttpRequestMessage(HttpMethod.Get, url);
            ask.Headers.TryAddWithoutValidation("Accept", "text/calendar, */*;q=0.1");
            ask.Headers.TryAddWithoutValidation("User-Agent", "Alliance-Calendar");
            if (etag is not null)
            {
                ask.Headers.TryAddWithoutValidation("If-None-Match", etag);
            }

            using var answer = await _http.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.StatusCode == HttpStatusCode.NotModified && etag is not null)
            {
                return new FeedText(null, etag);
            }

            if ((int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } to)
            {
                url = new Uri(url, to);
                continue;
            }

            return answer.IsSuccessStatusCode
                ? new FeedText(await TextAsync(answer, cancel), answer.Headers.ETag?.ToString() is { Length: <= 300 } tag ? tag : null)
                : throw new FeedUnreadableException("http-status", $"{(int)answer.StatusCode}");
        }

        throw new FeedUnreadableException("too-many-redirections");
    }

    private async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentLength > _options.MaxBytes)
        {
            throw new FeedUnreadableException("too-large", $"{_options.MaxBytes / 1024 / 1024}");
        }

        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; (count = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (read.Length + count > _options.MaxBytes)
            {
                throw new FeedUnreadableException("too-large", $"{_options.MaxBytes / 1024 / 1024}");
            }

            read.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(read.GetBuffer(), 0, (int)read.Length);
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var target = context.DnsEndPoint;
        var all = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancel);
        var open = _options.AllowPrivate ? all : Array.FindAll(all, PublicAddress.Is);
        if (open.Length == 0)
        {
            throw new FeedUnreadableException(all.Length == 0 ? "not-reachable" : "private-address");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, target.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
