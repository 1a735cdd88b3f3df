using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Alliance.Storage.Kernel;

/// <summary>SQLite: the embedded database of one process. WAL, so that readers never wait; FULL, so that a commit is on the disk.</summary>
public sealed class SqliteDialect : IDialect
{
    private const int BusySeconds = 30;

    public string Name => "Sqlite";

    public bool HasOneWriter => true;

    public string BumpHead => SqlText.BumpHeadOnConflict;

    public string Tables => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

    public DbConnection Connect(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = BusySeconds };
        if (Path.GetDirectoryName(Path.GetFullPath(settings.DataSource)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return new SqliteConnection(settings.ConnectionString);
    }

    public async Task OpenAsync(DbConnection connection, bool forWriting, CancellationToken cancel = default)
    {
        await connection.OpenAsync(cancel);
        await connection.ExecuteAsync($"""
            PRAGMA busy_timeout = {BusySeconds * 1000};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA wal_autocheckpoint = 8000;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = {(forWriting ? -32_000 : -4_000)};
            PRAGMA query_only = {(forWriting ? "OFF" : "ON")};
            """);
    }

    public Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel = default) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));

    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel = default) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: true));

    public string Upsert(string table, IReadOnlyList<string> keys, IReadOnlyList<string> values) => SqlText.OnConflict(table, keys, values);

    public string Page(string take, string skip = "0") => $"LIMIT {take} OFFSET {skip}";

    public string In(string column, string parameter) => $"{column} IN @{parameter}";

    public string Like(string column, string parameter) => SqlText.LikeEscaped(column, parameter);

    public string Literally(string text) => SqlText.Escape(text);

    public Trouble Classify(Exception exception) => exception is not SqliteException trouble ? Trouble.Other : trouble.SqliteErrorCode switch
    {
        19 when trouble.SqliteExtendedErrorCode is 1555 or 2067 => Trouble.DuplicateKey, // PRIMARY KEY, UNIQUE
        5 or 6 => Trouble.Busy, // BUSY, LOCKED
        _ => Trouble.Other,
    };

    /// <summary>The migrator's BEGIN IMMEDIATE is the lock.</summary>
    public Task LockMigrationsAsync(DbConnection connection, DbTransaction? transaction) => Task.CompletedTask;

    public Task PrepareDatabaseAsync(DbConnection connection) => Task.CompletedTask;
}
