using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;

namespace Alliance.Grains.Tests.Doubles;

/// <summary>A database with nothing but the log in it, made once for a class of tests and emptied for each of them.</summary>
public sealed class EmptyLog : IAsyncLifetime
{
    private static readonly HashSet<string> Migrations = new(StringComparer.Ordinal) { "2026-11-21-01-log", "2026-11-21-30-cluster" };

    private TestDatabase? _database;

    public async Task<Database> OpenAsync(string name)
    {
        var row = TestDatabase.All.SingleOrDefault(r => r.Data == name);
        Assert.SkipWhen(row is not { Skip: null }, row?.Skip ?? "The suite runs on another database.");
        if (_database is null)
        {
            _database = await TestDatabase.CreateAsync(name, migrated: false);
            await new Migrator(_database.Database).ApplyAsync(Migrations);
        }

        await _database.Database.WriteAsync(async context =>
        {
            foreach (var table in await context.Connection.QueryAsync<string>(context.Dialect.Tables, transaction: context.Transaction))
            {
                if (table != "schema_migration")
                {
                    await context.ExecuteAsync($"DELETE FROM {table}");
                }
            }
        });
        return _database.Database;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
