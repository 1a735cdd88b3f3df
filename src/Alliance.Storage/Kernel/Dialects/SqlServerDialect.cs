using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Alliance.Storage.Kernel;

/// <summary>SQL Server. No MERGE, no MARS, and nothing whose correctness rests on a lock hint.</summary>
public sealed class SqlServerDialect : IDialect
{
    private bool? _hasSnapshots;

    public string Name => "SqlServer";

    public bool HasOneWriter => false;

    /// <summary>
    /// The update takes the row, and the row is read when it is ours. Not UPDATE … OUTPUT: not every server of the protocol answers
    /// with what it wrote when it had to wait for the row.
    /// </summary>
    public string BumpHead => """
        UPDATE feed SET head = head + @count WHERE scope = @scope;
        IF @@ROWCOUNT = 0 INSERT INTO feed (scope, kind, head, hash) VALUES (@scope, @kind, @count, N'');
        SELECT head, hash FROM feed WHERE scope = @scope
        """;

    public string Tables => "SELECT name FROM sys.tables WHERE is_ms_shipped = 0 AND schema_id = SCHEMA_ID() AND LOWER(name) NOT LIKE 'orleans%' ORDER BY name";

    public DbConnection Connect(string connectionString) =>
        new SqlConnection(new SqlConnectionStringBuilder(connectionString) { MultipleActiveResultSets = false }.ConnectionString);

    public Task OpenAsync(DbConnection connection, bool forWriting, CancellationToken cancel = default) => connection.OpenAsync(cancel);

    public Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel = default) =>
        connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel).AsTask();

    /// <summary>Where nobody could allow snapshots, SERIALIZABLE gives the same by waiting for writers.</summary>
    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancel = default)
    {
        _hasSnapshots ??= await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM sys.databases WHERE name = DB_NAME() AND snapshot_isolation_state = 1") > 0;
        return await connection.BeginTransactionAsync(_hasSnapshots.Value ? IsolationLevel.Snapshot : IsolationLevel.Serializable, cancel);
    }

    /// <summary>Update, then insert when there was no row. Two writers of one new row: one gets a duplicate key, and repeats its transaction.</summary>
    public string Upsert(string table, IReadOnlyList<string> keys, IReadOnlyList<string> values) => values.Count == 0
        ? $"INSERT INTO {table} ({SqlText.Columns(keys)}) SELECT {SqlText.Parameters(keys)} WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {SqlText.Match(keys)})"
        : $"UPDATE {table} SET {SqlText.Assign(values)} WHERE {SqlText.Match(keys)}; IF @@ROWCOUNT = 0 {SqlText.Insert(table, [.. keys, .. values])}";

    public string Page(string take, string skip = "0") => $"OFFSET {skip} ROWS FETCH NEXT {take} ROWS ONLY";

    public string In(string column, string parameter) => $"{column} IN @{parameter}";

    /// <summary>Without ESCAPE, for which not every server of the protocol makes something of an escaped sign; a sign in brackets stands for itself.</summary>
    public string Like(string column, string parameter) => $"{column} LIKE @{parameter}";

    public string Literally(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);

    /// <summary>
    /// 2601 and 2627 duplicate key; 1205 deadlock victim; 3960 and 3961 snapshot update conflict; 1222 lock timeout, 1204 no more locks,
    /// 10928, 10929 and 40501, 49918 and on a hosted server that is busy; 40197, 40613 and 4221 one that moves; the sockets'
    /// numbers a line that is gone; severity 20 and more closes the connection.
    /// </summary>
    public Trouble Classify(Exception exception) => exception switch
    {
        SqlException { Number: 2601 or 2627 } => Trouble.DuplicateKey,
        SqlException { Number: 1205 or 3960 or 3961 } => Trouble.Collision,
        SqlException { Number: 1204 or 1222 or 10928 or 10929 or 40501 or 49918 or 49919 or 49920 } => Trouble.Busy,
        SqlException { Number: -2 or -1 or 2 or 53 or 64 or 121 or 233 or 258 or 4221 or 10053 or 10054 or 10060 or 10061 or 40197 or 40613 } => Trouble.ConnectionLost,
        SqlException { Class: >= 20 } => Trouble.ConnectionLost,
        SqlException => Trouble.Other,
        IOException or TimeoutException => Trouble.ConnectionLost,
        _ => Trouble.Other,
    };

    public Task LockMigrationsAsync(DbConnection connection, DbTransaction? transaction) => connection.ExecuteAsync(
        """
        DECLARE @answer int;
        EXEC @answer = sp_getapplock @Resource = 'alliance-migrations', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 600000;
        IF @answer < 0 RAISERROR('The migrations are locked by another process.', 16, 1);
        """,
        transaction: transaction,
        commandTimeout: 620);

    /// <summary>Readers see the last committed moment instead of waiting for writers. Needs the right to alter the database; without it an administrator sets both.</summary>
    public async Task PrepareDatabaseAsync(DbConnection connection)
    {
        await TryAsync(connection, "IF EXISTS (SELECT 1 FROM sys.databases WHERE name = DB_NAME() AND snapshot_isolation_state = 0) ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON");
        await TryAsync(connection, "IF EXISTS (SELECT 1 FROM sys.databases WHERE name = DB_NAME() AND is_read_committed_snapshot_on = 0) ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH NO_WAIT");
    }

    private static async Task TryAsync(DbConnection connection, string sql)
    {
        try
        {
            await connection.ExecuteAsync(sql, commandTimeout: 30);
        }
        catch (SqlException)
        {
            // Not permitted, or others are connected: the product works, readers may wait for writers.
        }
    }
}
