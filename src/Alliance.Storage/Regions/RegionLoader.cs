using System.Data.Common;
using System.IO.Compression;
using System.Text;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Storage.Regions;

/// <summary>Fills the table of regions. It is reference data: loaded once, in one transaction, and no event.</summary>
public static class RegionLoader
{
    /// <summary>Rows a statement, of seven parameters each: SQL Server takes 2,100, and beyond some dozens of rows nothing is gained.</summary>
    private const int RowsAtOnce = 40;

    private const string Resource = "Alliance.Storage.regions.csv";

    /// <summary>Loads the divisions down to townships unless they are there. Returns how many rows were written.</summary>
    public static async Task<int> LoadAsync(Database database, CancellationToken cancel = default)
    {
        if (await IsLoadedAsync(database, cancel))
        {
            return 0;
        }

        var resource = typeof(RegionLoader).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var rows = RegionFile.Read(reader);
        try
        {
            await database.WriteAsync(context => InsertAsync(context, rows), cancel);
            return rows.Count;
        }
        catch (DbException)
        {
            // Another process may have started at the same moment and been first.
            if (await IsLoadedAsync(database, cancel))
            {
                return 0;
            }

            throw;
        }
    }

    /// <summary>Adds neighbourhood and village committees (gzipped <c>code,name,parent</c>) below their townships; known codes are left as they are.</summary>
    public static async Task<int> LoadCommunitiesAsync(Database database, Stream gzip, CancellationToken cancel = default)
    {
        var townships = await database.ReadAsync(db => db.QueryAsync<Township>("SELECT code, path FROM region WHERE depth = 4"), cancel);
        var known = await database.ReadAsync(db => db.QueryAsync<string>("SELECT code FROM region WHERE depth = 5"), cancel);
        var (paths, skipped) = (townships.ToDictionary(t => t.Code, t => t.Path, StringComparer.Ordinal), known.ToHashSet(StringComparer.Ordinal));
        await using var unzipped = new GZipStream(gzip, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        var rows = RegionFile.ReadCommunities(reader, paths).Where(r => !skipped.Contains(r.Code)).ToList();
        await database.WriteAsync(
            async context =>
            {
                await InsertAsync(context, rows);
                await context.ExecuteAsync(
                    "UPDATE region SET has_children = 1 WHERE depth = 4 AND has_children = 0 AND code IN (SELECT parent FROM region WHERE depth = 5)");
            },
            cancel);
        return rows.Count;
    }

    private static Task<bool> IsLoadedAsync(Database database, CancellationToken cancel) =>
        database.ReadAsync(async db => await db.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM region WHERE depth = 1") > 0, cancel);

    private static async Task InsertAsync(ProjectionContext context, List<RegionRow> rows)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            var arguments = new Dictionary<string, object?>(chunk.Length * 7, StringComparer.Ordinal);
            for (var r = 0; r < chunk.Length; r++)
            {
                var row = chunk[r];
                object?[] values = [row.Code, row.Name, row.Level, row.Depth, row.Parent, row.Path, row.HasChildren];
                for (var c = 0; c < values.Length; c++)
                {
                    arguments.Add($"p{r}_{c}", values[c]);
                }
            }

            await context.ExecuteAsync(Statement(chunk.Length), arguments);
        }
    }

    private static string Statement(int rows) =>
        "INSERT INTO region (code, name, level, depth, parent, path, has_children) VALUES "
        + string.Join(", ", Enumerable.Range(0, rows).Select(r => $"(@p{r}_0, @p{r}_1, @p{r}_2, @p{r}_3, @p{r}_4, @p{r}_5, @p{r}_6)"));

    private sealed record Township(string Code, string Path);
}
