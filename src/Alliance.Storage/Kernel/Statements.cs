using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Statements of one connection. On SQLite a command is prepared once and kept with its parameters, which makes it several
/// times as fast; the servers' clients do that by themselves. Not for use by two threads at once.
/// </summary>
public sealed class Statements(bool keep) : IDisposable
{
    private const int Most = 400;
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    internal async Task<T> UseAsync<T>(DbConnection connection, DbTransaction? transaction, string sql, object? arguments, Func<DbCommand, Task<T>> use)
    {
        if (!keep)
        {
            await using var once = connection.CreateCommand();
            once.CommandText = sql;
            once.Transaction = transaction;
            Arguments.Bind(once, arguments);
            return await use(once);
        }

        var kept = Rent(connection, sql);
        try
        {
            kept.Command.Transaction = (SqliteTransaction?)transaction;
            Arguments.Bind(kept.Command, arguments);
            return await use(kept.Command);
        }
        finally
        {
            kept.Busy = false;
            if (!kept.Stays)
            {
                kept.Command.Dispose();
            }
        }
    }

    public void Dispose()
    {
        foreach (var kept in _kept.Values)
        {
            kept.Command.Dispose();
        }

        _kept.Clear();
    }

    private Kept Rent(DbConnection connection, string sql)
    {
        if (_kept.TryGetValue(sql, out var kept) && !kept.Busy)
        {
            kept.Busy = true;
            return kept;
        }

        // The same statement within its own reading gets a command for once; so does one too many.
        var stays = kept is null && _kept.Count < Most;
        kept = new Kept(((SqliteConnection)connection).CreateCommand(), stays) { Busy = true };
        kept.Command.CommandText = sql;
        if (stays)
        {
            _kept.Add(sql, kept);
        }

        return kept;
    }

    private sealed class Kept(SqliteCommand command, bool stays)
    {
        public SqliteCommand Command { get; } = command;

        public bool Stays { get; } = stays;

        public bool Busy { get; set; }
    }
}
