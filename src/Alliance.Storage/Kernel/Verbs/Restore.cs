using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>Fills an empty database, of any of the three kinds, from a <see cref="Backup"/>; all of it or nothing. Verifies the log afterwards.</summary>
public sealed class Restore(Database database)
{
    /// <exception cref="InvalidOperationException">The database is not empty, or the backup comes from a newer version.</exception>
    /// <exception cref="InvalidDataException">The file is no backup, or not a whole one.</exception>
    public async Task<RestoreReport> RunAsync(string file, CancellationToken cancel = default)
    {
        var header = await ReadHeaderAsync(file, cancel);
        await RefuseUnlessEmptyAsync(cancel);
        var known = Migration.Of(database.Dialect, typeof(Restore).Assembly).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        if (header.Migrations.FirstOrDefault(m => !known.Contains(m)) is { } unknown)
        {
            throw new InvalidOperationException($"The backup comes from a newer version: it has migration {unknown}.");
        }

        // First the tables as they were then, and after the rows are in, what has been added since.
        await new Migrator(database).ApplyAsync(header.Migrations.ToHashSet(StringComparer.Ordinal));
        var rows = await database.WriteAsync(context => FillAsync(context, file), cancel);
        await new Migrator(database).ApplyAsync();
        return new RestoreReport(rows, header.At, await new Verify(database).RunAsync(cancel));
    }

    /// <summary>
    /// The log's tables and those of people and their accounts: whatever anybody has done stands in one of them. Not among them is
    /// what a first start writes by itself (regions, policies, keys, the link for the first administrator); it is replaced.
    /// </summary>
    internal static readonly string[] Telling =
        ["event", "feed", "receipt", "due_work", "account", "person", "person_standing", "person_grant", "session", "access_token"];

    private async Task RefuseUnlessEmptyAsync(CancellationToken cancel)
    {
        var full = await database.ReadAsync(
            async c =>
            {
                var tables = await c.QueryAsync<string>(database.Dialect.Tables);
                foreach (var table in tables.Where(t => Telling.Contains(t, StringComparer.Ordinal)))
                {
                    if (await c.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}") > 0)
                    {
                        return table;
                    }
                }

                return null;
            },
            cancel);
        if (full is not null)
        {
            throw new InvalidOperationException($"The database is not empty: table {full} has rows. A backup is restored into an empty one.");
        }
    }

    private static async Task<BackupHeader> ReadHeaderAsync(string file, CancellationToken cancel)
    {
        using var reader = Open(file);
        try
        {
            var header = JsonSerializer.Deserialize<BackupHeader>(await reader.ReadLineAsync(cancel) ?? "", JsonSerializerOptions.Web);
            return header is { Format: Backup.Format, Migrations.Length: > 0 } ? header : throw new InvalidDataException("The file is no backup of a format this version reads.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The file is no backup.", broken);
        }
    }

    private static async Task<long> FillAsync(ProjectionContext context, string file)
    {
        using var reader = Open(file);
        await reader.ReadLineAsync();
        var rows = 0L;
        RestoreTable? table = null;
        while (await reader.ReadLineAsync() is { } line)
        {
            using var json = Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Array && table is not null)
            {
                await table.AddAsync(json.RootElement);
                rows++;
                continue;
            }

            if (table is not null)
            {
                await table.FlushAsync();
            }

            if (json.RootElement.TryGetProperty("rows", out var count))
            {
                return count.GetInt64() == rows ? rows : throw new InvalidDataException($"The backup says {count.GetInt64()} rows and has {rows}.");
            }

            var named = json.Deserialize<BackupTable>(JsonSerializerOptions.Web)!;
            table = new RestoreTable(context, named);
            await context.ExecuteAsync($"DELETE FROM {named.Table}");
        }

        throw new InvalidDataException("The backup ends too early.");
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The backup is damaged.", broken);
        }
    }

    private static StreamReader Open(string file) =>
        new(new GZipStream(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), CompressionMode.Decompress), Encoding.UTF8);
}

public sealed record RestoreReport(long Rows, DateTimeOffset MadeAt, VerifyReport Verified);
