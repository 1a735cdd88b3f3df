using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Dapper;

namespace Alliance.Storage.Regions;

/// <summary>Fills the table of regions. It is reference data: loaded once, in one transaction, and no event.</summary>
public static class RegionLoader
{
    private const int RowsAtOnce = 250;

    private const string Resource = "Alliance.Storage.regions.csv";

    private const string Columns = "code, name, level, depth, parent, path, has_children";

    /// <summary>Loads the divisions down to townships unless they are there. Returns how many rows were written.</summary>
    public static async Task<int> LoadAsync(DbConnection db, CancellationToken cancel = default)
    {
        if (await IsLoadedAsync(db))
        {
            return 0;
        }

        var resource = typeof(RegionLoader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var rows = RegionFile.Read(reader, new Dictionary<string, string>(StringComparer.Ordinal));
        try
        {
            await using var transaction = await db.BeginTransactionAsync(cancel);
            await InsertAsync(db, transaction, rows);
            await transaction.CommitAsync(cancel);
            return rows.Count;
        }
        catch (DbException) when (cancel.IsCancellationRequested is false)
        {
            // Another process started at the same moment and was first.
            if (await IsLoadedAsync(db))
            {
                return 0;
            }

            throw;
        }
    }

    /// <summary>Adds neighbourhood and village committees (gzipped <c>code,name,parent</c>) below their townships; known codes are left as they are.</summary>
    public static async Task<int> LoadCommunitiesAsync(DbConnection db, Stream gzip, CancellationToken cancel = default)
    {
        var paths = (await db.QueryAsync<(string Code, string Path)>("SELECT code, path FROM region WHERE depth = 4"))
            .ToDictionary(r => r.Code, r => r.Path, StringComparer.Ordinal);
        var known = (await db.QueryAsync<string>("SELECT code FROM region WHERE depth = 5")).ToHashSet(StringComparer.Ordinal);
        await using var unzipped = new GZipStream(gzip, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var rows = RegionFile.ReadCommunities(reader, paths).Where(r => !known.Contains(r.Code)).ToList();
        await using var transaction = await db.BeginTransactionAsync(cancel);
        await InsertAsync(db, transaction, rows);
        await db.ExecuteAsync(
            "UPDATE region SET has_children = 1 WHERE depth = 4 AND has_children = 0 AND code IN (SELECT parent FROM region WHERE depth = 5)",
            transaction: transaction);
        await transaction.CommitAsync(cancel);
        return rows.Count;
    }

    private static async Task<bool> IsLoadedAsync(DbConnection db) =>
        await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM region WHERE depth = 1") > 0;

    private static async Task InsertAsync(DbConnection db, DbTransaction transaction, List<RegionRow> rows)
    {
        await using var full = Command(db, transaction, RowsAtOnce);
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            if (chunk.Length == RowsAtOnce)
            {
                await WriteAsync(full, chunk);
                continue;
            }

            await using var last = Command(db, transaction, chunk.Length);
            await WriteAsync(last, chunk);
        }
    }

    private static DbCommand Command(DbConnection db, DbTransaction transaction, int rows)
    {
        var command = db.CreateCommand();
        command.Transaction = transaction;
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", Enumerable.Range(0, 7).Select(c => $"@p{r}_{c}"))})");
        command.CommandText = $"INSERT INTO region ({Columns}) VALUES {string.Join(", ", values)}";
        for (var p = 0; p < rows * 7; p++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{p / 7}_{p % 7}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task WriteAsync(DbCommand command, RegionRow[] rows)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            object?[] values = [rows[r].Code, rows[r].Name, rows[r].Level, (long)rows[r].Depth, rows[r].Parent, rows[r].Path, rows[r].HasChildren ? 1L : 0L];
            for (var c = 0; c < values.Length; c++)
            {
                command.Parameters[(r * 7) + c].Value = values[c] ?? DBNull.Value;
            }
        }

        await command.ExecuteNonQueryAsync();
    }
}
