using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Copies every table, as of one moment and while the system runs, into one file that any of the three databases can be
/// restored from: gzip over JSON lines. First a header (format, time, migrations), then per table a line that names it and its
/// columns and a line per row, at last a line with the count of rows.
/// </summary>
public sealed class Backup(Database database)
{
    public const int Format = 1;

    /// <summary>Tables that are made by the restoring side itself.</summary>
    internal const string OwnTable = "schema_migration";

    /// <summary>The file appears under its name only when it is whole. An existing one is replaced.</summary>
    /// <returns>Rows written.</returns>
    public async Task<long> WriteAsync(string file, CancellationToken cancel = default)
    {
        var part = file + ".part";
        long rows;
        await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            await using (var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            {
                rows = await database.SnapshotAsync((connection, transaction) => WriteAsync(zip, connection, transaction, cancel), cancel);
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(part, file, overwrite: true);
        return rows;
    }

    private async Task<long> WriteAsync(Stream stream, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        var lines = new BackupLines(stream);
        var migrations = (await connection.QueryAsync<string>("SELECT name FROM schema_migration ORDER BY name", transaction: transaction)).ToArray();
        lines.Write(new BackupHeader(Format, DateTimeOffset.UtcNow, database.Dialect.Name, migrations));
        var rows = 0L;
        foreach (var table in (await connection.QueryAsync<string>(database.Dialect.Tables, transaction: transaction)).Where(t => t != OwnTable).ToArray())
        {
            rows += await WriteTableAsync(lines, connection, transaction, table, cancel);
        }

        lines.Write(new BackupEnd(rows));
        lines.Flush();
        return rows;
    }

    private static async Task<long> WriteTableAsync(BackupLines lines, DbConnection connection, DbTransaction transaction, string table, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        lines.Write(new BackupTable(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]));
        var rows = 0L;
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(cancel))
        {
            reader.GetValues(values);
            lines.Write(values);
            rows++;
        }

        return rows;
    }
}

internal sealed record BackupHeader(int Format, DateTimeOffset At, string Database, string[] Migrations);

internal sealed record BackupTable(string Table, string[] Columns);

internal sealed record BackupEnd(long Rows);

/// <summary>Writes lines of JSON: objects, and rows as arrays of numbers, texts, nulls, and bytes as <c>{"base64": …}</c>.</summary>
internal sealed class BackupLines(Stream stream)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _writer = new(stream, Options);

    public void Write<T>(T record)
    {
        JsonSerializer.Serialize(_writer, record, JsonSerializerOptions.Web);
        EndLine();
    }

    public void Write(object[] row)
    {
        _writer.WriteStartArray();
        foreach (var value in row)
        {
            Write(value);
        }

        _writer.WriteEndArray();
        EndLine();
    }

    public void Flush() => stream.Flush();

    private void Write(object value)
    {
        switch (value)
        {
            case DBNull:
                _writer.WriteNullValue();
                break;
            case string text:
                _writer.WriteStringValue(text);
                break;
            case long or int or short or byte:
                _writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case bool truth:
                _writer.WriteNumberValue(truth ? 1 : 0);
                break;
            case double number:
                // Always with a point or an exponent, so that it is read back as what it was.
                var digits = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                _writer.WriteRawValue(digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits);
                break;
            case byte[] bytes:
                _writer.WriteStartObject();
                _writer.WriteBase64String("base64", bytes);
                _writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"A column of {value.GetType().Name} is not of the kinds that all three databases read alike.");
        }
    }

    private void EndLine()
    {
        _writer.Flush();
        _writer.Reset();
        stream.WriteByte((byte)'\n');
    }
}
