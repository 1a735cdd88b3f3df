using System.Collections.Concurrent;
using Alliance.Storage.Kernel;
using Dapper;

namespace Alliance.Tests.Databases;

/// <summary>
/// Migrated databases that a test is done with, emptied for the next: SQL Server cannot copy one as the others can, and a migration
/// for every test would be most of the run.
/// </summary>
internal static class UsedDatabases
{
    private static readonly string[] FilledByMigrations = ["schema_migration", "OrleansQuery"];

    private static readonly ConcurrentBag<string> Emptied = [];

    /// <summary>The address of one that is as good as new.</summary>
    public static bool TryTake(out string? address) => Emptied.TryTake(out address);

    /// <summary>False when the test has changed its tables, or it cannot be emptied: then it has to go.</summary>
    public static async Task<bool> TryKeepAsync(string address)
    {
        try
        {
            await using var database = Database.Open(address);
            var pending = await new Migrator(database).PendingAsync();
            await using var connection = await database.ConnectAsync(forWriting: true);
            var tables = (await connection.QueryAsync<string>("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'")).ToList();
            foreach (var table in tables.Except(FilledByMigrations, StringComparer.OrdinalIgnoreCase))
            {
                await connection.ExecuteAsync($"DELETE FROM {table}", commandTimeout: 60);
            }

            _expected ??= tables.Count;
            if (pending.Count > 0 || tables.Count != _expected)
            {
                return false;
            }
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }

        Emptied.Add(address);
        return true;
    }

    private static int? _expected;
}
