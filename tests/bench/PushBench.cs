using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alliance.Bench;

/// <summary>
/// From sending a command until the last of 500 live consoles has its event, and from the command's answer (it is committed then)
/// until that moment; against a bare server that writes about as many bytes to 500 raw WebSockets.
/// </summary>
public static class PushBench
{
    private const int Listeners = 500;
    private const int Times = 30;

    public static async Task RunAsync()
    {
        await using var product = await Product.StartAsync();
        (await product.SendAsync(HttpMethod.Post, "/api/alliances", new { id = "bench", name = "测量联盟", type = "community", regions = new[] { "310101" }, members = Array.Empty<object>() })).Dispose();
        await using var consoles = new Consoles();
        await consoles.OpenAsync(
            Listeners,
            new Uri(product.Address.Replace("http:", "ws:", StringComparison.Ordinal) + "/hub/feed"),
            product.Token,
            ["{\"protocol\":\"json\",\"version\":1}\u001e", "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Subscribe\",\"arguments\":[\"alliance/bench\"]}\u001e"]);
        await Task.Delay(TimeSpan.FromSeconds(3));
        var (whole, push) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var name = $"测量联盟改名{i:000}";
            var heard = consoles.HearAsync(name);
            var watch = Stopwatch.StartNew();
            (await product.SendAsync(HttpMethod.Put, "/api/alliances/bench", new { name, type = "community", regions = new[] { "310101" } })).Dispose();
            var committed = watch.Elapsed;
            await heard;
            whole.Add(watch.Elapsed.TotalMilliseconds);
            push.Add(Math.Max(0, (watch.Elapsed - committed).TotalMilliseconds));
        }

        var bare = await BareAsync();
        Measured.Print($"command sent to the last of {Listeners} consoles", whole, "ms");
        Measured.Print($"committed to the last of {Listeners} consoles", push, "ms");
        Measured.Print($"bare broadcast to {Listeners} raw WebSockets", bare, "ms");
        Measured.Ratio("committed to last console : bare broadcast", push.Median() / bare.Median());
    }

    private static async Task<List<double>> BareAsync()
    {
        var sockets = new ConcurrentBag<WebSocket>();
        await using var app = await ListenAsync(sockets);
        await using var consoles = new Consoles();
        await consoles.OpenAsync(Listeners, new Uri(app.Urls.First().Replace("http:", "ws:", StringComparison.Ordinal) + "/live"), token: null, []);
        while (sockets.Count < Listeners)
        {
            await Task.Delay(50);
        }

        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var heard = consoles.HearAsync($"bare-{i:000}");
            var watch = Stopwatch.StartNew();
            var bytes = Encoding.UTF8.GetBytes($"{{\"mark\":\"bare-{i:000}\",\"padding\":\"{new string('x', 600)}\"}}");
            await Task.WhenAll(sockets.Select(s => s.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask()));
            await heard;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private static async Task<WebApplication> ListenAsync(ConcurrentBag<WebSocket> sockets)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Product.FreePort()}");
        var app = builder.Build();
        app.UseWebSockets();
        app.Map("/live", async (HttpContext http) =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            sockets.Add(socket);
            try
            {
                await socket.ReceiveAsync(new byte[16].AsMemory(), http.RequestAborted);
            }
            catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
            {
                // The bench is over.
            }
        });
        await app.StartAsync();
        return app;
    }
}
