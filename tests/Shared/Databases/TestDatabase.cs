using Alliance.Storage.Kernel;
using Dapper;
using Xunit;

namespace Alliance.Tests.Databases;

/// <summary>
/// The databases a test runs on, as theory data: <c>[Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]</c>
/// with a parameter <c>string database</c>. Those that are not there are listed as skipped, with the reason.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Not every server makes databases side by side.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private static readonly Lazy<Task<byte[]>> MigratedFile = new(MigrateFileAsync);

    private static readonly Lazy<Task<string>> MigratedPostgreSql = new(MigratePostgreSqlAsync);

    private readonly Func<Task> _drop;

    private TestDatabase(string address, Func<Task> drop)
    {
        Address = address;
        Database = Database.Open(address);
        _drop = drop;
    }

    public static IEnumerable<TheoryDataRow<string>> All => Given is { } given ? [new TheoryDataRow<string>(given)] :
    [
        new TheoryDataRow<string>("sqlite"),
        new TheoryDataRow<string>("postgresql")
        {
            Skip = PostgreSqlCluster.IsInstalled ? null : "PostgreSQL is not installed, and ALLIANCE_TEST_POSTGRESQL names no server.",
        },
        new TheoryDataRow<string>("sqlserver")
        {
            Skip = SqlServer is null ? "ALLIANCE_TEST_SQLSERVER names no server." : null,
        },
    ];

    /// <summary>What suites run on that use one database: SQLite, or what <c>ALLIANCE_TEST_DATABASE</c> says (<c>postgresql</c>, <c>sqlserver</c>). The other suites then run on that alone.</summary>
    public static string OfTheSuite => Given ?? "sqlite";

    private static string? Given => Environment.GetEnvironmentVariable("ALLIANCE_TEST_DATABASE") is { Length: > 0 } given ? given : null;

    /// <summary>Opens it again, as another process would: <c>Database.Open(Address)</c>.</summary>
    public string Address { get; }

    public Database Database { get; }

    private static string? SqlServer => Environment.GetEnvironmentVariable("ALLIANCE_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    /// <summary>A database of its own, empty, or with all migrations applied; these are copies of one, where the server can copy.</summary>
    public static async Task<TestDatabase> CreateAsync(string database, bool migrated = true)
    {
        switch (database)
        {
            case "sqlite":
                return Sqlite(migrated ? await MigratedFile.Value : null);
            case "postgresql":
                return await OnPostgreSqlAsync(migrated ? $" TEMPLATE {await MigratedPostgreSql.Value}" : "");
            case "sqlserver":
                return migrated ? await OnSqlServerAsync() : await OnServerAsync("sqlserver:", SqlServer!, "master", "DROP DATABASE {0}");
            default:
                throw new ArgumentOutOfRangeException(nameof(database));
        }
    }

    /// <summary>On a server that is the test's own and may be restarted.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgreSqlServer server)
    {
        var created = await OnServerAsync("postgresql:", server.ConnectionString, "postgres", "DROP DATABASE {0} WITH (FORCE)");
        return await created.MigratedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _drop();
    }

    private async Task<TestDatabase> MigratedAsync()
    {
        await new Migrator(Database).ApplyAsync();
        return this;
    }

    private static Task<TestDatabase> OnPostgreSqlAsync(string how) =>
        OnServerAsync("postgresql:", PostgreSqlCluster.ConnectionString!, "postgres", "DROP DATABASE {0} WITH (FORCE)", how);

    private static async Task<TestDatabase> OnSqlServerAsync()
    {
        if (UsedDatabases.TryTake(out var used))
        {
            return new TestDatabase(used!, () => UsedDatabases.TryKeepAsync(used!));
        }

        var created = await (await OnServerAsync("sqlserver:", SqlServer!, "master", "DROP DATABASE {0}")).MigratedAsync();
        return new TestDatabase(created.Address, async () =>
        {
            if (!await UsedDatabases.TryKeepAsync(created.Address))
            {
                await created.DisposeAsync();
            }
        });
    }

    private static async Task<byte[]> MigrateFileAsync()
    {
        await using var first = await Sqlite(null).MigratedAsync();
        await first.Database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(first.Address["sqlite:Data Source=".Length..]);
    }

    /// <summary>The name of a database that nobody uses but to copy it.</summary>
    private static async Task<string> MigratePostgreSqlAsync()
    {
        var first = await (await OnPostgreSqlAsync("")).MigratedAsync();
        await first.Database.DisposeAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        return first.Address[(first.Address.LastIndexOf('=') + 1)..];
    }

    private static TestDatabase Sqlite(byte[]? copied)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-sqlite-").FullName;
        if (copied is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, "test.db"), copied);
        }

        return new TestDatabase($"sqlite:Data Source={Path.Combine(folder, "test.db")}", () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> OnServerAsync(string scheme, string server, string home, string drop, string how = "")
    {
        var name = "alliance_" + Guid.NewGuid().ToString("n")[..16];
        await AdminAsync($"CREATE DATABASE {name}{how}");
        return new TestDatabase($"{scheme}{server};Database={name}", async () =>
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Microsoft.Data.SqlClient.SqlConnection.ClearAllPools();
            await AdminAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, drop, name));
        });

        async Task AdminAsync(string sql)
        {
            await OneAtATime.WaitAsync();
            using var turn = new Turn();
            await using var admin = Database.Open($"{scheme}{server};Database={home};Pooling=false");
            await using var connection = await admin.ConnectAsync(forWriting: true);
            await connection.ExecuteAsync(sql, commandTimeout: 60);
        }
    }

    private sealed class Turn : IDisposable
    {
        public void Dispose() => OneAtATime.Release();
    }
}
