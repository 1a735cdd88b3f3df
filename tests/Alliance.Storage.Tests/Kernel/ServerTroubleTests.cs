using System.Data;
using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using Alliance.Domain.Kernel;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Dapper;
using Microsoft.Data.SqlClient;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

/// <summary>What a server may do to a transaction, done to it.</summary>
public sealed class ServerTroubleTests
{
    public static IEnumerable<TheoryDataRow<string>> Servers => TestDatabase.All.Where(d => d.Data != "sqlite");

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_second_row_of_one_key_is_known_as_such(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.Database.WriteAsync(c => c.InsertAsync("test_number", new { id = 1 }));
        var trouble = await Assert.ThrowsAnyAsync<DbException>(() => log.Database.WriteAsync(c => c.InsertAsync("test_number", new { id = 1 })));
        Assert.Equal(Trouble.DuplicateKey, log.Database.Dialect.Classify(trouble));
        await log.Database.WriteAsync(c => c.ExecuteAsync("CREATE UNIQUE INDEX test_words ON test_number (words)"));
        await log.Database.WriteAsync(c => c.InsertAsync("test_number", new { id = 2, words = "一" }));
        trouble = await Assert.ThrowsAnyAsync<DbException>(() => log.Database.WriteAsync(c => c.InsertAsync("test_number", new { id = 3, words = "一" })));
        Assert.Equal(Trouble.DuplicateKey, log.Database.Dialect.Classify(trouble));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task Of_two_that_wait_for_each_other_one_is_repeated_and_both_are_done(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.Database.WriteAsync(c => c.ExecuteAsync("INSERT INTO test_number (id, amount) VALUES (1, 0), (2, 0)"));
        using var met = new CountdownEvent(2);
        var attempts = 0;
        await Task.WhenAll(BothAsync(1, 2), BothAsync(2, 1));
        Assert.Equal(3, attempts);
        Assert.Equal([2.0, 2.0], await log.Database.ReadAsync(c => c.QueryAsync<double>("SELECT amount FROM test_number ORDER BY id")));

        Task BothAsync(int first, int second) => log.Database.WriteAsync(async context =>
        {
            Interlocked.Increment(ref attempts);
            await context.ExecuteAsync("UPDATE test_number SET amount = amount + 1 WHERE id = @first", new { first });
            if (context.Attempt == 1)
            {
                met.Signal();
                await Task.Run(met.Wait);
            }

            await context.ExecuteAsync("UPDATE test_number SET amount = amount + 1 WHERE id = @second", new { second });
        });
    }

    /// <summary>The product itself only reads in snapshots. Not every server of the protocol gives this trouble its number.</summary>
    [Theory, MemberData(nameof(Servers))]
    public async Task A_snapshot_that_writes_over_what_another_has_written_is_a_collision(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        await log.Database.WriteAsync(c => c.InsertAsync("test_number", new { id = 1, amount = 1.0 }));
        await using var connection = await log.Database.ConnectAsync(forWriting: true);
        await using var transaction = await connection.BeginTransactionAsync(database == "sqlserver" ? IsolationLevel.Snapshot : IsolationLevel.RepeatableRead);
        Assert.Equal(1.0, await connection.ExecuteScalarAsync<double>("SELECT amount FROM test_number WHERE id = 1", transaction: transaction));
        await log.Database.WriteAsync(c => c.ExecuteAsync("UPDATE test_number SET amount = 2 WHERE id = 1"));
        var trouble = await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("UPDATE test_number SET amount = 3 WHERE id = 1", transaction: transaction));
        Assert.Equal(trouble is SqlException { Number: not 3960 } ? Trouble.Other : Trouble.Collision, log.Database.Dialect.Classify(trouble));
        await transaction.RollbackAsync();
        Assert.Equal(2.0, await log.Database.ReadAsync(c => c.ExecuteScalarAsync<double>("SELECT amount FROM test_number WHERE id = 1")));
    }

    [Theory]
    [InlineData(2601, Trouble.DuplicateKey)]
    [InlineData(2627, Trouble.DuplicateKey)]
    [InlineData(1205, Trouble.Collision)]
    [InlineData(3960, Trouble.Collision)]
    [InlineData(3961, Trouble.Collision)]
    [InlineData(1222, Trouble.Busy)]
    [InlineData(40501, Trouble.Busy)]
    [InlineData(-2, Trouble.ConnectionLost)]
    [InlineData(10054, Trouble.ConnectionLost)]
    [InlineData(40613, Trouble.ConnectionLost)]
    [InlineData(208, Trouble.Other)]
    public void Each_number_of_SQL_Server_means_what_the_dialect_says(int number, Trouble meaning)
    {
        const BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var error = (SqlError)RuntimeHelpers.GetUninitializedObject(typeof(SqlError));
        typeof(SqlError).GetProperty(nameof(SqlError.Number))!.SetMethod!.Invoke(error, [number]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [error]);
        var trouble = (SqlException)typeof(SqlException).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Single(m => m.Name == "CreateException" && m.GetParameters().Length == 2).Invoke(null, [errors, "16.0"])!;
        Assert.Equal(number, trouble.Number);
        Assert.Equal(meaning, new SqlServerDialect().Classify(trouble));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task A_line_cut_before_the_commit_is_mended_and_the_work_done_once(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var (cable, address) = Cable.To(log.Home.Address);
        await using var line = cable;
        await using var far = Database.Open(address);
        var attempts = 0;
        await far.WriteAsync(async context =>
        {
            await context.InsertAsync("test_number", new { id = 1 });
            if (++attempts == 1)
            {
                cable.Cut();
            }

            await context.InsertAsync("test_number", new { id = 2 });
        });
        Assert.Equal(2, attempts);
        Assert.Equal(2, await log.CountAsync("SELECT COUNT(*) FROM test_number"));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task A_line_cut_while_committing_leaves_the_outcome_unknown_until_the_command_is_repeated(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var (cable, address) = Cable.To(log.Home.Address);
        await using var line = cable;
        await using var far = Database.Open(address);
        var cutting = new CutBeforeCommit(cable);
        var store = new EventStore(far, new EventStoreParts([cutting], [], []), new Doorbell());
        var request = LogFixture.Request("ming", 0, "c1");
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => store.AppendAsync(request));
        Assert.Equal(1, cutting.Times);
        Assert.IsType<AppendResult.Duplicate>(await store.AppendAsync(request));
        Assert.Equal(1, await log.CountAsync("SELECT COUNT(*) FROM event"));
    }

    [Theory, MemberData(nameof(Servers))]
    public async Task A_read_whose_line_was_cut_is_read_again(string database)
    {
        await using var log = await LogFixture.OnAsync(database);
        var (cable, address) = Cable.To(log.Home.Address);
        await using var line = cable;
        await using var far = Database.Open(address);
        Assert.Equal(0, await far.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM test_number")));
        cable.Cut();
        Assert.Equal(0, await far.ReadAsync(c => c.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM test_number")));
    }

    private sealed class CutBeforeCommit(Cable cable) : IProjection
    {
        public int Times { get; private set; }

        public string Name => "cut";

        public IReadOnlySet<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal) { "person.registered" };

        /// <summary>The last that is done before the commit.</summary>
        public Task ApplyAsync(ProjectionContext context, StoredEvent stored, IEvent happened)
        {
            Times++;
            cable.CutAtTheNextAnswer();
            return Task.CompletedTask;
        }

        public Task ClearAsync(ProjectionContext context, ScopeId scope) => Task.CompletedTask;
    }
}
