using System.Data.Common;
using System.Reflection;
using Dapper;

namespace Alliance.Storage.Kernel;

/// <summary>
/// Applies the dated SQL files of the database's folder, in the order of their names, once each, each in a transaction of its own
/// that first takes a lock: of two processes that start together one waits and finds the work done.
/// </summary>
public sealed class Migrator(Database database, IReadOnlyList<Migration>? migrations = null)
{
    private readonly IReadOnlyList<Migration> _known = migrations ?? Migration.Of(database.Dialect, typeof(Migrator).Assembly);

    /// <summary>Returns the names applied now.</summary>
    /// <exception cref="InvalidOperationException">The database has been used by a newer version.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(IReadOnlySet<string>? only = null)
    {
        await using var connection = await database.ConnectAsync(forWriting: true);
        await database.Dialect.PrepareDatabaseAsync(connection);
        var applied = new List<string>();
        while (await ApplyNextAsync(connection, only) is { } name)
        {
            applied.Add(name);
        }

        return applied;
    }

    /// <summary>Names this version knows and the database has not seen.</summary>
    public Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancel = default) => database.ReadAsync<IReadOnlyList<string>>(
        async connection =>
        {
            var tables = await connection.QueryAsync<string>(database.Dialect.Tables);
            var done = tables.Contains("schema_migration", StringComparer.Ordinal) ? await AppliedAsync(connection, null) : [];
            return [.. _known.Select(m => m.Name).Where(n => !done.Contains(n))];
        },
        cancel);

    private async Task<string?> ApplyNextAsync(DbConnection connection, IReadOnlySet<string>? only)
    {
        await using var transaction = await database.Dialect.BeginAsync(connection);
        await database.Dialect.LockMigrationsAsync(connection, transaction);
        await EnsureTableAsync(connection, transaction);
        var done = await AppliedAsync(connection, transaction);
        if (done.Except(_known.Select(m => m.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"The database has been used by a newer version: it has migration {unknown}, which this version does not know.");
        }

        var next = _known.FirstOrDefault(m => !done.Contains(m.Name) && (only is null || only.Contains(m.Name)));
        foreach (var batch in next?.Batches ?? [])
        {
            await connection.ExecuteAsync(batch, transaction: transaction, commandTimeout: 3600);
        }

        if (next is not null)
        {
            await connection.ExecuteAsync(
                "INSERT INTO schema_migration (name, applied_at) VALUES (@Name, @At)",
                new { next.Name, At = Columns.Micros(DateTimeOffset.UtcNow) },
                transaction);
        }

        await transaction.CommitAsync();
        return next?.Name;
    }

    private async Task EnsureTableAsync(DbConnection connection, DbTransaction transaction)
    {
        var tables = await connection.QueryAsync<string>(database.Dialect.Tables, transaction: transaction);
        if (!tables.Contains("schema_migration", StringComparer.Ordinal))
        {
            await connection.ExecuteAsync("CREATE TABLE schema_migration (name varchar(120) NOT NULL PRIMARY KEY, applied_at bigint NOT NULL)", transaction: transaction);
        }
    }

    private static async Task<HashSet<string>> AppliedAsync(DbConnection connection, DbTransaction? transaction) =>
        [.. await connection.QueryAsync<string>("SELECT name FROM schema_migration", transaction: transaction)];
}

/// <summary>One dated file. A line <c>GO</c> ends a batch.</summary>
public sealed record Migration(string Name, string Sql)
{
    public IEnumerable<string> Batches =>
        Sql.ReplaceLineEndings("\n").Split("\nGO\n", StringSplitOptions.RemoveEmptyEntries).Where(batch => !string.IsNullOrWhiteSpace(batch));

    /// <summary>The embedded files of a dialect, in order.</summary>
    public static IReadOnlyList<Migration> Of(IDialect dialect, Assembly assembly)
    {
        var prefix = $"Alliance.Storage.Migrations.{dialect.Name}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Migration(name[prefix.Length..^".sql".Length], Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
