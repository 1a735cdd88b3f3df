using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>Holds every stored content against its hash, and every paper against the contents. One chunk in memory at a time.</summary>
internal static class ContentCheck
{
    /// <returns>How many contents were read, and which are damaged or missing.</returns>
    public static async Task<(long Contents, IReadOnlyList<string> Broken)> RunAsync(DbConnection connection, DbTransaction transaction, IDialect dialect, CancellationToken cancel)
    {
        try
        {
            // A database of an earlier version knows no contents yet.
            if (!(await connection.QueryAsync<string>(dialect.Tables, transaction: transaction)).Contains("stored_content", StringComparer.Ordinal))
            {
                return (0, []);
            }

            return await ReadAsync(connection, transaction, cancel);
        }
        catch (DbException damaged) when (!cancel.IsCancellationRequested)
        {
            return (0, [$"the contents cannot be read: {damaged.Message}"]);
        }
    }

    private static async Task<(long Contents, IReadOnlyList<string> Broken)> ReadAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        var contents = (await connection.QueryAsync<Content>("SELECT hash, size, chunks FROM stored_content WHERE whole = 1 ORDER BY hash", transaction: transaction)).AsList();
        var broken = new List<string>();
        foreach (var content in contents)
        {
            cancel.ThrowIfCancellationRequested();
            if (await HashAsync(connection, transaction, content) != content.Hash)
            {
                broken.Add($"content {content.Hash} is not what was stored");
            }
        }

        var missing = await connection.QueryAsync<string>(
            """
            SELECT DISTINCT a.hash FROM attachment a
            WHERE NOT EXISTS (SELECT 1 FROM stored_content c WHERE c.hash = a.hash AND c.whole = 1 AND c.size = a.size) ORDER BY a.hash
            """,
            transaction: transaction);
        broken.AddRange(missing.Select(hash => $"content {hash} is missing"));
        return (contents.Count, broken);
    }

    private static async Task<string> HashAsync(DbConnection connection, DbTransaction transaction, Content content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var ordinal = 0L; ordinal < content.Chunks; ordinal++)
        {
            var bytes = await connection.ExecuteScalarAsync<byte[]?>(
                "SELECT bytes FROM content_chunk WHERE hash = @Hash AND ordinal = @ordinal", new { content.Hash, ordinal }, transaction);
            hash.AppendData(bytes ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Content(string Hash, long Size, long Chunks);
}
