using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Alliance.Storage.Tests.Kernel;

/// <summary>A line to a database server that can be cut: at once, or when the server's next answer comes, which then nobody hears.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly CancellationTokenSource _over = new();
    private readonly string _host;
    private readonly int _port;
    private volatile bool _swallows;

    private Cable(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A cable to the server of an address, and the address of its other end.</summary>
    public static (Cable Cable, string Address) To(string address)
    {
        var (scheme, rest) = (address[..(address.IndexOf(':', StringComparison.Ordinal) + 1)], address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (scheme == "sqlserver:")
        {
            var sql = new SqlConnectionStringBuilder(rest);
            var source = sql.DataSource.Split(',');
            var cable = new Cable(source[0].Replace("tcp:", "", StringComparison.OrdinalIgnoreCase), source.Length > 1 ? int.Parse(source[1], System.Globalization.CultureInfo.InvariantCulture) : 1433);
            sql.DataSource = $"127.0.0.1,{cable.Port}";
            return (cable, scheme + sql.ConnectionString);
        }

        var postgres = new NpgsqlConnectionStringBuilder(rest);
        var line = new Cable(postgres.Host!, postgres.Port);
        (postgres.Host, postgres.Port) = ("127.0.0.1", line.Port);
        return (line, scheme + postgres.ConnectionString);
    }

    /// <summary>Whatever is asked next is done by the server, and its answer lost with the line.</summary>
    public void CutAtTheNextAnswer() => _swallows = true;

    /// <summary>All lines of this moment; new ones hold.</summary>
    public void Cut()
    {
        _swallows = false;
        while (_ends.TryTake(out var end))
        {
            // Not a farewell but a reset, as when a machine is gone.
            if (end.Client is { } socket)
            {
                socket.LingerState = new LingerOption(true, 0);
            }

            end.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        Cut();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptTcpClientAsync(_over.Token);
                var far = new TcpClient { NoDelay = true };
                near.NoDelay = true;
                await far.ConnectAsync(_host, _port, _over.Token);
                _ends.Add(near);
                _ends.Add(far);
                _ = PassAsync(near, far, answers: false);
                _ = PassAsync(far, near, answers: true);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, bool answers)
    {
        try
        {
            var (source, target, buffer) = (from.GetStream(), to.GetStream(), new byte[16 * 1024]);
            while (await source.ReadAsync(buffer) is > 0 and var count)
            {
                if (answers && _swallows)
                {
                    Cut();
                    return;
                }

                await target.WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception cut) when (cut is IOException or ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The other direction ends as well, by the same cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
