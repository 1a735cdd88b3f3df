using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Alliance.Storage.Kernel;

public sealed class PostgreSqlDialect : IDialect
{
    public string Name => "PostgreSql";

    public bool HasOneWriter => false;

    public string BumpHead => SqlText.BumpHeadOnConflict;

    public string Tables => "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE 'orleans%' ORDER BY tablename COLLATE \"C\"";

    public DbConnection Connect(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 200;
            settings.AutoPrepareMinUsages = 3;
        }

        return new NpgsqlConnection(settings.ConnectionString);
    }

    public Task OpenAsync(DbConnection connection, bool forWriting, CancellationToken cancel = default) => connection.OpenAsync(cancel);

    public Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel = default) =>
        connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel).AsTask();

    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel = default) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel).AsTask();

    public string Upsert(string table, IReadOnlyList<string> keys, IReadOnlyList<string> values) => SqlText.OnConflict(table, keys, values);

    public string Page(string take, string skip = "0") => $"LIMIT {take} OFFSET {skip}";

    /// <summary>Dapper hands a list to Npgsql as one array.</summary>
    public string In(string column, string parameter) => $"{column} = ANY(@{parameter})";

    public string Like(string column, string parameter) => SqlText.LikeEscaped(column, parameter);

    public string Literally(string text) => SqlText.Escape(text);

    /// <summary>SQLSTATE classes: 23505 unique violation, 40 rolled back by the server, 55P03 lock not available, 08 and 57P connection.</summary>
    public Trouble Classify(Exception exception) => exception switch
    {
        PostgresException { SqlState: "23505" } => Trouble.DuplicateKey,
        PostgresException { SqlState: "40001" or "40P01" } => Trouble.Collision,
        PostgresException { SqlState: "55P03" } => Trouble.Busy,
        PostgresException { SqlState: "53300" } => Trouble.Busy,
        PostgresException trouble when trouble.SqlState.StartsWith("08", StringComparison.Ordinal)
            || trouble.SqlState.StartsWith("57P", StringComparison.Ordinal) => Trouble.ConnectionLost,
        PostgresException => Trouble.Other,
        NpgsqlException or IOException or TimeoutException or System.Net.Sockets.SocketException => Trouble.ConnectionLost,
        _ => Trouble.Other,
    };

    public Task LockMigrationsAsync(DbConnection connection, DbTransaction? transaction) =>
        connection.ExecuteAsync("SELECT pg_advisory_xact_lock(4702111234567)", transaction: transaction, commandTimeout: 600);

    public Task PrepareDatabaseAsync(DbConnection connection) => Task.CompletedTask;
}
