using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alliance.Grains.Tests.Mail;

internal enum Temper
{
    Accepting,

    /// <summary>Says no to every reader.</summary>
    Refusing,

    /// <summary>Takes the line and says nothing.</summary>
    Hanging,

    /// <summary>Hangs up in the middle of the letter.</summary>
    Cutting,
}

/// <summary>A mail server of the least: what it took in it keeps as it came.</summary>
internal sealed class SmtpDouble : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly CancellationTokenSource _stop = new();

    public SmtpDouble(Temper temper = Temper.Accepting)
    {
        Temper = temper;
        _listener.Start();
        _ = ListenAsync();
    }

    public Temper Temper { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<(string To, string Text)> Taken { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var line = client;
        try
        {
            if (Temper == Temper.Hanging)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }

            await TalkAsync(client.GetStream());
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The other side hung up.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync(stream, "220 double");
        var to = "";
        while (await reader.ReadLineAsync(_stop.Token) is { } said)
        {
            switch (said.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT" when Temper == Temper.Refusing:
                    await SayAsync(stream, "550 no such reader");
                    break;
                case "RCPT":
                    to = said[(said.IndexOf('<', StringComparison.Ordinal) + 1)..said.IndexOf('>', StringComparison.Ordinal)];
                    await SayAsync(stream, "250 ok");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 go on");
                    if (Temper == Temper.Cutting)
                    {
                        return;
                    }

                    var text = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                    {
                        text.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
                    }

                    Taken.Enqueue((to, text.ToString()));
                    await SayAsync(stream, "250 taken");
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private static Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
}

/// <summary>Parts of a letter, taken apart as a mail program would.</summary>
internal static class Letter
{
    /// <summary>The decoded texts of the parts of this type.</summary>
    public static IReadOnlyList<string> Parts(string letter, string type)
    {
        var found = new List<string>();
        foreach (var part in letter.Split("\r\n--"))
        {
            var split = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var header = split < 0 ? "" : part[..split];
            if (header.Contains($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase) && header.Contains("base64", StringComparison.OrdinalIgnoreCase))
            {
                found.Add(Encoding.UTF8.GetString(Convert.FromBase64String(part[split..].Replace("\r\n", "", StringComparison.Ordinal).Trim())));
            }
        }

        return found;
    }
}
