using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class MigratorTests
{
    private static readonly Migration First = new("2026-01-01-01-first", "CREATE TABLE first_table (id bigint NOT NULL PRIMARY KEY);\nGO\nINSERT INTO first_table (id) VALUES (1);\n");
    private static readonly Migration Second = new("2026-01-01-02-second", "INSERT INTO first_table (id) VALUES (2)");
    private static readonly Migration Between = new("2026-01-01-01-later", "INSERT INTO first_table (id) VALUES (3)");

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Each_migration_is_applied_once_in_the_order_of_names(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database, migrated: false);
        Assert.Equal([First.Name], (await new Migrator(home.Database, [First, Second]).PendingAsync()).Take(1));
        Assert.Equal([First.Name, Second.Name], await new Migrator(home.Database, [First, Second]).ApplyAsync());
        Assert.Empty(await new Migrator(home.Database, [First, Second]).ApplyAsync());
        Assert.Equal([Between.Name], await new Migrator(home.Database, [First, Between, Second]).ApplyAsync());
        Assert.Empty(await new Migrator(home.Database, [First, Between, Second]).PendingAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_database_that_a_newer_version_has_used_is_refused(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database, migrated: false);
        await new Migrator(home.Database, [First, Second]).ApplyAsync();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => new Migrator(home.Database, [First]).ApplyAsync());
        Assert.Contains(Second.Name, refusal.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_migration_that_fails_leaves_nothing_of_itself(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database, migrated: false);
        var broken = new Migration("2026-01-01-03-broken", "INSERT INTO first_table (id) VALUES (9);\nGO\nINSERT INTO no_such_table (id) VALUES (1)");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new Migrator(home.Database, [First, broken]).ApplyAsync());
        Assert.Equal(1, await home.Database.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM first_table")));
        Assert.Equal([Second.Name], await new Migrator(home.Database, [First, Second]).ApplyAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Processes_that_start_together_apply_each_migration_once(string database)
    {
        await using var home = await TestDatabase.CreateAsync(database, migrated: false);
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var process = Database.Open(home.Address);
            return await new Migrator(process).ApplyAsync();
        })));
        var known = Migration.Of(home.Database.Dialect, typeof(Migrator).Assembly).Select(m => m.Name).ToArray();
        Assert.Equal(known, applied.SelectMany(a => a).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_three_folders_hold_migrations_of_the_same_names()
    {
        var names = new IDialect[] { new SqliteDialect(), new PostgreSqlDialect(), new SqlServerDialect() }
            .Select(d => string.Join('\n', Migration.Of(d, typeof(Migrator).Assembly).Select(m => m.Name))).ToArray();
        Assert.NotEmpty(names[0]);
        Assert.Equal(names[0], names[1]);
        Assert.Equal(names[0], names[2]);
    }
}
