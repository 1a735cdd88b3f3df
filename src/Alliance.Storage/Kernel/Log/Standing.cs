using System.Data.Common;
using System.Collections.Concurrent;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>What the log says just before an append, read in one round trip behind the head row's lock.</summary>
internal sealed record Standing(long HeadBefore, string Hash, Receipt? Receipt, string? Scope, long Version, IReadOnlyList<DueRow> Due)
{
    private static readonly ConcurrentDictionary<(string Dialect, bool Due), string> Sql = new();

    public static Task<Standing> ReadAsync(ProjectionContext context, AppendRequest request, int count) => context.ReadAsync(
        Sql.GetOrAdd((context.Dialect.Name, request.Due is not null), _ => Write(context.Dialect, request.Due is not null)),
        new
        {
            scope = request.Scope.ToString(),
            kind = request.Scope.Kind,
            count,
            command = request.CommandId,
            stream = request.Stream.ToString(),
        },
        reader => ReadAsync(reader, count, request.Due is not null));

    private static async Task<Standing> ReadAsync(DbDataReader reader, int count, bool withDue)
    {
        await reader.ReadAsync();
        var (head, hash) = (reader.GetInt64(0), reader.GetString(1));
        await reader.NextResultAsync();
        var receipt = await reader.ReadAsync() ? EventRows.ReadReceipt(reader) : null;
        await reader.NextResultAsync();
        var (scope, version) = await reader.ReadAsync() ? (reader.GetString(0), reader.GetInt64(1)) : (null, 0L);
        var due = new List<DueRow>();
        if (withDue)
        {
            await reader.NextResultAsync();
            while (await reader.ReadAsync())
            {
                due.Add(new DueRow(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3)));
            }
        }

        return new Standing(head - count, hash, receipt, scope, version, due);
    }

    private static string Write(IDialect dialect, bool withDue) =>
        $"{dialect.BumpHead};\n"
        + "SELECT command_id, fingerprint, stream, version, scope, position FROM receipt WHERE command_id = @command;\n"
        + $"SELECT scope, version FROM event WHERE stream = @stream ORDER BY version DESC {dialect.Page("1")}"
        + (withDue ? ";\nSELECT item_key, due_at, command_name, command_json FROM due_work WHERE stream = @stream" : "");
}

/// <summary>A row of due work as it is compared.</summary>
internal sealed record DueRow(string Key, long At, string Command, string Json)
{
    public static DueRow Of(DueItem item) => new(item.Key, Columns.Micros(item.At), Catalog.NameOf(item.Command).Name, Catalog.Write(item.Command));
}
