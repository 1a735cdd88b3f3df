using Alliance.Storage.Kernel;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Alliance.Bench;

/// <summary>
/// Writes rows straight into a product's tables, past its log: what a measurement of reading starts from. The tables' indexes are taken
/// away before and made again afterwards.
/// </summary>
public sealed class BulkRows(Database database)
{
    public async Task InsertAsync(string table, string[] columns, IEnumerable<object?[]> rows)
    {
        await using var connection = await database.ConnectAsync(forWriting: true);
        if (connection is NpgsqlConnection server)
        {
            await CopyAsync(server, table, columns, rows);
            return;
        }

        await connection.ExecuteAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -256000;");
        var transaction = await connection.BeginTransactionAsync();
        await using var insert = (SqliteCommand)connection.CreateCommand();
        insert.Transaction = (SqliteTransaction)transaction;
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        SqliteParameter[] parameters = [.. columns.Select((_, i) => new SqliteParameter { ParameterName = $"$p{i}" })];
        insert.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = Columns.Store(row[i]);
            }

            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public async Task WithoutIndexesAsync(string table, Func<Task> work)
    {
        await using var connection = await database.ConnectAsync(forWriting: true);
        var indexes = (await connection.QueryAsync<(string Name, string Made)>(
            connection is NpgsqlConnection
                ? "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = @table AND schemaname = current_schema() AND indexname NOT LIKE 'pk%'"
                : "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = @table AND sql IS NOT NULL",
            new { table })).AsList();
        foreach (var (name, _) in indexes)
        {
            await connection.ExecuteAsync($"DROP INDEX {name}");
        }

        await work();
        foreach (var (_, made) in indexes)
        {
            await connection.ExecuteAsync(made, commandTimeout: 3600);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection server, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        await using var writer = await server.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var value in row)
            {
                await (Columns.Store(value) switch
                {
                    DBNull => writer.WriteNullAsync(),
                    string text => writer.WriteAsync(text),
                    long number => writer.WriteAsync(number),
                    double number => writer.WriteAsync(number),
                    var other => writer.WriteAsync(other),
                });
            }
        }

        await writer.CompleteAsync();
    }
}
