using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Alliance.Web.Tests.Kernel;

/// <summary>The hub over a bare WebSocket in SignalR's JSON protocol: records end with the character 0x1e.</summary>
public sealed class HubLine : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> asked = new(StringComparer.Ordinal);
    private int next;

    public ConcurrentQueue<(string Target, JsonElement Argument)> Received { get; } = new();

    public bool IsOver { get; private set; }

    public static async Task<HubLine> OpenAsync(Uri address, Browser browser, string? origin = null)
    {
        var line = new HubLine();
        var uri = new UriBuilder(address) { Scheme = "ws", Path = "/hub/feed" };
        if (browser.Bearer is not null)
        {
            uri.Query = "access_token=" + browser.Bearer;
        }

        line.socket.Options.Cookies = new CookieContainer();
        foreach (Cookie cookie in browser.Cookies.GetAllCookies())
        {
            line.socket.Options.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", address.Host));
        }

        if (origin is not null)
        {
            line.socket.Options.SetRequestHeader("Origin", origin);
        }

        await line.socket.ConnectAsync(uri.Uri, CancellationToken.None);
        await line.WriteAsync("""{"protocol":"json","version":1}""");
        _ = line.ListenAsync();
        return line;
    }

    public async Task<JsonElement> AskAsync(string method, params object?[] arguments)
    {
        var id = $"{Interlocked.Increment(ref next)}";
        var answer = asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await WriteAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public IReadOnlyList<JsonElement> Items(string scope) => [.. Received.Where(m => m.Target == "feed" && m.Argument.GetProperty("scope").GetString() == scope)
        .SelectMany(m => m.Argument.GetProperty("items").EnumerateArray())];

    /// <summary>What was pushed of an event, alone or folded together with its neighbours: how they are folded depends on how fast they came.</summary>
    public JsonElement? About(string scope, long position) => Items(scope).Cast<JsonElement?>().FirstOrDefault(i => i!.Value.GetProperty("position").GetInt64() is var last
        && position <= last && position >= (i.Value.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Number ? from.GetInt64() : last));

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        socket.Dispose();
        over.Dispose();
    }

    private Task WriteAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task ListenAsync()
    {
        var (buffer, text) = (new byte[64 * 1024], new StringBuilder());
        try
        {
            while (true)
            {
                using var memory = new MemoryStream();
                WebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer, over.Token);
                    memory.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                text.Append(Encoding.UTF8.GetString(memory.ToArray()));
                var records = text.ToString().Split(End);
                text.Clear().Append(records[^1]);
                foreach (var record in records[..^1])
                {
                    Take(JsonDocument.Parse(record).RootElement);
                }
            }
        }
        catch (Exception closed) when (closed is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The line is cut: that is what IsOver says.
        }

        IsOver = true;
    }

    private void Take(JsonElement record)
    {
        switch (record.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1:
                Received.Enqueue((record.GetProperty("target").GetString()!, record.GetProperty("arguments") is { } arguments && arguments.GetArrayLength() > 0 ? arguments[0].Clone() : default));
                break;
            case 3 when asked.TryRemove(record.GetProperty("invocationId").GetString()!, out var answer):
                if (record.TryGetProperty("error", out var error))
                {
                    answer.SetException(new InvalidOperationException(error.GetString()));
                }
                else
                {
                    answer.SetResult(record.TryGetProperty("result", out var result) ? result.Clone() : default);
                }

                break;
        }
    }
}
