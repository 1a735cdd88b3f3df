using Alliance.Storage.Kernel;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class RecordMapTests
{
    private sealed record Row(string Id, string? ShortName, DateTimeOffset? At, int Count);

    /// <summary>SQLite reports no type for a computed column whose first value is NULL, nor for any when there is no row.</summary>
    [Fact]
    public async Task A_record_is_built_from_computed_columns_without_a_type()
    {
        await using var database = Database.Open("sqlite:Data Source=:memory:");
        var (none, mixed) = await database.ReadAsync(async db => (
            await db.QueryAsync<Row>("SELECT 'a' AS id, COALESCE(NULL, 'x') AS short_name, NULL AS at, 1 AS count WHERE 1 = 0"),
            await db.QueryAsync<Row>("SELECT 'a' AS id, NULL AS short_name, NULL AS at, 1 AS count UNION ALL SELECT 'b', '名', 1000000, 2")));
        Assert.Empty(none);
        Assert.Equal([new Row("a", null, null, 1), new Row("b", "名", DateTimeOffset.UnixEpoch.AddSeconds(1), 2)], mixed);
    }
}
