using System.Collections.Concurrent;
using System.Data.Common;

namespace Alliance.Storage.Kernel;

/// <summary>One database: where reads get a connection and writes get their turn.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly ConcurrentBag<DbConnection> _idle = [];
    private readonly Lazy<IWriteLane> _lane;
    private volatile bool _disposed;

    private Database(string address, IDialect dialect, string connectionString)
    {
        Columns.Register();
        Address = address;
        Dialect = dialect;
        _connectionString = connectionString;
        _lane = new Lazy<IWriteLane>(() => dialect.HasOneWriter ? new GroupLane(this) : new PooledLane(this));
    }

    public string Address { get; }

    public IDialect Dialect { get; }

    /// <summary><c>sqlite:Data Source=var/alliance.db</c> (or <c>sqlite:var/alliance.db</c>), <c>postgresql:Host=…</c> or <c>sqlserver:Server=…</c>.</summary>
    /// <exception cref="ArgumentException">The address does not begin with a database's name.</exception>
    public static Database Open(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        IDialect dialect = (colon < 0 ? "" : address[..colon].ToLowerInvariant()) switch
        {
            "sqlite" => new SqliteDialect(),
            "postgresql" or "postgres" => new PostgreSqlDialect(),
            "sqlserver" => new SqlServerDialect(),
            _ => throw new ArgumentException("A database is named sqlite:…, postgresql:… or sqlserver:….", nameof(address)),
        };
        var settings = address[(colon + 1)..].Trim();
        return new Database(address, dialect, dialect is SqliteDialect && settings.Length > 0 && !settings.Contains('=', StringComparison.Ordinal) ? "Data Source=" + settings : settings);
    }

    /// <summary>Reads with a connection of its own, each statement at its own moment. A read whose connection broke, or that a deadlock ended, is done once more.</summary>
    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel = default)
    {
        try
        {
            return await ReadOnceAsync(read, cancel);
        }
        catch (Exception lost) when (!cancel.IsCancellationRequested && Dialect.Classify(lost) is Trouble.ConnectionLost or Trouble.Collision)
        {
            // A pooled connection may have died while it lay idle (the server was restarted, say); or, where readers wait for
            // writers, the server chose this one to give way.
            return await ReadOnceAsync(read, cancel);
        }
    }

    private async Task<T> ReadOnceAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var connection = await RentAsync(cancel);
        try
        {
            var result = await read(connection);
            await ReturnAsync(connection);
            return result;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads within one transaction, so that all of it is of the same moment. Pass the transaction to Dapper.</summary>
    public Task<T> SnapshotAsync<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancel = default) =>
        ReadAsync(
            async connection =>
            {
                var transaction = await Dialect.BeginSnapshotAsync(connection, cancel);
                await using var end = new LastWord(transaction);
                var result = await read(connection, transaction);
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            },
            cancel);

    /// <summary>
    /// Writes in one transaction; it commits when the work returns and not when it throws. The work may run more than once
    /// (a deadlock is repeated), so it changes nothing but the database.
    /// </summary>
    /// <exception cref="OutcomeUnknownException">The connection broke while committing.</exception>
    public Task<T> WriteAsync<T>(Func<ProjectionContext, Task<T>> work, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancel.ThrowIfCancellationRequested();
        return _lane.Value.RunAsync(work);
    }

    public Task WriteAsync(Func<ProjectionContext, Task> work, CancellationToken cancel = default) =>
        WriteAsync<bool>(
            async context =>
            {
                await work(context);
                return true;
            },
            cancel);

    /// <summary>A connection that the caller disposes of.</summary>
    public async Task<DbConnection> ConnectAsync(bool forWriting, CancellationToken cancel = default)
    {
        var connection = Dialect.Connect(_connectionString);
        try
        {
            await Dialect.OpenAsync(connection, forWriting, cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (_lane.IsValueCreated)
        {
            await _lane.Value.DisposeAsync();
        }

        while (_idle.TryTake(out var connection))
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>The servers' clients pool by themselves; SQLite's connections are kept open here.</summary>
    private async Task<DbConnection> RentAsync(CancellationToken cancel) =>
        Dialect.HasOneWriter && _idle.TryTake(out var idle) ? idle : await ConnectAsync(forWriting: false, cancel);

    private async ValueTask ReturnAsync(DbConnection connection)
    {
        if (Dialect.HasOneWriter && !_disposed && _idle.Count < 8)
        {
            _idle.Add(connection);
        }
        else
        {
            await connection.DisposeAsync();
        }
    }
}
