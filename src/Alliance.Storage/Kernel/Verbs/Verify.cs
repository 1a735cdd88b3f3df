using System.Data.Common;
using Alliance.Domain.Kernel;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Recomputes every scope's chain and names the first broken link of each, and holds the contents of papers against their hashes. Streams the log in one snapshot, so it runs while
/// the system does; memory is that of one scope's streams.
/// </summary>
public sealed class Verify(Database database)
{
    public Task<VerifyReport> RunAsync(CancellationToken cancel = default) => database.SnapshotAsync(
        async (connection, transaction) =>
        {
            var check = new ChainCheck(await HeadsAsync(connection, transaction));
            try
            {
                await ReadLogAsync(connection, transaction, check, cancel);
            }
            catch (DbException damaged) when (!cancel.IsCancellationRequested)
            {
                check.Unreadable(damaged.Message);
            }

            var (contents, broken) = await ContentCheck.RunAsync(connection, transaction, database.Dialect, cancel);
            return check.Finish(await DamageAsync(connection, transaction)) with { Contents = contents, BrokenContents = broken };
        },
        cancel);

    private static async Task<Dictionary<string, (long Head, string Hash)>> HeadsAsync(DbConnection connection, DbTransaction transaction) =>
        (await connection.QueryAsync<(string Scope, long Head, string Hash)>("SELECT scope, head, hash FROM feed", transaction: transaction))
            .ToDictionary(f => f.Scope, f => (f.Head, f.Hash), StringComparer.Ordinal);

    private static async Task ReadLogAsync(DbConnection connection, DbTransaction transaction, ChainCheck check, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT {EventRows.Columns}, trace FROM event ORDER BY scope, position";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            check.Next(reader);
        }
    }

    /// <summary>SQLite's own check finds damage outside the events (an index, say).</summary>
    private async Task<string?> DamageAsync(DbConnection connection, DbTransaction transaction)
    {
        if (database.Dialect is not SqliteDialect)
        {
            return null;
        }

        try
        {
            var answer = await connection.QueryFirstAsync<string>("PRAGMA integrity_check(1)", transaction: transaction, commandTimeout: 0);
            return answer == "ok" ? null : answer;
        }
        catch (DbException damaged)
        {
            return damaged.Message;
        }
    }
}

public enum Break
{
    /// <summary>The event's content, or its predecessor's, is not what was written.</summary>
    HashMismatch,

    /// <summary>A position is missing.</summary>
    Gap,

    /// <summary>A stream's versions do not follow one another.</summary>
    StreamVersionGap,

    /// <summary>The head row names another last event.</summary>
    HeadDisagrees,

    /// <summary>The row cannot be read.</summary>
    Unreadable,
}

/// <summary><paramref name="Position"/> is the first position that is wrong.</summary>
public sealed record BrokenLink(string Scope, long Position, Break What, string Detail);

/// <summary><paramref name="Damage"/> is what the database itself says of its file, or null.</summary>
public sealed record VerifyReport(long Scopes, long Events, IReadOnlyList<BrokenLink> Broken, string? Damage)
{
    /// <summary>Contents of papers that were held against their hashes.</summary>
    public long Contents { get; init; }

    /// <summary>What is wrong with contents, in words.</summary>
    public IReadOnlyList<string> BrokenContents { get; init; } = [];

    public bool IsSound => Broken.Count == 0 && Damage is null && BrokenContents.Count == 0;
}
