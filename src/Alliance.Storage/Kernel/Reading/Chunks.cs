using System.Data.Common;
using Dapper;
using Npgsql;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>Reads by a list of ids, 500 at a time: SQL Server takes no more than 2,100 parameters.</summary>
public static class Chunks
{
    private const int Size = 500;

    /// <summary>The statement names the ids as <c>IN @ids</c>: <c>… WHERE id IN @ids</c>. An empty list asks nothing.</summary>
    public static async Task<List<T>> QueryByIdsAsync<T>(this DbConnection db, string sql, IEnumerable<string> ids, object? more = null)
    {
        var rows = new List<T>();
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(Size))
        {
            var parameters = new DynamicParameters(more);
            parameters.Add("ids", chunk);
            rows.AddRange(await db.QueryAsync<T>(For(db, sql), parameters));
        }

        return rows;
    }

    /// <summary>PostgreSQL takes a list as an array.</summary>
    private static string For(DbConnection db, string sql) =>
        db is NpgsqlConnection ? sql.Replace("IN @ids", "= ANY(@ids)", StringComparison.Ordinal) : sql;
}
