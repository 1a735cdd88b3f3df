using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class TroubleTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Work_that_throws_leaves_nothing_and_the_next_goes_on(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await Assert.ThrowsAsync<InvalidOperationException>(() => log.Database.WriteAsync(async c =>
        {
            await c.InsertAsync("test_number", new { id = 1 });
            throw new InvalidOperationException();
        }));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => log.Database.WriteAsync(c => c.ExecuteAsync("INSERT INTO no_such_table (id) VALUES (1)")));
        await log.Database.WriteAsync(c => c.InsertAsync("test_number", new { id = 2 }));
        Assert.Equal(1, await log.CountAsync("SELECT COUNT(*) FROM test_number"));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_snapshot_does_not_see_what_is_written_meanwhile(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.MustAppendAsync(LogFixture.Request("ming", 0, "c1"));
        var heads = await log.Database.SnapshotAsync(async (connection, transaction) =>
        {
            var before = await connection.ExecuteScalarAsync<long>("SELECT head FROM feed", transaction: transaction);
            await log.MustAppendAsync(LogFixture.Request("ming", 1, "c2"));
            return (before, await connection.ExecuteScalarAsync<long>("SELECT head FROM feed", transaction: transaction));
        });
        Assert.Equal((1L, 1L), heads);
        Assert.Equal(2, await log.Store.HeadAsync(ScopeId.Platform));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Instants_days_truth_and_counts_are_read_back_as_they_were_written(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.Database.WriteAsync(c => c.ExecuteAsync("CREATE TABLE test_value (id bigint NOT NULL PRIMARY KEY, at bigint NULL, day varchar(10) NULL, truth bigint NOT NULL, kind varchar(20) NOT NULL)"));
        var at = new DateTimeOffset(2026, 2, 28, 23, 59, 59, TimeSpan.FromHours(8)).AddMicroseconds(123456);
        await log.Database.WriteAsync(c => c.UpsertAsync("test_value", new { id = 1 }, new { at, day = new DateOnly(2028, 2, 29), truth = true, kind = TermLength.HalfYear }));
        await log.Database.WriteAsync(c => c.UpsertAsync("test_value", new { id = 2 }, new { at = (DateTimeOffset?)null, day = (DateOnly?)null, truth = false, kind = "month" }));
        var rows = await log.Database.ReadAsync(async c => (await c.QueryAsync<Row>("SELECT id, at, day, truth, kind FROM test_value WHERE at IS NULL OR at = @at ORDER BY id", new { at })).ToList());
        Assert.Equal([new Row(1, at.ToUniversalTime(), new DateOnly(2028, 2, 29), true, "half-year"), new Row(2, null, null, false, "month")], rows);
    }

    [Fact]
    public async Task A_server_that_cuts_the_connections_is_survived_and_no_answered_append_is_lost()
    {
        Assert.SkipUnless(PostgreSqlCluster.IsInstalled, "PostgreSQL is not installed.");
        await using var log = await LogFixture.OnAsync("postgresql");
        await log.MustAppendAsync(LogFixture.Request("first", 0, "first"));
        using var done = new CancellationTokenSource();
        var cutter = Task.Run(async () =>
        {
            await using var admin = Database.Open(log.Home.Address + ";Pooling=false");
            await using var connection = await admin.ConnectAsync(forWriting: true);
            while (!done.IsCancellationRequested)
            {
                await connection.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
                await Task.Delay(20);
            }
        });
        var answered = new System.Collections.Concurrent.ConcurrentBag<string>();
        var trouble = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 15; i++)
            {
                // Repeats the same command until it is answered, as a client does.
                for (var known = false; !known;)
                {
                    try
                    {
                        known = await log.Store.AppendAsync(LogFixture.Request($"w{writer}-{i}", 0, $"c{writer}-{i}", ScopeId.OfAlliance("one"))) is AppendResult.Appended or AppendResult.Duplicate;
                        answered.Add($"c{writer}-{i}");
                    }
                    catch (Exception cut) when (cut is OutcomeUnknownException or System.Data.Common.DbException or InvalidOperationException or ObjectDisposedException or IOException)
                    {
                        Interlocked.Increment(ref trouble);
                    }
                }
            }
        }));
        await done.CancelAsync();
        await cutter;

        Npgsql.NpgsqlConnection.ClearAllPools();
        Assert.NotEqual(0, trouble);
        Assert.Equal(120, answered.Distinct().Count());
        Assert.Equal(121, await log.CountAsync("SELECT COUNT(*) FROM receipt"));
        Assert.Equal(120, await log.Store.HeadAsync(ScopeId.OfAlliance("one")));
        Assert.True((await new Verify(log.Database).RunAsync()).IsSound);
    }

    private sealed record Row(long Id, DateTimeOffset? At, DateOnly? Day, bool Truth, string Kind);
}
