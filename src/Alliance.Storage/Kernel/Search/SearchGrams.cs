using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Writes what can be searched: per thing (kind and id) one normalised text and its grams. Called from projections; a kind is
/// a short word, since it stands in every gram's row (<c>unit</c>, <c>alliance</c>, <c>region</c>, <c>person</c>).
/// </summary>
public static class SearchGrams
{
    private const int GramsAtOnce = 16;

    /// <summary>Puts the thing's texts in place of what was there. Only grams that come or go are written. O(length of the texts).</summary>
    public static async Task WriteAsync(ProjectionContext context, string kind, string id, ScopeId scope, params IEnumerable<string?> texts)
    {
        var now = SearchText.Normalise(texts);
        var before = await context.QueryFirstAsync<string>("SELECT text FROM search_text WHERE kind = @kind AND id = @id", new { kind, id }) ?? "";
        if (now.Length == 0)
        {
            await RemoveAsync(context, kind, id);
            return;
        }

        await context.UpsertAsync("search_text", new { kind, id }, new { scope = scope.ToString(), text = now });
        if (now == before)
        {
            return;
        }

        var (had, has) = (SearchText.Grams(before), SearchText.Grams(now));
        foreach (var gram in had.Where(g => !has.Contains(g)))
        {
            await context.DeleteAsync("search_gram", new { kind, gram, id });
        }

        await AddAsync(context, kind, id, [.. has.Where(g => !had.Contains(g)).Order(StringComparer.Ordinal)]);
    }

    public static async Task RemoveAsync(ProjectionContext context, string kind, string id)
    {
        var before = await context.QueryFirstAsync<string>("SELECT text FROM search_text WHERE kind = @kind AND id = @id", new { kind, id });
        foreach (var gram in SearchText.Grams(before ?? ""))
        {
            await context.DeleteAsync("search_gram", new { kind, gram, id });
        }

        await context.DeleteAsync("search_text", new { kind, id });
    }

    /// <summary>Removes everything of a kind that was written for a scope.</summary>
    public static async Task ClearAsync(ProjectionContext context, string kind, ScopeId scope)
    {
        foreach (var id in await context.QueryAsync<string>("SELECT id FROM search_text WHERE scope = @scope AND kind = @kind", new { scope = scope.ToString(), kind }))
        {
            await RemoveAsync(context, kind, id);
        }
    }

    private static async Task AddAsync(ProjectionContext context, string kind, string id, IReadOnlyList<string> grams)
    {
        // On a server many rows in one statement save round trips; on SQLite one prepared statement is as fast.
        var atOnce = context.Dialect.HasOneWriter ? 1 : GramsAtOnce;
        foreach (var some in grams.Chunk(atOnce))
        {
            var values = new Dictionary<string, object?>(some.Length + 2, StringComparer.Ordinal) { ["kind"] = kind, ["id"] = id };
            for (var i = 0; i < some.Length; i++)
            {
                values.Add($"g{i}", some[i]);
            }

            var rows = string.Join(", ", Enumerable.Range(0, some.Length).Select(i => $"(@kind, @g{i}, @id)"));
            await context.ExecuteAsync($"INSERT INTO search_gram (kind, gram, id) VALUES {rows}", values);
        }
    }
}
