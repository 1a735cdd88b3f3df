using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Alliance.Tests;

public sealed record ReceivedSpan(string Service, string Source, string Trace, string Id, string Parent, string Name);

/// <summary>As much of an OTLP collector as a test needs: takes traces, metrics and logs by HTTP and reads the spans' names and kinship.</summary>
public sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener _listener = new();

    public OtlpReceiver()
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Endpoint = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Endpoint);
        _listener.Start();
        _ = ReceiveAsync();
    }

    public string Endpoint { get; }

    public ConcurrentQueue<ReceivedSpan> Spans { get; } = new();

    /// <summary>Names of the metrics received.</summary>
    public ConcurrentDictionary<string, bool> Metrics { get; } = new(StringComparer.Ordinal);

    public int Logs { get; private set; }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task ReceiveAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Take(context.Request.Url!.AbsolutePath, body.ToArray());
                context.Response.StatusCode = 200;
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Take(string path, byte[] message)
    {
        switch (path)
        {
            case "/v1/traces":
                foreach (var (service, scope) in Fields(message, 1).SelectMany(resource => Fields(resource, 2).Select(scope => (Service(resource), scope))))
                {
                    var source = Fields(scope, 1).SelectMany(s => Fields(s, 1)).Select(b => Encoding.UTF8.GetString(b.Span)).FirstOrDefault("");
                    foreach (var span in Fields(scope, 2))
                    {
                        Spans.Enqueue(new ReceivedSpan(service, source, Hex(span, 1), Hex(span, 2), Hex(span, 4), Encoding.UTF8.GetString(Fields(span, 5).First().Span)));
                    }
                }

                break;
            case "/v1/metrics":
                foreach (var name in Fields(message, 1).SelectMany(r => Fields(r, 2)).SelectMany(s => Fields(s, 2)).SelectMany(m => Fields(m, 1)))
                {
                    Metrics[Encoding.UTF8.GetString(name.Span)] = true;
                }

                break;
            case "/v1/logs":
                Logs++;
                break;
        }
    }

    /// <summary>The attribute service.name of the resource.</summary>
    private static string Service(ReadOnlyMemory<byte> resource) => Fields(resource, 1).SelectMany(r => Fields(r, 1))
        .Where(attribute => Encoding.UTF8.GetString(Fields(attribute, 1)[0].Span) == "service.name")
        .SelectMany(attribute => Fields(attribute, 2)).SelectMany(value => Fields(value, 1)).Select(text => Encoding.UTF8.GetString(text.Span)).FirstOrDefault("");

    private static string Hex(ReadOnlyMemory<byte> message, int field) => Convert.ToHexStringLower(Fields(message, field).FirstOrDefault().Span);

    /// <summary>The length-delimited fields of one number in a protocol buffer.</summary>
    private static List<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int number)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message.Span, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message.Span, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Varint(message.Span, ref at);
                    if ((int)(tag >> 3) == number)
                    {
                        found.Add(message.Slice(at, length));
                    }

                    at += length;
                    break;
            }
        }

        return found;
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }
}
