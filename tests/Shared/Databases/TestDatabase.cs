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

    /// <summary>A database of its own, empty, or with all migrations applied.</summary>
    public static async Task<TestDatabase> CreateAsync(string database, bool migrated = true)
    {
        var created = database switch
        {
            "sqlite" => Sqlite(),
            "postgresql" => await OnServerAsync("postgresql:", PostgreSqlCluster.ConnectionString!, "postgres", "DROP DATABASE {0} WITH (FORCE)"),
            "sqlserver" => await OnServerAsync("sqlserver:", SqlServer!, "master", "DROP DATABASE {0}"),
            _ => throw new ArgumentOutOfRangeException(nameof(database)),
        };
        if (migrated)
        {
            await new Migrator(created.Database).ApplyAsync();
        }

        return created;
    }

    /// <summary>On a server that is the test's own and may be restarted.</summary>
    public static async Task<TestDatabase> CreateAsync(PostgreSqlServer server)
    {
        var created = await OnServerAsync("postgresql:", server.ConnectionString, "postgres", "DROP DATABASE {0} WITH (FORCE)");
        await new Migrator(created.Database).ApplyAsync();
        return created;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _drop();
    }

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-sqlite-").FullName;
        return new TestDatabase($"sqlite:Data Source={Path.Combine(folder, "test.db")}", () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> OnServerAsync(string scheme, string server, string home, string drop)
    {
        var name = "alliance_" + Guid.NewGuid().ToString("n")[..16];
        await AdminAsync($"CREATE DATABASE {name}");
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
