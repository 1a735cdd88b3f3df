using System.Data.Common;
using Dapper;

namespace Alliance.Storage.Kernel.Reading;

/// <summary>Reads by a list of ids, 500 at a time: SQL Server takes no more than 2,100 parameters.</summary>
public static class Chunks
{
    private const int Size = 500;

    /// <summary>The statement names the ids as <c>@ids</c>: <c>… WHERE id IN @ids</c>. An empty list asks nothing.</summary>
    public static async Task<List<T>> QueryByIdsAsync<T>(this DbConnection db, string sql, IEnumerable<string> ids, object? more = null)
    {
        var rows = new List<T>();
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(Size))
        {
            var parameters = new DynamicParameters(more);
            parameters.Add("ids", chunk);
            rows.AddRange(await db.QueryAsync<T>(sql, parameters));
        }

        return rows;
    }
}
