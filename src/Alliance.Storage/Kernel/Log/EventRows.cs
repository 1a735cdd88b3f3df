using System.Data.Common;
using Alliance.Domain.Kernel;

namespace Alliance.Storage.Kernel;

/// <summary>Reads rows of the log.</summary>
internal static class EventRows
{
    public const string Columns = "scope, position, stream, version, name, schema_no, data, actor, command_id, at, hash";

    public static async Task<List<StoredEvent>> ReadAllAsync(DbConnection connection, string sql, object arguments, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Arguments.Bind(command, arguments);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var events = new List<StoredEvent>();
        while (await reader.ReadAsync(cancel))
        {
            events.Add(Read(reader));
        }

        return events;
    }

    public static StoredEvent Read(DbDataReader row) => new(
        ScopeId.Parse(row.GetString(0)),
        row.GetInt64(1),
        StreamId.Parse(row.GetString(2)),
        row.GetInt64(3),
        row.GetString(4),
        (int)row.GetInt64(5),
        row.GetString(6),
        row.GetString(7),
        row.GetString(8),
        Kernel.Columns.Instant(row.GetInt64(9)),
        row.GetString(10));

    /// <summary>Columns: command_id, fingerprint, stream, version, scope, position.</summary>
    public static Receipt ReadReceipt(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), StreamId.Parse(row.GetString(2)), row.GetInt64(3), ScopeId.Parse(row.GetString(4)), row.GetInt64(5));
}
