using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Writes what can be searched: per thing (kind and id) one normalised text and its grams. Called from projections; a kind is
/// a short word, since it stands in every gram's row (<c>unit</c>, <c>alliance</c>, <c>region</c>, <c>person</c>).
/// </summary>
public static class SearchGrams
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 32).Select(i => $"g{i}")];

    private static readonly string[] Inserts =
    [
        .. Enumerable.Range(1, 32).Select(n =>
            "INSERT INTO search_gram (kind, gram, doc) VALUES " + string.Join(", ", Names.Take(n).Select(name => $"(@kind, @{name}, @doc)"))),
    ];

    /// <summary>Puts the thing's texts in place of what was there. Only grams that come or go are written. O(length of the texts).</summary>
    public static async Task WriteAsync(ProjectionContext context, string kind, string id, ScopeId scope, params IEnumerable<string?> texts)
    {
        var now = SearchText.Normalise(texts);
        var before = await FindAsync(context, kind, id);
        if (before is null && now.Length > 0)
        {
            var doc = SearchNumbers.Next();
            await context.InsertAsync("search_text", new { doc, kind, id, scope = scope.ToString(), text = now });
            await AddAsync(context, kind, doc, [.. SearchText.Grams(now)]);
        }
        else if (before is not null && before.Text != now)
        {
            await context.ExecuteAsync("UPDATE search_text SET text = @now, scope = @scope WHERE doc = @doc", new { now, scope = scope.ToString(), doc = before.Doc });
            var (had, has) = (SearchText.Grams(before.Text), SearchText.Grams(now));
            foreach (var gram in had.Where(g => !has.Contains(g)))
            {
                await context.DeleteAsync("search_gram", new { kind, gram, doc = before.Doc });
            }

            await AddAsync(context, kind, before.Doc, [.. has.Where(g => !had.Contains(g))]);
        }
    }

    /// <summary>
    /// The same for things that are shown by the instant they came up: their numbers are made of it, so that whoever reads a gram's rows
    /// backwards meets the latest first. Returns the number; it stays until another instant is given.
    /// </summary>
    public static async Task<long> WriteAtAsync(ProjectionContext context, string kind, string id, ScopeId scope, DateTimeOffset at, params IEnumerable<string?> texts)
    {
        var number = SearchNumbers.At(at, id);
        if (await FindAsync(context, kind, id) is { } before)
        {
            if (SearchNumbers.SameInstant(before.Doc, number))
            {
                await WriteAsync(context, kind, id, scope, texts);
                return before.Doc;
            }

            await WriteAsync(context, kind, id, scope, "");
            await context.DeleteAsync("search_text", new { doc = before.Doc });
        }

        while (await context.ReadAsync("SELECT doc FROM search_text WHERE doc = @number", new { number }, reader => reader.ReadAsync()))
        {
            number++;
        }

        var now = SearchText.Normalise(texts);
        await context.InsertAsync("search_text", new { doc = number, kind, id, scope = scope.ToString(), text = now });
        await AddAsync(context, kind, number, [.. SearchText.Grams(now)]);
        return number;
    }

    /// <summary>The thing is found no more. Its number stays, for the case that it comes back.</summary>
    public static Task RemoveAsync(ProjectionContext context, string kind, string id) => WriteAsync(context, kind, id, ScopeId.Platform, "");

    /// <summary>Removes everything of a kind that was written for a scope.</summary>
    public static async Task ClearAsync(ProjectionContext context, string kind, ScopeId scope)
    {
        foreach (var id in await context.QueryAsync<string>("SELECT id FROM search_text WHERE scope = @scope AND kind = @kind", new { scope = scope.ToString(), kind }))
        {
            await WriteAsync(context, kind, id, scope, "");
        }
    }

    private static Task<Row?> FindAsync(ProjectionContext context, string kind, string id) =>
        context.ReadAsync("SELECT doc, text FROM search_text WHERE kind = @kind AND id = @id", new { kind, id }, async reader =>
            await reader.ReadAsync() ? new Row(reader.GetInt64(0), reader.GetString(1)) : null);

    private static async Task AddAsync(ProjectionContext context, string kind, long doc, IReadOnlyList<string> grams)
    {
        // On a server many rows in one statement save round trips; on SQLite a short prepared statement is as fast.
        foreach (var some in grams.Chunk(context.Dialect.HasOneWriter ? 4 : 32))
        {
            var values = new Dictionary<string, object?>(some.Length + 2, StringComparer.Ordinal) { ["kind"] = kind, ["doc"] = doc };
            for (var i = 0; i < some.Length; i++)
            {
                values.Add(Names[i], some[i]);
            }

            await context.ExecuteAsync(Inserts[some.Length - 1], values);
        }
    }

    private sealed record Row(long Doc, string Text);
}

/// <summary>
/// Numbers that grow with time, unlike in one process and almost surely between several: milliseconds since 2024 and twenty bits
/// counted on from a random start. Should two ever be alike, the database refuses the second and its transaction is repeated.
/// </summary>
public static class SearchNumbers
{
    private const int Bits = 20;

    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static long _last;

    /// <summary>The number of a thing that came up at an instant: its millisecond, and twenty bits of its id.</summary>
    public static long At(DateTimeOffset instant, string id) =>
        First(instant) | (BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) & ((1 << Bits) - 1));

    /// <summary>No number of this instant or a later one is smaller.</summary>
    public static long First(DateTimeOffset instant) => (long)(instant.UtcDateTime - Start).TotalMilliseconds << Bits;

    internal static bool SameInstant(long one, long other) => one >> Bits == other >> Bits;

    internal static long Next()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var now = ((long)(DateTime.UtcNow - Start).TotalMilliseconds << Bits) + Random.Shared.Next(1 << 16);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
