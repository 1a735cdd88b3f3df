using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using Alliance.Domain.Kernel;
using Dapper;
using Npgsql;

namespace Alliance.Storage.Kernel;

/// <summary>
/// A doorbell that the other processes on the same PostgreSQL hear too. It is rung after the commit and on a connection of its
/// own, since NOTIFY within a transaction would make the commits of all wait for one another. What is lost is found by looking.
/// </summary>
public sealed class PostgreSqlDoorbell(Database database) : IDoorbell
{
    private const string Wire = "alliance_doorbell";

    /// <summary>PostgreSQL takes less than 8000 bytes; a line is at most 120.</summary>
    private const int LinesAtOnce = 60;

    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(10);

    private readonly Doorbell _here = new();

    private readonly string _self = Guid.NewGuid().ToString("n")[..8];

    private readonly Channel<(ScopeId Scope, long Head)> _out =
        Channel.CreateBounded<(ScopeId, long)>(new BoundedChannelOptions(20_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public event Action<ScopeId, long>? Rung
    {
        add => _here.Rung += value;
        remove => _here.Rung -= value;
    }

    /// <summary>It is connected and hears what others ring.</summary>
    public bool Hears { get; private set; }

    public void Ring(ScopeId scope, long head)
    {
        _here.Ring(scope, head);
        _out.Writer.TryWrite((scope, head));
    }

    /// <summary>Passes rings on and hears those of others until it is stopped; reconnects by itself.</summary>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(AgainAndAgainAsync(TellAsync, stop), AgainAndAgainAsync(HearAsync, stop));

    private static async Task AgainAndAgainAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
            }
            catch (Exception) when (!stop.IsCancellationRequested)
            {
                await Task.Delay(ReconnectAfter, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TellAsync(CancellationToken stop)
    {
        var heads = new Dictionary<ScopeId, long>();
        while (await _out.Reader.WaitToReadAsync(stop))
        {
            heads.Clear();
            while (heads.Count < LinesAtOnce && _out.Reader.TryRead(out var ring))
            {
                heads[ring.Scope] = Math.Max(ring.Head, heads.GetValueOrDefault(ring.Scope));
            }

            var text = _self + "\n" + string.Join('\n', heads.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Key} {h.Value}")));
            await database.ReadAsync(c => c.ExecuteAsync("SELECT pg_notify(@Wire, @text)", new { Wire, text }), stop);
        }
    }

    private async Task HearAsync(CancellationToken stop)
    {
        await using var connection = (NpgsqlConnection)await database.ConnectAsync(forWriting: false, stop);
        try
        {
            connection.Notification += (_, e) => Pass(e.Payload);
            await connection.ExecuteAsync($"LISTEN {Wire}");
            Hears = true;
            while (!stop.IsCancellationRequested)
            {
                if (!await connection.WaitAsync(CheckEvery, stop))
                {
                    await ((DbConnection)connection).ExecuteAsync("SELECT 1");
                }
            }
        }
        finally
        {
            Hears = false;
        }
    }

    private void Pass(string payload)
    {
        var lines = payload.Split('\n');
        if (lines[0] == _self)
        {
            return;
        }

        foreach (var line in lines.AsSpan(1))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && long.TryParse(line.AsSpan(space + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var head))
            {
                _here.Ring(ScopeId.Parse(line[..space]), head);
            }
        }
    }
}
